package twoway.load.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * One line of a history. An operation has one INVOKE line and then one line for every attempt: UNKNOWN as long as nobody
 * can say whether it was done, at last OK or FAIL. What is done to the platform stands between them as INJECT and HEAL.
 *
 * @param at milliseconds since the history was begun
 * @param key the operation's Idempotency-Key, by which its lines belong together
 * @param object what it is about; for a creation known from the answer only
 * @param version of the object: the one it was based on in INVOKE, the one it made in OK
 * @param target path of the request, or what was injected into
 * @param content body of the request, or of the answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Line(
        long at,
        Kind kind,
        String key,
        Integer client,
        String tenant,
        String action,
        UUID object,
        String version,
        Integer status,
        String target,
        JsonNode content,
        String detail) {

    /** What a line says. */
    public enum Kind {
        INVOKE,
        OK,
        FAIL,
        UNKNOWN,
        INJECT,
        HEAL,
        NOTE
    }

    Line at(long moment) {
        return new Line(moment, kind, key, client, tenant, action, object, version, status, target, content, detail);
    }

    /** The next line of the same operation. */
    public Line then(Kind next, Integer answered, UUID about, String made, JsonNode answer, String why) {
        return new Line(0, next, key, client, tenant, action, about, made, answered, target, answer, why);
    }

    public static Line of(Kind kind, String target, String detail) {
        return new Line(0, kind, null, null, null, null, null, null, null, target, null, detail);
    }
}
