package twoway.measure.market;

import java.util.Arrays;
import twoway.matching.ranking.Attention;

/**
 * Expected matches of a small market without any approximation, by the distribution of the number of better requests: O(C · J · C)
 * and shares nothing with the engine, which it judges.
 */
final class ExactReading {

    /** Chances of so many requests that are too small to count. */
    private static final double NEVER = 1e-25;

    private final DenseMarket market;
    private final double[] attention;
    private final int[][] order;

    ExactReading(DenseMarket market, Attention attention) {
        this.market = market;
        this.attention = attention.first(market.left());
        order = new int[market.right()][];
        for (int j = 0; j < order.length; j++) order[j] = Order.descending(market.q()[j]);
    }

    /** The chance that a request of left i to right j is read, at [i][j], when {@code exposures[i][j]} is how likely i looks at j. */
    double[][] chances(double[][] exposures) {
        var chances = new double[market.left()][market.right()];
        var ahead = new double[market.left() + 1];
        for (int j = 0; j < order.length; j++) {
            Arrays.fill(ahead, 0);
            ahead[0] = 1;
            int most = 0;
            for (int i : order[j]) {
                double read = 0;
                for (int n = 0; n <= most; n++) read += ahead[n] * attention[n];
                chances[i][j] = read;
                double sent = market.p()[i][j] * exposures[i][j];
                if (sent == 0) continue;
                for (int n = most + 1; n > 0; n--) ahead[n] = ahead[n] * (1 - sent) + ahead[n - 1] * sent;
                ahead[0] *= 1 - sent;
                if (most + 1 < attention.length) most++;
                while (ahead[most] < NEVER && most > 0) ahead[most--] = 0;
            }
        }
        return chances;
    }

    Outcome outcome(double[][] exposures) {
        return outcome(exposures, chances(exposures));
    }

    Outcome outcome(double[][] exposures, double[][] chances) {
        var left = new double[market.left()];
        var right = new double[market.right()];
        for (int i = 0; i < left.length; i++)
            for (int j = 0; j < right.length; j++) {
                double matches = market.p()[i][j] * exposures[i][j] * market.q()[j][i] * chances[i][j];
                left[i] += matches;
                right[j] += matches;
            }
        return new Outcome(left, right);
    }
}
