package twoway.enterprise.posting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;

/**
 * How many partners can be taken within a period.
 *
 * @param market the territory the places are for, or {@code null} for any
 */
@Embeddable
public record Capacity(
        @NotNull @Min(1) @Max(100_000) Integer places,
        @NotNull LocalDate periodFrom,
        @NotNull LocalDate periodTill,

        @Column(name = "places_market") @Pattern(regexp = "[A-Z]{2}")
        String market) {

    /** Refuses a period that ends before it begins. */
    public Capacity ordered() {
        if (periodTill.isBefore(periodFrom)) {
            throw new Refusal(EnterpriseProblem.PERIOD_REVERSED).at("/capacity/periodTill");
        }
        return this;
    }
}
