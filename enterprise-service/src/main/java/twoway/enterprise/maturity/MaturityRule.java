package twoway.enterprise.maturity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.value.LocalizedText;

/**
 * How digital an SME is, as data: points for the base, a level for each scenario, and what each level of the whole asks of
 * both. Whether some scenarios are binding is disputed, so a level may be neither reached nor missed for certain.
 *
 * @param revision counts our corrections, from 1; one that was published is never edited
 */
@Schema(name = "MaturityRule")
record MaturityRule(
        String id,
        int revision,
        LocalizedText title,
        LocalDate effectiveFrom,
        LocalizedText provenance,
        String source,
        List<Item> base,
        List<Scenario> scenarios,
        List<Level> levels) {

    /** @param max the most points it gives */
    @Schema(name = "MaturityBaseItem")
    record Item(String id, LocalizedText name, BigDecimal max) {}

    enum Binding {
        YES,
        /** Transcriptions of the rule disagree. */
        DISPUTED,
        NO
    }

    @Schema(name = "MaturityScenario")
    record Scenario(String id, LocalizedText name, Binding binding) {}

    /**
     * @param base points needed
     * @param scenarios how many must be at this level
     * @param binding how many of these must be binding
     */
    @Schema(name = "MaturityLevel")
    record Level(int level, LocalizedText name, BigDecimal base, int scenarios, int binding) {}

    /** What is not answered counts as nothing done. */
    Maturity assess(Map<String, BigDecimal> points, Map<String, Integer> reached) {
        var total = base.stream()
                .map(each -> points.getOrDefault(each.id(), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var findings = levels.stream().map(each -> find(each, total, reached)).toList();
        var certain = highest(findings, Maturity.Reached.YES);
        var possible = Math.max(certain, highest(findings, Maturity.Reached.DISPUTED));
        return new Maturity(certain, possible, total, findings, gaps(possible + 1, points, reached));
    }

    private Maturity.Finding find(Level level, BigDecimal total, Map<String, Integer> reached) {
        var at = scenarios.stream()
                .filter(each -> reached.getOrDefault(each.id(), 0) >= level.level())
                .toList();
        var binding = at.stream().filter(each -> each.binding() == Binding.YES).count();
        var disputed =
                at.stream().filter(each -> each.binding() == Binding.DISPUTED).count();
        var rest = total.compareTo(level.base()) >= 0 && at.size() >= level.scenarios();
        return new Maturity.Finding(
                level.level(),
                rest ? verdict(level.binding(), binding, disputed) : Maturity.Reached.NO,
                level,
                at.size(),
                (int) binding,
                (int) disputed);
    }

    private static Maturity.Reached verdict(int needed, long binding, long disputed) {
        if (binding >= needed) return Maturity.Reached.YES;
        return binding + disputed >= needed ? Maturity.Reached.DISPUTED : Maturity.Reached.NO;
    }

    private static int highest(List<Maturity.Finding> findings, Maturity.Reached reached) {
        return findings.stream()
                .filter(each -> each.reached() == reached)
                .mapToInt(Maturity.Finding::level)
                .max()
                .orElse(0);
    }

    /** What is below the level to come: the base where most points are missing first, binding scenarios before others. */
    private List<Maturity.Gap> gaps(int next, Map<String, BigDecimal> points, Map<String, Integer> reached) {
        var gaps = new ArrayList<Maturity.Gap>();
        if (levels.stream().noneMatch(each -> each.level() == next)) return gaps;
        base.stream()
                .map(each -> new Maturity.Gap(
                        Maturity.Gap.Kind.BASE,
                        each.id(),
                        each.name(),
                        points.getOrDefault(each.id(), BigDecimal.ZERO),
                        each.max()))
                .filter(each -> each.missing().signum() > 0)
                .sorted(Comparator.comparing(Maturity.Gap::missing).reversed())
                .forEach(gaps::add);
        scenarios.stream()
                .filter(each -> reached.getOrDefault(each.id(), 0) < next)
                .sorted(Comparator.comparing(Scenario::binding))
                .map(each -> new Maturity.Gap(
                        Maturity.Gap.Kind.SCENARIO,
                        each.id(),
                        each.name(),
                        BigDecimal.valueOf(reached.getOrDefault(each.id(), 0)),
                        BigDecimal.valueOf(next)))
                .forEach(gaps::add);
        return gaps;
    }
}
