package twoway.enterprise.maturity;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.value.LocalizedText;

/**
 * What a self-check comes to.
 *
 * @param level the highest that is reached for certain; 0 for none
 * @param possibleLevel the highest that may be reached, if what is disputed is taken in the firm's favour
 * @param base points of the base in all
 * @param gaps what stands between the possible level and the next one
 */
@Schema(name = "Maturity")
record Maturity(int level, int possibleLevel, BigDecimal base, List<Finding> findings, List<Gap> gaps) {

    @Schema(name = "MaturityReached")
    enum Reached {
        YES,
        /** It depends on scenarios of which transcriptions disagree whether they are binding. */
        DISPUTED,
        NO
    }

    /**
     * @param needed what the level asks
     * @param scenarios how many are at the level
     * @param binding how many of these are binding for certain
     * @param disputed how many of these may be binding
     */
    @Schema(name = "MaturityFinding")
    record Finding(int level, Reached reached, MaturityRule.Level needed, int scenarios, int binding, int disputed) {}

    /** Something that could be better. */
    @Schema(name = "MaturityGap")
    record Gap(Kind kind, String id, LocalizedText name, BigDecimal now, BigDecimal then) {

        @Schema(name = "MaturityGapKind")
        enum Kind {
            BASE,
            SCENARIO
        }

        BigDecimal missing() {
            return then.subtract(now);
        }
    }
}
