package twoway.measure.market;

import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import twoway.matching.ranking.Attention;

/** Environment P of the publications: everybody on the left is shown everybody on the right, who reads the requests best first. */
final class SmallMarkets {

    static final List<String> POLICIES = List.of("naive", "product", "tu", "mode", "approxsw", "bcsa");

    /** Up to here bcsa has further starts, MODE's own lists among them: the ascent never falls below where it began. */
    static final int SMALL = 300;

    /** Other orders of the askers, drawn from seeds. */
    private static final int ORDERS = 7;

    private SmallMarkets() {}

    /**
     * The exposures that a policy gives.
     *
     * @param gamma of bcsa
     * @param beta of tu
     */
    static double[][] exposures(String policy, DenseMarket market, Attention attention, double gamma, double beta) {
        return switch (policy) {
            case "naive" -> of(market, attention, market.lists((i, j) -> market.p()[i][j]));
            case "product" -> of(market, attention, market.lists((i, j) -> market.p()[i][j] * market.q()[j][i]));
            case "tu" -> {
                double[][] mu = TransferableUtility.fit(market, beta).mu();
                yield of(market, attention, market.lists((i, j) -> mu[i][j]));
            }
            case "mode" -> of(market, attention, Mode.solve(market, attention));
            case "approxsw" -> new Engine(market, attention).warmStart();
            case "bcsa" -> of(market, attention, climbed(market, attention, gamma));
            default -> throw new IllegalArgumentException("no such policy: " + policy + "; there are " + POLICIES);
        };
    }

    /** With γ = 1 every start and every order climbs; the highest end counts. */
    private static int[][] climbed(DenseMarket market, Attention attention, double gamma) {
        var engine = new Engine(market, attention);
        int[][] lists = engine.solve(gamma);
        if (gamma < 1 || market.right() > SMALL) return lists;
        var reading = new ExactReading(market, attention);
        return Stream.concat(
                        Stream.of(lists, engine.climbFrom(Mode.solve(market, attention))),
                        LongStream.rangeClosed(1, ORDERS).mapToObj(engine::climbInOrder))
                .max(Comparator.comparingDouble(
                        each -> reading.outcome(of(market, attention, each)).matches()))
                .orElseThrow();
    }

    private static double[][] of(DenseMarket market, Attention attention, int[][] lists) {
        return Order.exposures(lists, market.right(), attention.first(market.right()));
    }
}
