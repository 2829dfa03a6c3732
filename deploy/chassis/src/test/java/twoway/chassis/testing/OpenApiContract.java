package twoway.chassis.testing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a service says of itself is what {@code docs/contracts/openapi} promises: word for word, and never less than what
 * was promised before. The file is rewritten with {@code -Dopenapi.rewrite=true}, which breaks no promise either.
 */
public final class OpenApiContract {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final Path CONTRACTS = Path.of("../docs/contracts/openapi");
    private static final Set<String> UNORDERED = Set.of("required", "tags");

    private OpenApiContract() {}

    /** To be called with the service running. */
    public static void holds(String service) {
        holds(service, Set.of());
    }

    /** @param open the operations that nobody need show a token for, such as {@code get /enterprise/v1/directory} */
    public static void holds(String service, Set<String> open) {
        var live = ordered(live());
        everyOperationIsComplete(live, open);
        for (var released : released(service)) {
            assertEquals(
                    List.of(), Breaks.between(read(released), live), () -> "breaks what " + released + " promised");
        }
        var promised = CONTRACTS.resolve(service + ".yaml");
        if (Boolean.getBoolean("openapi.rewrite")) {
            if (Files.exists(promised)) {
                assertEquals(List.of(), Breaks.between(read(promised), live), () -> "breaks what is in " + promised);
            }
            write(promised, live);
        }
        assertEquals(
                text(promised),
                yaml(live),
                () -> promised + " says something else; if that is meant: mvn verify -pl " + service
                        + "-service -Dtest=OpenApiTest -Dopenapi.rewrite=true");
    }

    private static void everyOperationIsComplete(JsonNode live, Set<String> open) {
        var ids = new HashSet<String>();
        var faults = new ArrayList<String>();
        live.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    var place = operation.getKey() + " " + path.getKey();
                    var said = operation.getValue();
                    if (!ids.add(said.path("operationId").asText()))
                        faults.add(place + " has no operationId of its own");
                    if (said.path("summary").asText().isBlank()) faults.add(place + " has no summary");
                    if (said.path("tags").isEmpty()) faults.add(place + " has no tag");
                    if (said.has("security") == open.contains(place)) faults.add(place + " does not say who may");
                    said.path("responses").properties().forEach(answer -> {
                        var schema = answer.getValue().at("/content/application~1json/schema");
                        if (schema.isObject() && schema.isEmpty()) faults.add(place + " does not say what it answers");
                    });
                }));
        assertEquals(List.of(), faults);
        assertTrue(ids.size() > 5, () -> "only " + ids);
    }

    private static JsonNode live() {
        try {
            return new ObjectMapper()
                    .readTree(given().queryParam("format", "JSON")
                            .get("/q/openapi")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lists without a meaning in their order get one, so that a difference is a difference. */
    private static JsonNode ordered(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(each -> {
                ordered(each.getValue());
                if (UNORDERED.contains(each.getKey()) && each.getValue() instanceof ArrayNode list) sort(list);
            });
        }
        node.forEach(OpenApiContract::ordered);
        return node;
    }

    private static void sort(ArrayNode list) {
        var texts = new ArrayList<String>();
        list.forEach(each -> texts.add(each.asText()));
        list.removeAll();
        texts.stream().sorted().forEach(list::add);
    }

    private static List<Path> released(String service) {
        var folder = CONTRACTS.resolve("released");
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.walk(folder)) {
            return files.filter(each -> each.endsWith(service + ".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode parse(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        return parse(text(file));
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String yaml(JsonNode document) {
        try {
            return YAML.writeValueAsString(YAML.treeToValue(document, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, JsonNode document) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, yaml(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
