package twoway.measure.market;

import java.util.Arrays;

/**
 * The matching with transferable utility of Choo and Siow (2006) as a ranker (RecSys 2023): iterative proportional fitting of
 * μ = A · K · B, K = exp((p + q) / 2β), everybody of mass 1.
 *
 * @param rounds that the fit took
 */
record TransferableUtility(double[][] mu, double[] a, double[] b, int rounds) {

    private static final double SETTLED = 1e-9;
    private static final int MOST_ROUNDS = 10_000;

    static TransferableUtility fit(DenseMarket market, double beta) {
        var k = new double[market.left()][market.right()];
        for (int i = 0; i < k.length; i++)
            for (int j = 0; j < k[i].length; j++)
                k[i][j] = Math.exp((market.p()[i][j] + market.q()[j][i]) / (2 * beta));
        var a = new double[market.left()];
        var b = new double[market.right()];
        Arrays.fill(a, 1);
        Arrays.fill(b, 1);
        int rounds = 0;
        for (double change = 1; change >= SETTLED && rounds <= MOST_ROUNDS; rounds++) {
            change = 0;
            for (int i = 0; i < a.length; i++) {
                double sum = 0;
                for (int j = 0; j < b.length; j++) sum += k[i][j] * b[j];
                change = Math.max(change, Math.abs(a[i] - (a[i] = share(sum))));
            }
            for (int j = 0; j < b.length; j++) {
                double sum = 0;
                for (int i = 0; i < a.length; i++) sum += k[i][j] * a[i];
                change = Math.max(change, Math.abs(b[j] - (b[j] = share(sum))));
            }
        }
        for (int i = 0; i < a.length; i++) for (int j = 0; j < b.length; j++) k[i][j] *= a[i] * b[j];
        return new TransferableUtility(k, a, b, rounds);
    }

    /**
     * √(1 + h²) − h with h = sum / 2, just as published: its cancellation decides the order where all tastes are the same
     * (λ = 1), and the reference results carry it.
     */
    private static double share(double sum) {
        double half = sum / 2;
        return Math.sqrt(1 + half * half) - half;
    }
}
