package twoway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** An access token and the moment from which it is better to ask for a new one. */
record Token(String value, Instant staleFrom) {
    private static final int LEEWAY_SECONDS = 20;

    static Token from(JsonNode answer, Instant asked) {
        return new Token(
                answer.path("access_token").asText(),
                asked.plusSeconds(answer.path("expires_in").asLong() - LEEWAY_SECONDS));
    }

    boolean fresh(Instant now) {
        return now.isBefore(staleFrom);
    }
}
