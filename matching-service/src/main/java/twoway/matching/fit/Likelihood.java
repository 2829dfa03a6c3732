package twoway.matching.fit;

/**
 * How likely a side says yes, given the sum that is its fit: logit(p) = intercept + slope · sum / 10,000, the sum before the
 * clamp. A curve of its own, so that it can be fitted to what has happened without a point of any fit moving.
 *
 * <p>The first one is an expert's guess, as there are no outcomes yet: of what is looked at, a fit of 20 leads to a request
 * in 1 of 25 cases, a fit of 50 in 1 of 7, a fit of 95 in 5 of 8. It ranks; it is told to nobody as a number.
 *
 * @param name the version
 */
public record Likelihood(String name, double intercept, double slope) {

    public static final Likelihood NEWEST = new Likelihood("guess-2026-11", -4.2, 5);

    /**
     * The same on every machine.
     *
     * @return in [0, 1]; 0 if one of the two sides has nothing that the other wants
     */
    public float of(Fit fit) {
        if (!goesBothWays(fit)) return 0;
        double logit = intercept + slope * (fit.basisPoints() - fit.clamp()) / Fit.MOST;
        return (float) (1 / (1 + StrictMath.exp(-logit)));
    }

    private static boolean goesBothWays(Fit fit) {
        return fit.contributions().stream()
                .filter(each -> each.feature() == Feature.THEY_GIVE_WHAT_YOU_WANT
                        || each.feature() == Feature.YOU_GIVE_WHAT_THEY_WANT)
                .noneMatch(each -> each.matched().isEmpty());
    }
}
