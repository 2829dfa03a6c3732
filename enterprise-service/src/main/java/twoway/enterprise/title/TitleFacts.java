package twoway.enterprise.title;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/**
 * What every event of a title says: how it is after the change.
 *
 * @param source where it was confirmed or revoked, or {@code null}
 */
record TitleFacts(
        UUID titleId, UUID enterpriseId, @JsonUnwrapped Award award, TitleState state, String source) {}
