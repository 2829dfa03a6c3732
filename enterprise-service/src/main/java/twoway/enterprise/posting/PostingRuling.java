package twoway.enterprise.posting;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an operator has decided, as those read it whom it concerns: not who he is.
 *
 * @param fault what is to be mended, or {@code null} if nothing is
 * @param statement in the operator's own words
 */
@Schema(name = "PostingRuling")
record PostingRuling(PostingFault fault, String statement, Instant at) {

    static PostingRuling of(Ruling ruling) {
        return ruling == null ? null : new PostingRuling(ruling.fault(), ruling.statement(), ruling.at());
    }
}
