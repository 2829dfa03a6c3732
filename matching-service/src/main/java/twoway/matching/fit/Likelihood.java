package twoway.matching.fit;

import java.util.EnumMap;
import java.util.Map;

/**
 * How likely a side says yes, given its fit: logit = intercept + Σ slope · contribution / 10,000, additive over the lines that
 * explain the fit. A curve of its own, so that it can follow what has happened without a point of any fit moving.
 *
 * <p>The expert's one has a single slope: of what is looked at, a fit of 20 leads to a request in 1 of 25 cases, a fit of 50
 * in 1 of 7, a fit of 95 in 5 of 8. It ranks; it is told to nobody as a number. Learnt ones take its place feature by feature.
 *
 * @param number 0 for the expert's; a view worked out by a smaller one is worked out anew
 * @param intercept of a fit without any contribution
 */
public record Likelihood(int number, String name, double intercept, Map<Feature, Double> slopes) {

    private static final double SLOPE = 5;

    public static final Likelihood EXPERT = expert(FitPolicy.NEWEST.base());

    public Likelihood {
        slopes = new EnumMap<>(slopes);
        // What was learnt before there was this line says nothing of it.
        slopes.putIfAbsent(Feature.SIMILAR_MEANING, SLOPE);
        if (slopes.size() != Feature.values().length) throw new IllegalArgumentException("a feature has no slope");
    }

    private static Likelihood expert(int base) {
        var slopes = new EnumMap<Feature, Double>(Feature.class);
        for (var feature : Feature.values()) slopes.put(feature, SLOPE);
        return new Likelihood(0, "guess-2026-11", -4.2 + SLOPE * base / Fit.MOST, slopes);
    }

    /** The same curve as part of another version. */
    public Likelihood numbered(int version) {
        return new Likelihood(version, name, intercept, slopes);
    }

    /**
     * The same on every machine.
     *
     * @return in [0, 1]; 0 if one of the two sides has nothing that the other wants
     */
    public float of(Fit fit) {
        return goesBothWays(fit) ? (float) (1 / (1 + StrictMath.exp(-logit(fit)))) : 0;
    }

    private double logit(Fit fit) {
        double logit = intercept;
        for (var each : fit.contributions()) logit += slopes.get(each.feature()) * each.basisPoints() / Fit.MOST;
        return logit;
    }

    private static boolean goesBothWays(Fit fit) {
        return fit.contributions().stream()
                .filter(each -> each.feature() == Feature.THEY_GIVE_WHAT_YOU_WANT
                        || each.feature() == Feature.YOU_GIVE_WHAT_THEY_WANT)
                .noneMatch(each -> each.matched().isEmpty());
    }
}
