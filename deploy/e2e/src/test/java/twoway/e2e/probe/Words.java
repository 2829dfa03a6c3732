package twoway.e2e.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Makes bodies that would be taken, from the schema alone: every free text is a canary of the firm that says it. */
final class Words {
    private static final Pattern ALTERNATIVES = Pattern.compile("[A-Z_]+(\\|[A-Z_]+)*");
    private static final String FREE_TEXT = "\\S";

    private final Things things;
    private final Canaries canaries;
    private final Violations violations;

    Words(Things things, Canaries canaries, Violations violations) {
        this.things = things;
        this.canaries = canaries;
        this.violations = violations;
    }

    /** Who says it, and who may hear each of its texts (by operation and pointer). */
    record Author(String tenant, BiFunction<Operation, String, Audience> audience) {
        Audience hears(Operation operation, String pointer) {
            return audience.apply(operation, pointer);
        }
    }

    byte[] body(Operation operation, Author author) {
        if (operation.body() == null) {
            return new byte[0];
        }
        if (operation.takesJson()) {
            return json(operation, author).toString().getBytes(StandardCharsets.UTF_8);
        }
        String text = canary(operation, author, "content");
        if (operation.body().mediaType().equals("application/pdf")) {
            return ("%PDF-1.4\n% " + text + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
        }
        if (operation.body().mediaType().equals("text/csv")) {
            return ("id,country,text\n" + UUID.randomUUID() + ",CN," + text + "\n").getBytes(StandardCharsets.UTF_8);
        }
        violations.add(
                Wrong.NOT_COVERED,
                operation.name(),
                "teach Words to make a body of the kind " + operation.body().mediaType());
        return new byte[0];
    }

    JsonNode json(Operation operation, Author author) {
        JsonNode made = value(operation, operation.body().schema(), "", author);
        return Shapes.completed(operation, made, things, author.tenant());
    }

    /** Names of fields mean other words elsewhere. */
    private static boolean mayBe(JsonNode example, JsonNode schema) {
        if (!schema.has("enum")) return true;
        return StreamSupport.stream(schema.path("enum").spliterator(), false).anyMatch(example::equals);
    }

    private JsonNode value(Operation operation, JsonNode schema, String pointer, Author author) {
        boolean hasParts = schema.has("properties") || type(schema).equals("array");
        Optional<JsonNode> example =
                hasParts ? Optional.empty() : Examples.at(pointer).filter(each -> mayBe(each, schema));
        if (example.isPresent()) {
            return example.get();
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        return switch (type(schema)) {
            case "object" -> object(operation, schema, pointer, author);
            case "array" -> array(operation, schema, pointer, author);
            case "string" -> text(operation, schema, pointer, author);
            case "boolean" -> BooleanNode.FALSE;
            case "integer", "number" -> number(operation, schema, pointer, author);
            default -> unknown(operation, pointer, "of the type " + schema.path("type"));
        };
    }

    /** OpenAPI 3.1 says {@code ["string", "null"]} for what may be left out. */
    static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (!type.isArray()) {
            return type.asText(schema.has("properties") ? "object" : "");
        }
        for (JsonNode each : type) {
            if (!each.asText().equals("null")) {
                return each.asText();
            }
        }
        return "";
    }

    /** A number that nobody else has, where it may be large enough for that. */
    private JsonNode number(Operation operation, JsonNode schema, String pointer, Author author) {
        long most = schema.path("maximum").asLong(Long.MAX_VALUE);
        int digits = Math.min(12, Long.toString(most).length() - 1);
        return digits < 8
                ? IntNode.valueOf(Math.max(1, schema.path("minimum").asInt(1)))
                : LongNode.valueOf(canaries.number(
                        digits, author.tenant(), field(operation, pointer), author.hears(operation, pointer)));
    }

    private JsonNode object(Operation operation, JsonNode schema, String pointer, Author author) {
        ObjectNode made = Contract.JSON.createObjectNode();
        schema.path("properties").properties().forEach(field -> {
            if (!field.getValue().path("readOnly").asBoolean() && !Shapes.isNoField(field.getKey())) {
                made.set(field.getKey(), value(operation, field.getValue(), pointer + "/" + field.getKey(), author));
            }
        });
        return made;
    }

    private JsonNode array(Operation operation, JsonNode schema, String pointer, Author author) {
        ArrayNode made = Contract.JSON.createArrayNode();
        made.add(value(operation, schema.path("items"), pointer + "/0", author));
        return made;
    }

    private JsonNode text(Operation operation, JsonNode schema, String pointer, Author author) {
        String pattern = schema.path("pattern").asText("");
        return switch (schema.path("format").asText("")) {
            case "uuid" -> TextNode.valueOf(idFor(operation, pointer, author));
            case "date" ->
                TextNode.valueOf(
                        canaries.day(author.tenant(), field(operation, pointer), author.hears(operation, pointer))
                                .toString());
            case "" -> free(operation, pattern, pointer, author);
            default -> unknown(operation, pointer, "in the format " + schema.path("format"));
        };
    }

    private JsonNode free(Operation operation, String pattern, String pointer, Author author) {
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        if (name.equals("subject")) {
            String person = UUID.randomUUID().toString();
            canaries.plant(person, author.tenant(), field(operation, pointer), author.hears(operation, pointer));
            return TextNode.valueOf(person);
        }
        Optional<String> known = things.collectionOf(name)
                .flatMap(kind -> things.spare(kind, author.tenant()))
                .map(Things.Thing::id);
        if (known.isPresent()) {
            return TextNode.valueOf(known.get());
        }
        if (pattern.isEmpty() || pattern.equals(FREE_TEXT)) {
            return TextNode.valueOf(canary(operation, author, pointer));
        }
        return ALTERNATIVES.matcher(pattern).matches()
                ? TextNode.valueOf(pattern.split("\\|")[0])
                : unknown(operation, pointer, "that fits " + pattern);
    }

    private String idFor(Operation operation, String pointer, Author author) {
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        return things.collectionOf(name)
                .flatMap(collection -> things.spare(collection, author.tenant())
                        .or(() -> things.kept(collection).stream().findFirst()))
                .map(Things.Thing::id)
                .orElseGet(() -> unknown(operation, pointer, "(an id): name its collection in Things.NAMES")
                        .asText());
    }

    String canary(Operation operation, Author author, String pointer) {
        return canaries.word(author.tenant(), field(operation, pointer), author.hears(operation, pointer));
    }

    private static String field(Operation operation, String pointer) {
        return operation + " " + pointer;
    }

    private JsonNode unknown(Operation operation, String pointer, String what) {
        violations.add(
                Wrong.NOT_COVERED,
                operation.name(),
                "no value for " + pointer + " " + what + ": add an example in Examples or Shapes");
        return TextNode.valueOf("?");
    }
}
