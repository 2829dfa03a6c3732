package twoway.measure.market;

import java.util.Arrays;
import java.util.HashSet;
import twoway.matching.ranking.Attention;

/**
 * MODE (RecSys 2026), the newest published method that we know of: everybody at once answers with the list that is best for itself.
 * From even exposures, until nothing changes; on a cycle or after {@link #ROUNDS} rounds the best lists seen so far.
 */
final class Mode {

    static final int ROUNDS = 200;

    private Mode() {}

    static int[][] solve(DenseMarket market, Attention attention) {
        double[] weights = attention.first(market.right());
        var reading = new ExactReading(market, attention);
        var exposures = even(market, weights);
        var seen = new HashSet<Integer>();
        int[][] lists = null;
        int[][] best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (int round = 0; round <= ROUNDS; round++) {
            var chances = reading.chances(exposures);
            double matches = reading.outcome(exposures, chances).matches();
            if (lists != null && matches > most) {
                best = lists;
                most = matches;
            }
            var next = market.lists((i, j) -> market.p()[i][j] * market.q()[j][i] * chances[i][j]);
            if (Arrays.deepEquals(lists, next)) return next;
            if (!seen.add(Arrays.deepHashCode(next))) return best;
            lists = next;
            exposures = Order.exposures(lists, market.right(), weights);
        }
        return best;
    }

    private static double[][] even(DenseMarket market, double[] weights) {
        var even = new double[market.left()][market.right()];
        double mean = Arrays.stream(weights).average().orElseThrow();
        for (double[] row : even) Arrays.fill(row, mean);
        return even;
    }
}
