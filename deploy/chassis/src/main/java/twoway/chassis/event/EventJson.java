package twoway.chassis.event;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** JSON of events: written plainly, read tolerantly, since a newer producer may say more than we know. */
final class EventJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(32).build());
    }

    private EventJson() {}

    static String write(Object data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (IOException e) {
            throw new IllegalArgumentException(data.getClass() + " cannot be written as JSON", e);
        }
    }

    static Map<String, String> readMap(String json) {
        try {
            return JSON.readerForMapOf(String.class).readValue(json);
        } catch (IOException e) {
            throw new IllegalArgumentException("not a map of texts", e);
        }
    }

    static <T> List<T> readList(String json, Class<T> shape) {
        try {
            return JSON.readerForListOf(shape).readValue(json);
        } catch (IOException e) {
            throw new IllegalArgumentException("not a list of " + shape.getSimpleName(), e);
        }
    }

    static <T> T read(byte[] data, Class<T> shape) {
        try {
            return JSON.readValue(data, shape);
        } catch (IOException e) {
            throw new IllegalArgumentException("event data does not fit " + shape.getSimpleName(), e);
        }
    }
}
