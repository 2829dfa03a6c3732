package twoway.matching.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import twoway.chassis.problem.Refusal;
import twoway.chassis.value.LocalizedText;
import twoway.matching.MatchingProblem;
import twoway.matching.ResourceKind;

/**
 * One thing that one side undertakes to do for the other.
 *
 * @param markets the territories it is for, sorted; empty where a territory makes no sense
 * @param quantity how much, or {@code null}
 * @param unit what {@code quantity} counts, or {@code null}
 * @param due the last day, in the zone of the agreement
 */
public record Undertaking(
        UUID giver,
        ResourceKind kind,
        LocalizedText description,
        List<String> markets,
        BigDecimal quantity,
        String unit,
        LocalDate due) {

    /** What is opened and serviced territory by territory cannot be promised for nowhere. */
    private static final Set<ResourceKind> TERRITORIAL =
            Set.of(ResourceKind.SALES_CHANNEL, ResourceKind.AFTER_SALES_SERVICE);

    public Undertaking {
        markets = markets == null
                ? List.of()
                : markets.stream().distinct().sorted().toList();
        if (markets.isEmpty() && TERRITORIAL.contains(kind)) {
            throw new Refusal(MatchingProblem.MARKETS_MISSING, kind);
        }
    }
}
