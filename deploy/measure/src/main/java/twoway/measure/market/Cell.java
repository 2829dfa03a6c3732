package twoway.measure.market;

import java.util.Locale;
import twoway.matching.ranking.Attention;
import twoway.measure.market.MarketCommand.Environment;

/** One market of the reference grid. */
record Cell(Environment environment, int left, int right, Attention attention, double lambda, int seed) {

    private static final double NOISE = 0.1;

    String title() {
        return String.format(Locale.ROOT, "%d x %d %s lambda %s seed %d", left, right, attention, lambda, seed);
    }

    DenseMarket market() {
        return DenseMarket.random(left, right, lambda, seed);
    }

    double matches(Method method) {
        return matches(method, market());
    }

    /** By lists that were made without knowing q but for normal noise, deviation 0.1; matches are counted by q. */
    double matchesByWhatIsPublished(Method method) {
        return matches(method, market().judgedByWhatIsPublished(NOISE, seed));
    }

    private double matches(Method method, DenseMarket seen) {
        return switch (environment) {
            case P ->
                new ExactReading(market(), attention)
                        .outcome(
                                SmallMarkets.exposures(method.policy(), seen, attention, method.gamma(), method.beta()))
                        .matches();
            case S ->
                TwoLists.of(method.policy(), seen, attention, method.alpha(), method.beta())
                        .outcome()
                        .matches();
        };
    }
}
