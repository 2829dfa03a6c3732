package twoway.enterprise.preassessment;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;

/**
 * A figure as somebody enters it: a number or a choice.
 *
 * @param asOf the day it was true or drawn up
 */
@Schema(name = "NewIndicatorFigure")
record FigureRequest(
        @NotBlank @Size(max = 60) String indicator,
        @Min(1990) @Max(2200) Integer year,
        @Digits(integer = 14, fraction = 4) BigDecimal number,
        @Size(max = 60) String choice,
        @NotNull Figure.Source source,
        @NotNull LocalDate asOf,
        @Size(max = 500) String note) {

    /** The figure, if its indicator takes it. */
    Figure figure(Indicators indicators) {
        var asked = indicators
                .find(indicator)
                .filter(Indicator::entered)
                .orElseThrow(() -> new Refusal(EnterpriseProblem.INDICATOR_UNKNOWN, indicator));
        var numbered = number != null && choice == null && asked.takesNumber();
        var chosen = choice != null && number == null && asked.choices().contains(choice);
        if (!numbered && !chosen || asked.yearly() != (year != null) || source == Figure.Source.COMPUTED) {
            throw new Refusal(
                    EnterpriseProblem.FIGURE_DOES_NOT_FIT,
                    indicator,
                    asked.unit(),
                    String.join(", ", asked.choices()),
                    asked.yearly() ? "+" : "-");
        }
        return new Figure(indicator, year, number, choice, new Figure.Provenance(source, asOf, note));
    }
}
