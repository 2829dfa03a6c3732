package twoway.enterprise.sizing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import twoway.enterprise.classification.IndustryCode;

/**
 * A size rule as data, read from {@code rules/}: sectors by industry code, and for each indicator the inclusive lower
 * bounds of LARGE, MEDIUM and SMALL. An enterprise has a class only if every indicator of its sector reaches it, so the
 * lowest class of any indicator decides.
 *
 * @param divisions first and last two-digit division of each section letter
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record SizeRule(
        String id,
        String country,
        IndustryCode.Scheme scheme,
        Map<String, List<Integer>> divisions,
        List<String> notClassified,
        List<Sector> sectors) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Sector(String id, List<String> codes, Map<Indicator, List<BigDecimal>> indicators) {}

    private record Reached(Indicator indicator, SizeClass sizeClass) {}

    private static final List<SizeClass> BOUNDS = List.of(SizeClass.LARGE, SizeClass.MEDIUM, SizeClass.SMALL);

    SizeVerdict classify(SizeInputs inputs) {
        if (!country.equals(inputs.country()) || scheme != inputs.industry().scheme()) {
            return new SizeVerdict.NotClassified(
                    id, SizeVerdict.Reason.OUTSIDE_THE_RULE, EnumSet.noneOf(Indicator.class));
        }
        return sector(inputs.industry().code())
                .map(sector -> classify(sector, inputs))
                .orElseGet(() -> new SizeVerdict.NotClassified(
                        id, SizeVerdict.Reason.NO_SECTOR, EnumSet.noneOf(Indicator.class)));
    }

    /** A figure that is missing leaves the class open, unless another one already makes it the lowest. */
    private SizeVerdict classify(Sector sector, SizeInputs inputs) {
        var missing = EnumSet.noneOf(Indicator.class);
        sector.indicators().keySet().stream()
                .filter(each -> each.in(inputs).isEmpty())
                .forEach(missing::add);
        var lowest = sector.indicators().entrySet().stream()
                .flatMap(each -> each.getKey().in(inputs).stream()
                        .map(figure -> new Reached(each.getKey(), reached(figure, each.getValue()))))
                .min(Comparator.comparing(Reached::sizeClass).thenComparing(Reached::indicator));
        if (lowest.isPresent() && (missing.isEmpty() || lowest.get().sizeClass() == SizeClass.MICRO)) {
            return new SizeVerdict.Classified(
                    id, lowest.get().sizeClass(), sector.id(), lowest.get().indicator());
        }
        return new SizeVerdict.NotClassified(id, SizeVerdict.Reason.FIGURES_MISSING, missing);
    }

    private static SizeClass reached(BigDecimal figure, List<BigDecimal> bounds) {
        for (int i = 0; i < BOUNDS.size(); i++) {
            if (figure.compareTo(bounds.get(i)) >= 0) return BOUNDS.get(i);
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
