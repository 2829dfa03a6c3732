package twoway.measure.market;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A method as the reference file names it, and what stands for it here.
 *
 * @param beta of tu
 * @param gamma of bcsa
 * @param alpha of approxsw where both sides are shown lists
 */
record Method(String policy, double gamma, double beta, double alpha, Promise promise) {

    private static final Pattern TU = Pattern.compile("TU\\(b(?:eta)?=([0-9.]+)\\)");
    private static final Pattern BCSA = Pattern.compile("ApproxSW-sort\\+BCSA(\\(\\d sweeps\\))?");

    static Method mode() {
        return plain("mode");
    }

    static Method bcsa(double gamma, Promise promise) {
        return new Method("bcsa", gamma, 1, 1, promise);
    }

    private static Method plain(String policy) {
        return new Method(policy, 1, 1, 1, Promise.THE_SAME);
    }

    private static Method approximate(double alpha, Promise promise) {
        return new Method("approxsw", 1, 1, alpha, promise);
    }

    /** Nothing if it is not computed here. */
    static Optional<Method> named(MarketCommand.Environment environment, String name) {
        Matcher tu = TU.matcher(name);
        if (tu.matches()) return Optional.of(new Method("tu", 1, Double.parseDouble(tu.group(1)), 1, Promise.THE_SAME));
        return Optional.ofNullable(
                switch (environment) {
                    case P ->
                        switch (name) {
                            case "Naive" -> plain("naive");
                            case "Reciprocal" -> plain("product");
                            case "MODE" -> mode();
                            case "ApproxSW-sort" -> approximate(1, Promise.ANY);
                            default -> BCSA.matcher(name).matches() ? bcsa(1, Promise.AT_LEAST_NEARLY) : null;
                        };
                    case S ->
                        switch (name) {
                            case "Naive" -> plain("naive");
                            case "Prod" -> plain("product");
                            case "SW" -> approximate(1, Promise.CLOSE);
                            case "aSW0.5" -> approximate(0.5, Promise.CLOSE);
                            case "NSW" -> approximate(0, Promise.ANY);
                            default -> null;
                        };
                });
    }
}
