package twoway.enterprise.preassessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.preassessment.Condition.Compare.Over;

/**
 * Holds figures against the criteria of a tier. Pure: the same rules and figures give the same outcome. A criterion of
 * which only {@link Basis#MEMORY} tells is shown with figure and bound, and not judged.
 */
final class Examiner {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Indicators indicators;
    private final Figures figures;
    private List<Outcome.Scored> scored = List.of();

    Examiner(Indicators indicators, Figures figures) {
        this.indicators = indicators;
        this.figures = figures;
    }

    Outcome examine(RuleSet rules, Tier tier) {
        var basis = Objects.requireNonNullElse(tier.basis(), rules.basis());
        var scoring = new Scoring(indicators, figures);
        scored = tier.scored().stream().map(each -> scoring.score(each, basis)).toList();
        var general = rules.general().stream().map(each -> find(each, rules.basis()));
        var criteria = Stream.concat(general, tier.criteria().stream().map(each -> find(each, basis)))
                .toList();
        var exclusions =
                tier.exclusions().stream().map(each -> find(each, basis)).toList();
        var verdict = Verdict.ofAll(Stream.concat(criteria.stream(), exclusions.stream())
                .map(Finding::verdict)
                .toList());
        return new Outcome(verdict, criteria, exclusions, scored);
    }

    private Finding find(Condition condition, Basis inherited) {
        var basis = Objects.requireNonNullElse(condition.basis(), inherited);
        return switch (condition) {
            case Condition.All all -> {
                var parts = parts(all.parts(), basis);
                yield whole(all, basis, Verdict.ofAll(verdicts(parts)), parts);
            }
            case Condition.Any any -> {
                var parts = parts(any.parts(), basis);
                yield whole(any, basis, Verdict.ofAny(verdicts(parts)), parts);
            }
            case Condition.When when -> when(when, basis);
            case Condition.Compare compare -> compare(compare, basis);
            case Condition.Score score -> score(score, basis);
            case Condition.Judge judge ->
                leaf(
                        judge,
                        basis,
                        new Measured(Verdict.MANUAL_REVIEW, Reason.TO_BE_JUDGED, List.of(), null, null, null));
        };
    }

    private List<Finding> parts(List<Condition> conditions, Basis basis) {
        return conditions.stream().map(each -> find(each, basis)).toList();
    }

    private static List<Verdict> verdicts(List<Finding> parts) {
        return parts.stream().map(Finding::verdict).toList();
    }

    private Finding when(Condition.When when, Basis basis) {
        var given = find(when.given(), basis);
        var then = find(when.then(), basis);
        var verdict = switch (given.verdict()) {
            case MET -> then.verdict();
            case UNMET, NOT_APPLICABLE -> Verdict.NOT_APPLICABLE;
            case UNKNOWN, MANUAL_REVIEW -> Verdict.UNKNOWN;
        };
        return whole(when, basis, verdict, List.of(given, then));
    }

    private Finding compare(Condition.Compare compare, Basis basis) {
        var indicator = indicators.named(compare.indicator());
        return switch (compare.over()) {
            case null -> against(compare, basis, indicator, figures(indicator, 0));
            case YEAR_BEFORE_LAST -> against(compare, basis, indicator, figures(indicator, 1));
            case EACH_OF_TWO_YEARS -> {
                var parts = Stream.of(0, 1)
                        .map(back -> against(compare, basis, indicator, figures(indicator, back)))
                        .toList();
                yield whole(compare, basis, Verdict.ofAll(verdicts(parts)), parts);
            }
            case SUM_OF_TWO_YEARS, AVERAGE_OF_TWO_YEARS -> against(compare, basis, indicator, figures(indicator, 0, 1));
        };
    }

    /** What comparing gave, before it is asked whether the rule's text was read. */
    private record Measured(
            Verdict verdict, Reason reason, List<Figure> figures, Bound bound, Points points, LocalizedText change) {

        Measured notJudged() {
            return new Measured(Verdict.UNKNOWN, Reason.RULE_TEXT_NOT_CHECKED, figures, bound, points, Advice.check());
        }
    }

    /** What is known for these years, and which is the first that is missing. */
    private record Known(List<Figure> figures, Integer missing, boolean complete) {}

    private Known figures(Indicator indicator, int... back) {
        var known = new ArrayList<Figure>();
        for (var each : back) {
            var figure = figures.of(indicator, each);
            if (figure.isEmpty()) {
                return new Known(known, indicator.yearly() ? figures.lastYear() - each : null, false);
            }
            known.add(figure.get());
        }
        return new Known(known, null, true);
    }

    private static Finding against(Condition.Compare compare, Basis basis, Indicator indicator, Known known) {
        if (!known.complete()) {
            var change = Advice.enter(indicator, known.missing());
            return leaf(
                    compare,
                    basis,
                    new Measured(
                            Verdict.UNKNOWN, Reason.FIGURE_MISSING, known.figures(), compare.bound(), null, change));
        }
        var figure = together(known.figures(), compare.over());
        var met = compare.bound().holds(figure);
        var change = met ? null : Advice.reach(indicator, compare.bound(), figure.value());
        return leaf(
                compare,
                basis,
                new Measured(met ? Verdict.MET : Verdict.UNMET, null, known.figures(), compare.bound(), null, change));
    }

    private static Figure together(List<Figure> figures, Over over) {
        var first = figures.getFirst();
        if (figures.size() == 1) return first;
        var sum = figures.stream().map(Figure::number).reduce(BigDecimal.ZERO, BigDecimal::add);
        var number = over == Over.SUM_OF_TWO_YEARS ? sum : sum.divide(TWO, 8, RoundingMode.HALF_UP);
        return new Figure(first.indicator(), null, number, null, null);
    }

    private Finding score(Condition.Score score, Basis basis) {
        var points = scored.stream()
                .filter(each -> score.dimension() == null || score.dimension().equals(each.dimension()))
                .map(Outcome.Scored::points)
                .reduce(Points.NONE, Points::plus);
        var verdict = points.against(score.atLeast());
        var reason = verdict == Verdict.UNKNOWN ? Reason.FIGURE_MISSING : null;
        var change = verdict == Verdict.MET ? null : Advice.score(score.atLeast(), points);
        return leaf(
                score, basis, new Measured(verdict, reason, List.of(), Bound.atLeast(score.atLeast()), points, change));
    }

    /** Nothing is judged by a rule that nobody has read; figure and bound are shown all the same. */
    private static Finding leaf(Condition of, Basis basis, Measured measured) {
        var judged = basis == Basis.MEMORY ? measured.notJudged() : measured;
        return new Finding(
                of.id(),
                of.text(),
                basis,
                judged.verdict(),
                judged.reason(),
                judged.figures(),
                judged.bound(),
                judged.points(),
                judged.change(),
                null);
    }

    private static Finding whole(Condition of, Basis basis, Verdict verdict, List<Finding> parts) {
        return new Finding(of.id(), of.text(), basis, verdict, null, null, null, null, null, parts);
    }
}
