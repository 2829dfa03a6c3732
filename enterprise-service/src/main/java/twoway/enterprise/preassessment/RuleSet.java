package twoway.enterprise.preassessment;

import java.time.LocalDate;
import java.util.List;
import twoway.chassis.value.LocalizedText;

/**
 * The rules of a document, as we know them. What was once used to assess is never edited: a correction is a new revision
 * beside it.
 *
 * @param revision counts our corrections, from 1
 * @param effectiveTo the last day, or {@code null}
 * @param general asked of every tier
 */
record RuleSet(
        String id,
        int revision,
        LocalizedText title,
        LocalDate effectiveFrom,
        LocalDate effectiveTo,
        LocalizedText provenance,
        List<String> sources,
        Basis basis,
        List<Condition> general,
        List<Tier> tiers) {

    boolean inForceOn(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
    }

    boolean is(String otherId, int otherRevision) {
        return id.equals(otherId) && revision == otherRevision;
    }
}
