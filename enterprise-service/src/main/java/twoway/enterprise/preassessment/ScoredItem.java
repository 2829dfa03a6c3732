package twoway.enterprise.preassessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.value.LocalizedText;

/**
 * One item of a score.
 *
 * @param scales by what it is scored; of several the better counts
 */
@Schema(name = "RuleScoredItem")
record ScoredItem(String id, String dimension, LocalizedText text, Basis basis, BigDecimal max, List<Scale> scales) {

    /**
     * @param bands from the most points to the fewest; the first that holds gives its points, so a figure at the border of
     *     two bands gets the higher. {@code null} if the figure itself is the points.
     */
    @Schema(name = "RuleScale")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Scale(String indicator, List<Band> bands) {}

    @Schema(name = "RuleBand")
    record Band(BigDecimal points, Bound bound) {}
}
