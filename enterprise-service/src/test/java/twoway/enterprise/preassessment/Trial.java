package twoway.enterprise.preassessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An assessment in the making: figures are put in one by one, for 2025 as the last full year. */
final class Trial {

    static final int LAST_YEAR = 2025;

    private static final RuleSets RULES = new RuleSets();
    private static final Indicators INDICATORS = new Indicators();
    private static final Figure.Provenance REPORT =
            new Figure.Provenance(Figure.Source.AUDITED_REPORT, LocalDate.of(2026, 3, 31), "page 12");

    private final RuleSet rules;
    private final Tier tier;
    private final List<Figure> figures = new ArrayList<>();

    private Trial(String ruleSet, String tier) {
        this.rules = RULES.newest(ruleSet).orElseThrow();
        this.tier = RULES.tier(rules, tier).orElseThrow();
    }

    static Trial of(String ruleSet, String tier) {
        return new Trial(ruleSet, tier);
    }

    /** In both years, if the indicator is yearly. */
    Trial with(String indicator, String value) {
        if (!INDICATORS.named(indicator).yearly()) return put(indicator, null, value);
        return put(indicator, LAST_YEAR, value).put(indicator, LAST_YEAR - 1, value);
    }

    Trial with(String indicator, int year, String value) {
        return put(indicator, year, value);
    }

    Trial without(String indicator) {
        figures.removeIf(each -> each.indicator().equals(indicator));
        return this;
    }

    private Trial put(String indicator, Integer year, String value) {
        figures.removeIf(each -> each.indicator().equals(indicator) && (year == null || year.equals(each.year())));
        var number = value.matches("-?[0-9.]+");
        figures.add(new Figure(indicator, year, number ? new BigDecimal(value) : null, number ? null : value, REPORT));
        return this;
    }

    Outcome outcome() {
        return new Examiner(INDICATORS, new Figures(List.copyOf(figures), LAST_YEAR)).examine(rules, tier);
    }

    Verdict verdict() {
        return outcome().verdict();
    }

    /** Wherever in the tree it stands. */
    Finding finding(String id) {
        var outcome = outcome();
        return Stream.concat(outcome.criteria().stream(), outcome.exclusions().stream())
                .flatMap(Trial::all)
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no finding " + id));
    }

    Outcome.Scored scored(String id) {
        return outcome().scored().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Finding> all(Finding finding) {
        return Stream.concat(Stream.of(finding), finding.parts().stream().flatMap(Trial::all));
    }
}
