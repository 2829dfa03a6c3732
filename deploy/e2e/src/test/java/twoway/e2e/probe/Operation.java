package twoway.e2e.probe;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One operation as the document of its service describes it.
 *
 * @param body {@code null} if it takes none
 */
record Operation(String service, String method, String path, Access access, List<Parameter> parameters, Body body) {

    record Parameter(String name, String in, boolean required, JsonNode schema) {
        boolean isId() {
            return schema.path("format").asText().equals("uuid")
                    || name.equals("id")
                    || name.endsWith("Id") && !name.equals("externalId");
        }

        /** The words it knows, if it says so. */
        List<String> words() {
            JsonNode words = schema.has("enum")
                    ? schema.path("enum")
                    : schema.path("items").path("enum");
            return words.valueStream().map(JsonNode::asText).toList();
        }
    }

    /** What is to be sent; the schema has no references left. */
    record Body(String mediaType, JsonNode schema, boolean required) {
        boolean isJson() {
            return mediaType.startsWith("application/json");
        }
    }

    String name() {
        return method + " " + path;
    }

    Stream<Parameter> in(String place) {
        return parameters.stream().filter(parameter -> parameter.in().equals(place));
    }

    /** In the order of the path. */
    List<Parameter> pathParameters() {
        return in("path")
                .sorted((one, other) ->
                        Integer.compare(path.indexOf("{" + one.name()), path.indexOf("{" + other.name())))
                .toList();
    }

    boolean reads() {
        return method.equals("GET") || method.equals("HEAD");
    }

    boolean readsTheThingItself() {
        return reads() && path.endsWith("}");
    }

    boolean takesJson() {
        return body != null && body.isJson();
    }

    /** Whether the document says that a command must name the version it is based on. */
    boolean demandsVersion() {
        return in("header").anyMatch(header -> header.name().equalsIgnoreCase("If-Match") && header.required());
    }

    /** What stands before the parameter in the path: what it is an id of. Empty for the first part of a path. */
    String collectionOf(Parameter parameter) {
        int at = path.indexOf("/{" + parameter.name() + "}");
        Optional<String> kind = Things.kindAt(path, parameter.name());
        if (kind.isPresent()) {
            return kind.get();
        }
        String name = path.substring(path.lastIndexOf('/', at - 1) + 1, Math.max(at, 1))
                .replace("/", "");
        return Things.IN_EVERY_SERVICE.contains(name) ? service + " " + name : name;
    }

    /** The path with these values; none of them may be missing. */
    String at(Map<String, String> values) {
        String filled = path;
        for (Parameter parameter : pathParameters()) {
            filled = filled.replace("{" + parameter.name() + "}", encoded(values.get(parameter.name())));
        }
        return filled;
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return name();
    }
}
