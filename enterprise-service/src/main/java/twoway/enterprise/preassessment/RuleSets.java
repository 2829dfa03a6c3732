package twoway.enterprise.preassessment;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every revision of every rule set that was ever used here. */
@ApplicationScoped
class RuleSets {

    static final List<String> FILES = List.of("qualification_2022_63.r1.json", "qualification_2026_2.r1.json");

    private final List<RuleSet> all = FILES.stream()
            .map(file -> RuleFiles.read(file, new TypeReference<RuleSet>() {}))
            .toList();

    List<RuleSet> all() {
        return all;
    }

    Optional<RuleSet> revision(String id, int revision) {
        return all.stream().filter(each -> each.is(id, revision)).findFirst();
    }

    /** Its newest revision. */
    Optional<RuleSet> newest(String id) {
        return all.stream().filter(each -> each.id().equals(id)).max(Comparator.comparing(RuleSet::revision));
    }

    Optional<RuleSet> inForceOn(LocalDate day) {
        return all.stream()
                .filter(each -> each.inForceOn(day))
                .max(Comparator.comparing(RuleSet::effectiveFrom).thenComparing(RuleSet::revision));
    }

    /** The tier with its criteria, which may stand in another rule set. */
    Optional<Tier> tier(RuleSet rules, String name) {
        return rules.tiers().stream()
                .filter(each -> each.tier().equals(name))
                .findFirst()
                .map(each -> each.sameAs() == null ? each : each.asking(referred(each.sameAs())));
    }

    private Tier referred(Tier.Reference reference) {
        return revision(reference.ruleSet(), reference.revision())
                .flatMap(rules -> tier(rules, reference.tier()))
                .orElseThrow(() -> new IllegalStateException("no rules " + reference));
    }
}
