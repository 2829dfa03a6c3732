package twoway.measure.market;

import java.util.Arrays;

/** {@link TransferableUtility} where only candidates can match: the sums run over them alone. */
final class SparseTransferableUtility {

    private static final double SETTLED = 1e-9;
    private static final int MOST_ROUNDS = 10_000;

    private SparseTransferableUtility() {}

    static int[][] lists(SparseMarket market, int slots, double beta) {
        var k = new float[market.posting().length];
        for (int pair = 0; pair < k.length; pair++)
            k[pair] = (float) Math.exp((market.p()[pair] + market.q()[pair]) / (2 * beta));
        var b = new double[market.postings()];
        Arrays.fill(b, 1);
        double change = 1;
        for (int round = 0; change >= SETTLED && round < MOST_ROUNDS; round++) {
            var sums = new double[b.length];
            for (int i = 0; i < market.askers(); i++) {
                int from = i * market.width();
                double sum = 0;
                for (int pair = from; pair < from + market.width(); pair++) sum += k[pair] * b[market.posting()[pair]];
                double a = share(sum);
                for (int pair = from; pair < from + market.width(); pair++) sums[market.posting()[pair]] += k[pair] * a;
            }
            change = 0;
            for (int j = 0; j < b.length; j++) change = Math.max(change, Math.abs(b[j] - (b[j] = share(sums[j]))));
        }
        return market.lists(slots, pair -> k[pair] * b[market.posting()[pair]]);
    }

    /** √(1 + h²) − h with h = sum / 2, without cancellation. */
    private static double share(double sum) {
        double half = sum / 2;
        return 1 / (Math.sqrt(1 + half * half) + half);
    }
}
