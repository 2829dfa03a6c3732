package twoway.enterprise.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The committed contracts of the events this service publishes, read where everybody reads them. */
public final class Contracts {

    private static final Path FOLDER = Path.of("../docs/contracts/events");
    private static final String SCHEMA = ".schema.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private Contracts() {}

    public record Example(String type, String name, String json) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** What is wrong with the data by its schema; a field that the schema does not describe is wrong for a producer. */
    public static List<String> faults(String type, String data) {
        try {
            var text = Files.readString(schemas().stream()
                    .filter(each -> each.getFileName().toString().equals(type + SCHEMA))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no contract for " + type)));
            var node = JSON.readTree(data);
            var faults = new ArrayList<String>();
            SCHEMAS.getSchema(text, STRICT).validate(node).forEach(each -> faults.add(each.getMessage()));
            undescribed(node, JSON.readTree(text)).forEach(each -> faults.add("not described: " + each));
            return faults;
        } catch (IOException e) {
            throw new UncheckedIOException(type, e);
        }
    }

    private static List<String> undescribed(JsonNode data, JsonNode schema) {
        var names = new ArrayList<String>();
        data.fieldNames().forEachRemaining(names::add);
        names.removeIf(schema.get("properties")::has);
        return names;
    }

    /** What a neighbour shows of an event of its own. */
    static String example(String stream, String name) {
        return read(FOLDER.resolve(stream).resolve("examples").resolve(name + ".json"));
    }

    public static List<String> types() {
        return schemas().stream()
                .map(each -> each.getFileName().toString().replace(SCHEMA, ""))
                .sorted()
                .toList();
    }

    public static List<Example> examples() {
        return files("examples").stream()
                .map(each -> new Example(
                        each.getFileName().toString().replaceAll("(\\.v\\d+)\\..*", "$1"),
                        each.getFileName().toString(),
                        read(each)))
                .toList();
    }

    private static List<Path> schemas() {
        return files("").stream()
                .filter(each -> each.toString().endsWith(SCHEMA))
                .toList();
    }

    private static List<Path> files(String below) {
        try (var streams = Files.newDirectoryStream(FOLDER, "enterprise.*")) {
            var files = new ArrayList<Path>();
            for (var stream : streams) {
                try (var found = Files.newDirectoryStream(stream.resolve(below), "*.json")) {
                    found.forEach(files::add);
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
