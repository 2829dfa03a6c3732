package twoway.enterprise.preassessment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.value.LocalizedText;

/**
 * What one title asks for.
 *
 * @param sameAs the tier of another rule set whose criteria go on being used, or {@code null}
 * @param scored what its points are made of; empty if it counts none
 * @param exclusions each must be met too: what they ask for is that something is not so
 */
@Schema(name = "RuleTier")
record Tier(
        String tier,
        LocalizedText name,
        LocalizedText note,
        Basis basis,
        Reference sameAs,
        List<ScoredItem> scored,
        List<Condition> criteria,
        List<Condition> exclusions) {

    @Schema(name = "RuleTierReference")
    record Reference(String ruleSet, int revision, String tier) {}

    Tier {
        scored = scored == null ? List.of() : scored;
        criteria = criteria == null ? List.of() : criteria;
        exclusions = exclusions == null ? List.of() : exclusions;
    }

    /** This title by the criteria of that one. */
    Tier asking(Tier other) {
        return new Tier(tier, name, note, other.basis, sameAs, other.scored, other.criteria, exclusions);
    }
}
