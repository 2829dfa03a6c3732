package twoway.matching;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;

/**
 * Who is to act next.
 *
 * @param who the enterprise
 * @param what what is waited for; on the wire {@code for}
 */
public record WaitingOn(String who, @JsonProperty("for") String what) {

    /** {@code null} if nobody is waited for. */
    public static WaitingOn of(UUID who, String what) {
        return who == null ? null : new WaitingOn(who.toString(), what);
    }
}
