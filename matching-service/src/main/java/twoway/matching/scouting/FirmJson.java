package twoway.matching.scouting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Profiles as they are kept, read tolerantly: a row may be older than this code. */
final class FirmJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private FirmJson() {}

    static String write(FirmProfile profile) {
        try {
            return JSON.writeValueAsString(profile);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a profile cannot be written as JSON", e);
        }
    }

    static FirmProfile read(String json) {
        try {
            return JSON.readValue(json, FirmProfile.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a profile that is kept cannot be read", e);
        }
    }
}
