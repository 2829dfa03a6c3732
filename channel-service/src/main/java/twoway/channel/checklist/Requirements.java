package twoway.channel.checklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import twoway.chassis.value.LocalizedText;

/**
 * What the markets ask of a product family, one version of it.
 *
 * @param regions markets that share rules, e.g. EU: AT, BE, …
 * @param noRulesYet the line a market gets of which nothing is known
 */
record Requirements(
        String version,
        String productFamily,
        LocalizedText note,
        Map<String, List<String>> regions,
        Line noRulesYet,
        List<RequirementRule> rules) {

    /** The lines for a market on the day a case is opened; never empty. */
    List<Line> of(String market, LocalDate day) {
        var lines = rules.stream()
                .filter(rule -> rule.holdsOn(day) && holdsIn(market, rule))
                .map(rule -> rule.line(rule.checkedOn() == null ? note : null))
                .toList();
        return lines.isEmpty() ? List.of(noRulesYet) : lines;
    }

    private boolean holdsIn(String market, RequirementRule rule) {
        return rule.market().equals(market)
                || regions.getOrDefault(rule.market(), List.of()).contains(market);
    }
}
