package twoway.enterprise.sizing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import twoway.enterprise.classification.IndustryCode;

/**
 * A size rule as data, read from {@code rules/}: sectors by industry code, and for each indicator the lower bounds of
 * LARGE, MEDIUM and SMALL; below the third is MICRO.
 *
 * @param scheme the classification its sectors are named in, or {@code null} if it knows one sector only
 * @param above indicators that must exceed a bound; the others need only reach it
 * @param groups indicators of which the lowest class counts; of several groups the one that reaches the highest class
 * @param divisions first and last two-digit division of each section letter
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record SizeRule(
        String id,
        Set<String> countries,
        IndustryCode.Scheme scheme,
        Indicator.Unit unit,
        Set<Indicator> above,
        List<Set<Indicator>> groups,
        Map<String, List<Integer>> divisions,
        List<String> notClassified,
        List<Sector> sectors) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Sector(String id, List<String> codes, Map<Indicator, List<BigDecimal>> indicators) {}

    private static final List<SizeClass> BOUNDS = List.of(SizeClass.LARGE, SizeClass.MEDIUM, SizeClass.SMALL);

    /** Whether it speaks of enterprises in this country. */
    boolean covers(String country) {
        return countries.contains(country);
    }

    SizeVerdict classify(SizeInputs inputs) {
        if (!covers(inputs.country())
                || scheme != null && scheme != inputs.industry().scheme()) {
            return new SizeVerdict.NotClassified(
                    id, SizeVerdict.Reason.OUTSIDE_THE_RULE, EnumSet.noneOf(Indicator.class));
        }
        return (scheme == null
                        ? sectors.stream().findFirst()
                        : sector(inputs.industry().code()))
                .map(sector -> classify(sector, inputs))
                .orElseGet(() -> new SizeVerdict.NotClassified(
                        id, SizeVerdict.Reason.NO_SECTOR, EnumSet.noneOf(Indicator.class)));
    }

    /** A figure that is missing leaves the class open, unless the others already decide. */
    private SizeVerdict classify(Sector sector, SizeInputs inputs) {
        var missing = EnumSet.noneOf(Indicator.class);
        sector.indicators().keySet().stream()
                .filter(each -> each.in(inputs, unit).isEmpty())
                .forEach(missing::add);
        var reached = counted(sector, inputs);
        return reached.certain()
                ? new SizeVerdict.Classified(id, reached.least(), sector.id(), reached.by())
                : new SizeVerdict.NotClassified(id, SizeVerdict.Reason.FIGURES_MISSING, missing);
    }

    private Reached counted(Sector sector, SizeInputs inputs) {
        return Reached.highest(groups.stream()
                .map(group -> Reached.lowest(sector.indicators().keySet().stream()
                        .filter(group::contains)
                        .sorted()
                        .map(indicator -> reached(indicator, sector, inputs))
                        .toList()))
                .toList());
    }

    private Reached reached(Indicator indicator, Sector sector, SizeInputs inputs) {
        return indicator
                .in(inputs, unit)
                .map(figure -> Reached.exactly(sizeClass(indicator, figure, sector), indicator))
                .orElseGet(() -> Reached.open(indicator));
    }

    private SizeClass sizeClass(Indicator indicator, BigDecimal figure, Sector sector) {
        var bounds = sector.indicators().get(indicator);
        var needed = above.contains(indicator) ? 1 : 0;
        for (int i = 0; i < BOUNDS.size(); i++) {
            if (figure.compareTo(bounds.get(i)) >= needed) return BOUNDS.get(i);
        }
        return SizeClass.MICRO;
    }

    /** The most exact entry that covers the code; none if the rule leaves it out or the code is too short to tell. */
    private Optional<Sector> sector(String code) {
        var digits = code.replaceAll("[A-Z]", "");
        for (int length = digits.length(); length >= 2; length--) {
            var prefix = digits.substring(0, length);
            if (notClassified.contains(prefix)) return Optional.empty();
            var exact = listing(prefix);
            if (exact.isPresent()) return exact;
        }
        var section = digits.isEmpty() ? Optional.of(code) : sectionOf(Integer.parseInt(digits.substring(0, 2)));
        return section.filter(each -> !notClassified.contains(each)).flatMap(this::listing);
    }

    private Optional<Sector> listing(String code) {
        return sectors.stream().filter(each -> each.codes().contains(code)).findFirst();
    }

    private Optional<String> sectionOf(int division) {
        return divisions.entrySet().stream()
                .filter(each -> each.getValue().getFirst() <= division
                        && division <= each.getValue().getLast())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
