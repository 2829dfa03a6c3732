package twoway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** Small words for reading answers. */
public final class Json {
    private Json() {}

    /** The entries of a page, or of a bare array. */
    public static Stream<JsonNode> items(JsonNode answer) {
        return (answer.isArray() ? answer : answer.path("items")).valueStream();
    }

    /** The text of a field: {@code "state"}, or by pointer {@code "/fit/value"}. Empty if there is none. */
    public static String text(JsonNode resource, String field) {
        return (field.startsWith("/") ? resource.at(field) : resource.path(field)).asText();
    }

    public static String id(JsonNode resource) {
        return text(resource, "id");
    }

    /** Whether the resource says that its reader may do this now. */
    public static boolean allows(JsonNode resource, String action) {
        return resource.path("allowedActions")
                .valueStream()
                .map(JsonNode::asText)
                .anyMatch(action::equals);
    }

    public static boolean inState(JsonNode resource, String state) {
        return text(resource, "state").equals(state);
    }
}
