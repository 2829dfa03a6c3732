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

    /** Whether the resource says that its reader may do this now. */
    public static boolean allows(JsonNode resource, String action) {
        return resource.path("allowedActions")
                .valueStream()
                .anyMatch(allowed -> allowed.asText().equals(action));
    }

    public static boolean inState(JsonNode resource, String state) {
        return resource.path("state").asText().equals(state);
    }
}
