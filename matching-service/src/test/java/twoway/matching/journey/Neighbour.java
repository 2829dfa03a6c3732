package twoway.matching.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.UUID;
import twoway.local.testing.Topics;

/** The other services, as this one hears them. */
final class Neighbour {

    private static final Topics TOPICS = new Topics();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Neighbour() {}

    static void tells(String stream, UUID key, String type, long sequence, Object data) {
        try {
            TOPICS.send("twoway." + stream, key, type, sequence, key, JSON.writeValueAsString(data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
