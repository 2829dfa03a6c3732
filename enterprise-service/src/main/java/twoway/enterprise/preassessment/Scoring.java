package twoway.enterprise.preassessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import twoway.chassis.value.LocalizedText;

/** Counts the points of a tier's items. A figure that is missing leaves everything possible that its scale gives. */
final class Scoring {

    private final Indicators indicators;
    private final Figures figures;

    Scoring(Indicators indicators, Figures figures) {
        this.indicators = indicators;
        this.figures = figures;
    }

    /** @param inherited the basis of an item that has none of its own */
    Outcome.Scored score(ScoredItem item, Basis inherited) {
        var points = item.scales().stream()
                .map(each -> points(item, each))
                .reduce(Points::orBetter)
                .orElseThrow();
        var used = item.scales().stream().flatMap(each -> figure(each).stream()).toList();
        var basis = Objects.requireNonNullElse(item.basis(), inherited);
        return new Outcome.Scored(item.id(), item.dimension(), item.text(), basis, used, points, change(item, points));
    }

    private Points points(ScoredItem item, ScoredItem.Scale scale) {
        var figure = figure(scale);
        if (figure.isEmpty()) return new Points(fewest(scale), item.max(), item.max());
        var given = scale.bands() == null
                ? figure.get().number().max(BigDecimal.ZERO).min(item.max())
                : band(scale, figure.get()).map(ScoredItem.Band::points).orElse(BigDecimal.ZERO);
        return new Points(given, given, item.max());
    }

    private Optional<Figure> figure(ScoredItem.Scale scale) {
        return figures.of(indicators.named(scale.indicator()), 0);
    }

    private static Optional<ScoredItem.Band> band(ScoredItem.Scale scale, Figure figure) {
        return scale.bands().stream().filter(each -> each.bound().holds(figure)).findFirst();
    }

    /** What everybody gets by this scale; where its bands leave somebody out, nothing. */
    private static BigDecimal fewest(ScoredItem.Scale scale) {
        if (scale.bands() == null) return BigDecimal.ZERO;
        return scale.bands().stream().allMatch(each -> each.bound().oneOf() != null)
                ? scale.bands().getLast().points()
                : BigDecimal.ZERO;
    }

    /** Of several scales the first that could give more. */
    private LocalizedText change(ScoredItem item, Points points) {
        if (points.least().compareTo(item.max()) == 0) return null;
        var steps = new ArrayList<LocalizedText>();
        for (var scale : item.scales()) {
            var indicator = indicators.named(scale.indicator());
            if (figure(scale).isEmpty()) {
                steps.add(Advice.enter(indicator, indicator.yearly() ? figures.lastYear() : null));
            } else {
                next(scale, points.least())
                        .map(each -> Advice.gain(indicator, each))
                        .ifPresent(steps::add);
            }
        }
        return steps.isEmpty() ? null : together(steps);
    }

    private static Optional<ScoredItem.Band> next(ScoredItem.Scale scale, BigDecimal points) {
        if (scale.bands() == null) return Optional.empty();
        return scale.bands().reversed().stream()
                .filter(each -> each.points().compareTo(points) > 0)
                .findFirst();
    }

    private static LocalizedText together(List<LocalizedText> steps) {
        return LocalizedText.of(
                String.join("；", steps.stream().map(LocalizedText::zh).toList()),
                String.join("; ", steps.stream().map(LocalizedText::en).toList()));
    }
}
