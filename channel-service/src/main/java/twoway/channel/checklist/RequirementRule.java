package twoway.channel.checklist;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import twoway.chassis.value.LocalizedText;

/**
 * What a market (or a region of markets) asks of a product.
 *
 * @param effectiveFrom first day, or {@code null} if it has always been so for our purpose
 * @param effectiveTill last day, or {@code null}
 */
record RequirementRule(
        String type,
        String market,
        LocalizedText name,
        boolean mandatory,
        Side owner,
        Side handledBy,
        int daysUntilDue,
        List<String> dependsOn,
        Legal.Force force,
        URI source,
        LocalDate effectiveFrom,
        LocalDate effectiveTill,
        Legal.Provenance provenance,
        LocalDate checkedOn) {

    boolean holdsOn(LocalDate day) {
        return (effectiveFrom == null || !day.isBefore(effectiveFrom))
                && (effectiveTill == null || !day.isAfter(effectiveTill));
    }

    Line line(LocalizedText note) {
        return new Line(
                type,
                Stage.COMPLIANCE,
                name,
                mandatory,
                owner,
                handledBy,
                dependsOn,
                daysUntilDue,
                new Legal(force, source, provenance, checkedOn, note));
    }
}
