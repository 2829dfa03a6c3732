package twoway.matching.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import twoway.chassis.problem.Refusal;
import twoway.chassis.value.LocalizedText;
import twoway.matching.MatchingProblem;
import twoway.matching.ResourceKind;
import twoway.matching.exchange.Undertaking;

/** An undertaking as it comes in with a proposal or a counter-proposal. */
record OfferedUndertaking(
        @NotNull UUID giver,
        @NotNull ResourceKind kind,
        @NotNull @Valid @ShortText LocalizedText description,
        @Size(max = 60) List<@NotNull @Pattern(regexp = "[A-Z]{2}") String> markets,
        @Positive @Digits(integer = 12, fraction = 4) BigDecimal quantity,
        @Size(max = 60) String unit,
        @NotNull LocalDate due) {

    Undertaking undertaking(LocalDate today) {
        if (due.isBefore(today)) throw new Refusal(MatchingProblem.DUE_IN_THE_PAST, due);
        return new Undertaking(giver, kind, description, markets, quantity, unit, due);
    }
}
