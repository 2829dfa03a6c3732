package twoway.enterprise.lifecycle;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;

/**
 * Who has to do what before it goes on.
 *
 * @param who an enterprise's id, or {@code operator}
 * @param what the command waited for
 */
public record WaitingOn(String who, @JsonProperty("for") String what) {

    public static WaitingOn enterprise(UUID id, String what) {
        return new WaitingOn(id.toString(), what);
    }

    public static WaitingOn operator(String what) {
        return new WaitingOn("operator", what);
    }
}
