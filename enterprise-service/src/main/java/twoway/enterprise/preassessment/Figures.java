package twoway.enterprise.preassessment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The figures an assessment is made from. */
record Figures(List<Figure> all, int lastYear) {

    /** @param back 0 for the last full year, 1 for the one before; without meaning if the indicator is not yearly */
    Optional<Figure> of(Indicator indicator, int back) {
        var year = indicator.yearly() ? lastYear - back : null;
        return all.stream()
                .filter(each -> each.indicator().equals(indicator.id()) && Objects.equals(each.year(), year))
                .findFirst();
    }
}
