package twoway.enterprise.preassessment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.value.LocalizedText;

/**
 * Something a rule asks about a firm; see {@code rules/indicators.json}.
 *
 * @param id never renamed, never given another meaning: old assessments name it
 * @param yearly whether there is one figure for each year
 * @param choices the answers that are not numbers, such as {@code NONE} for a rank in a prize nobody won
 * @param entered whether the firm gives it; otherwise the platform computes it
 */
@Schema(name = "RuleIndicator")
record Indicator(String id, LocalizedText name, Unit unit, boolean yearly, List<String> choices, boolean entered) {

    boolean takesNumber() {
        return unit != Unit.CHOICE;
    }
}
