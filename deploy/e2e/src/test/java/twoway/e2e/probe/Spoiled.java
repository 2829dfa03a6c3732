package twoway.e2e.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A body with one fault in it.
 *
 * @param pointer the place that the refusal must name; {@code null} if the body as a whole is at fault
 */
record Spoiled(String fault, byte[] body, String mediaType, String pointer) {
    private static final String JSON = "application/json";
    /** What only the platform decides. */
    static final List<String> SERVER_OWNED = List.of(
            "tenantId",
            "tenant",
            "version",
            "createdBy",
            "createdAt",
            "changedAt",
            "score",
            "fit",
            "littleGiant",
            "verified",
            "verifiedAt",
            "sizeClass",
            "owner",
            "ownerId",
            "partnershipId",
            "proposalId",
            "turn",
            "round",
            "author",
            "left",
            "right",
            "allowedActions",
            "waitingOn",
            "checkedBy",
            "@class");

    /** Every fault that this schema makes possible in this good body. */
    static List<Spoiled> of(Operation operation, JsonNode good) {
        Spoiler spoiler = new Spoiler(good);
        spoiler.walk("", operation.body().schema(), good);
        wholes(spoiler, good, operation.body().required());
        return spoiler.made;
    }

    private static void wholes(Spoiler spoiler, JsonNode good, boolean required) {
        String text = good.toString();
        Map<String, String> wholes = new java.util.LinkedHashMap<>(Map.of(
                "half of it",
                text.substring(0, text.length() / 2),
                "an array",
                "[]",
                "a text",
                "\"text\"",
                "twice",
                text + text,
                "not JSON",
                "<xml/>",
                "100,000 arrays deep",
                "[".repeat(100_000),
                "larger than a document may be",
                text + " ".repeat(1_100_000) + "{"));
        if (required) {
            wholes.put("null", "null");
            wholes.put("nothing", "");
        }
        wholes.forEach((fault, whole) -> spoiler.add(fault, whole.getBytes(StandardCharsets.UTF_8), JSON, null));
        byte[] broken = ("{\"" + "x\u00c3(" + "\":1}").getBytes(StandardCharsets.ISO_8859_1);
        spoiler.add("not UTF-8", broken, JSON, null);
        for (String type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded")) {
            spoiler.add("called " + type, text.getBytes(StandardCharsets.UTF_8), type, null);
        }
    }

    /** Walks schema and body side by side. */
    private static final class Spoiler {
        private static final String PLACE = "\"@the place@\"";

        private final List<Spoiled> made = new ArrayList<>();
        private final JsonNode good;

        Spoiler(JsonNode good) {
            this.good = good;
        }

        void add(String fault, byte[] body, String mediaType, String pointer) {
            made.add(new Spoiled(fault, body, mediaType, pointer));
        }

        /** Puts any text, JSON or not, where the pointer points. */
        private void put(String fault, String pointer, String raw, String named) {
            JsonNode copy = good.deepCopy();
            String text = pointer.isEmpty()
                    ? PLACE
                    : set(copy, pointer, Contract.JSON.getNodeFactory().textNode("@the place@"))
                            .toString();
            add(fault, text.replace(PLACE, raw).getBytes(StandardCharsets.UTF_8), JSON, named);
        }

        private void put(String fault, String pointer, String raw) {
            put(fault + " at " + pointer, pointer, raw, pointer.isEmpty() ? null : pointer);
        }

        private static JsonNode set(JsonNode root, String pointer, JsonNode value) {
            int cut = pointer.lastIndexOf('/');
            JsonNode parent = root.at(pointer.substring(0, cut));
            String last = pointer.substring(cut + 1);
            if (parent instanceof ArrayNode array) {
                array.set(Integer.parseInt(last), value);
            } else {
                ((ObjectNode) parent).set(last, value);
            }
            return root;
        }

        void walk(String pointer, JsonNode schema, JsonNode value) {
            if (schema.has("enum")) {
                for (String wrong : List.of("\"NO_SUCH_WORD\"", "\"\"", "0", "[]")) {
                    put("not one of the words", pointer, wrong);
                }
                return;
            }
            switch (Words.type(schema)) {
                case "object" -> object(pointer, schema, value);
                case "array" -> array(pointer, schema, value);
                case "string" -> text(pointer, schema, value);
                case "boolean" ->
                    List.of("\"yes\"", "1", "\"\"", "[]", "{}")
                            .forEach(wrong -> put("no truth value " + wrong, pointer, wrong));
                case "integer", "number" -> number(pointer, schema);
                default -> {
                    // nothing is known of it, so nothing about it is wrong
                }
            }
        }

        private void object(String pointer, JsonNode schema, JsonNode value) {
            String text = value.toString();
            String rest = text.length() > 2 ? "," + text.substring(1) : "}";
            put("an unknown field", pointer, "{\"noSuchField\":1" + rest, pointer + "/noSuchField");
            // a text in two languages or an amount is no thing that anybody owns
            Stream<String> owned = !pointer.isEmpty() && value.size() < 3 ? Stream.empty() : SERVER_OWNED.stream();
            owned.filter(name -> !value.has(name) && !schema.path("properties").has(name))
                    .forEach(name -> put(
                            "server-owned " + name, pointer, "{\"" + name + "\":\"1\"" + rest, pointer + "/" + name));
            for (String wrong : List.of("12", "\"text\"", "\"\"", "true", "[[]]")) {
                if (!pointer.isEmpty()) {
                    put("no object " + wrong, pointer, wrong);
                }
            }
            value.properties().stream()
                    .findFirst()
                    .ifPresent(field -> put(
                            "the same field twice at " + pointer,
                            pointer,
                            "{\"" + field.getKey() + "\":" + field.getValue() + rest,
                            null));
            schema.path("required").forEach(name -> required(pointer, value, name.asText()));
            schema.path("properties").properties().stream()
                    .filter(field -> value.has(field.getKey()))
                    .forEach(field ->
                            walk(pointer + "/" + field.getKey(), field.getValue(), value.path(field.getKey())));
        }

        private void required(String pointer, JsonNode value, String name) {
            if (value.has(name)) {
                ObjectNode less = value.deepCopy();
                less.remove(name);
                put("without " + name, pointer, less.toString(), pointer + "/" + name);
                put("null", pointer + "/" + name, "null");
            }
        }

        private void array(String pointer, JsonNode schema, JsonNode value) {
            List.of("12", "\"text\"", "\"\"", "{}").forEach(wrong -> put("no array " + wrong, pointer, wrong));
            put("too deep", pointer, "[".repeat(40) + "]".repeat(40), null);
            put("null inside", pointer, "[null]");
            int most = schema.path("maxItems").asInt(0);
            if (most > 0 && !schema.path("uniqueItems").asBoolean()) {
                String one = value.path(0).toString();
                put("too many", pointer, "[" + (one + ",").repeat(most) + one + "]");
            }
            for (int i = 0; i < value.size(); i++) {
                walk(pointer + "/" + i, schema.path("items"), value.path(i));
            }
        }

        private void text(String pointer, JsonNode schema, JsonNode value) {
            for (String wrong : List.of("12", "true", "[]", "{}", "[\"text\"]")) {
                put("no text " + wrong, pointer, wrong);
            }
            put("a NUL", pointer, "\"a\\u0000b\"");
            put("70,000 characters", pointer, "\"" + "x".repeat(70_000) + "\"", null);
            int most = schema.path("maxLength").asInt(0);
            if (most > 0) {
                put("too long", pointer, "\"" + "x".repeat(most + 1) + "\"");
            }
            String pattern = schema.path("pattern").asText("");
            switch (schema.path("format").asText("")) {
                case "uuid" ->
                    List.of("\"no-id\"", "\"\"", "\"1-1-1-1-1\"")
                            .forEach(wrong -> put("no id " + wrong, pointer, wrong));
                case "date" ->
                    List.of("\"2026-02-30\"", "\"yesterday\"", "\"\"", "\"+12026-01-01\"", "[2026,1,1]", "20260101")
                            .forEach(wrong -> put("no day " + wrong, pointer, wrong));
                default -> {
                    if (!pattern.isEmpty()) {
                        put("not fitting " + pattern, pointer, pattern.equals("\\S") ? "\"  \"" : "\"#\"");
                    }
                }
            }
        }

        private void number(String pointer, JsonNode schema) {
            for (String wrong :
                    List.of("\"12\"", "\"\"", "true", "[]", "{}", "NaN", "1e999999999", "9".repeat(5_000))) {
                put("no number " + wrong.substring(0, Math.min(12, wrong.length())), pointer, wrong, null);
            }
            if (Words.type(schema).equals("integer")) {
                put("a fraction", pointer, "1.5");
            }
            if (schema.has("minimum")) {
                put("too small", pointer, Long.toString(schema.path("minimum").asLong() - 1));
            }
            if (schema.has("maximum")) {
                put("too large", pointer, Long.toString(schema.path("maximum").asLong() + 1));
            }
            if (schema.has("exclusiveMinimum")) {
                put("too small", pointer, schema.path("exclusiveMinimum").toString());
            }
        }
    }
}
