package twoway.measure.market;

import java.util.Arrays;
import java.util.List;
import twoway.matching.ranking.Attention;

/**
 * Environment S of the publications: both sides are shown lists, and a pair matches when each has looked at the other and said yes.
 *
 * @param wanted p · q of each pair
 * @param left how likely each on the left looks at each on the right
 * @param right the same the other way round
 */
record TwoLists(double[][] wanted, double[][] left, double[][] right) {

    static final List<String> POLICIES = List.of("naive", "product", "tu", "approxsw");

    private static final double STEP = 0.1;
    private static final int ROUNDS = 100;
    private static final double SETTLED = 0.01;
    private static final double LEAST = 1e-6;
    private static final double ENVY = 1e-9;

    /**
     * @param alpha of approxsw, whose weights are (expected matches of the left one)^(α − 1): 1, everybody's matches; 0, Nash's product
     * @param beta of tu
     */
    static TwoLists of(String policy, DenseMarket market, Attention attention, double alpha, double beta) {
        var p = market.p();
        var q = market.q();
        double[] first = attention.first(market.right());
        double[] second = attention.first(market.left());
        return switch (policy) {
            case "naive" -> sorted(market, p, q, first, second);
            case "product" -> sorted(market, wanted(market), transposed(wanted(market)), first, second);
            case "tu" -> {
                double[][] mu = TransferableUtility.fit(market, beta).mu();
                yield sorted(market, mu, transposed(mu), first, second);
            }
            case "approxsw" -> alternating(market, alpha, first, second);
            default ->
                throw new IllegalArgumentException("no such policy: " + policy + "; environment S has " + POLICIES);
        };
    }

    private static TwoLists sorted(
            DenseMarket market, double[][] left, double[][] right, double[] first, double[] second) {
        return new TwoLists(wanted(market), exposures(left, first), exposures(right, second));
    }

    private static double[][] exposures(double[][] worth, double[] attention) {
        return Arrays.stream(worth)
                .map(row -> Order.exposures(Order.descending(row), row.length, attention))
                .toArray(double[][]::new);
    }

    /** Alternating Frank–Wolfe, from even lists, the right side first; each linear step is a sort. */
    private static TwoLists alternating(DenseMarket market, double alpha, double[] first, double[] second) {
        var lists = new TwoLists(wanted(market), even(market.left(), first), even(market.right(), second));
        double before = lists.outcome().matches();
        for (int round = 0; round < ROUNDS; round++) {
            lists.step(lists.right, alpha, true, second);
            lists.step(lists.left, alpha, false, first);
            double now = lists.outcome().matches();
            if (Math.abs(now - before) < SETTLED) break;
            before = now;
        }
        return lists;
    }

    /** Each pair counts the more, the less the one to be looked at has so far. */
    private void step(double[][] side, double alpha, boolean isRight, double[] attention) {
        var outcome = outcome();
        double[] utilities = isRight ? outcome.left() : outcome.right();
        var pairs = isRight ? transposed(wanted) : wanted;
        var others = transposed(isRight ? left : right);
        for (int row = 0; row < side.length; row++) {
            var gradient = new double[side[row].length];
            for (int column = 0; column < gradient.length; column++)
                gradient[column] = pairs[row][column]
                        * others[row][column]
                        * Math.pow(Math.max(utilities[column], LEAST), alpha - 1);
            var target = Order.exposures(Order.descending(gradient), gradient.length, attention);
            for (int column = 0; column < gradient.length; column++)
                side[row][column] = (1 - STEP) * side[row][column] + STEP * target[column];
        }
    }

    private static double[][] even(int rows, double[] attention) {
        var even = new double[rows][attention.length];
        double mean = Arrays.stream(attention).average().orElseThrow();
        for (double[] row : even) Arrays.fill(row, mean);
        return even;
    }

    private static double[][] wanted(DenseMarket market) {
        var wanted = new double[market.left()][market.right()];
        for (int i = 0; i < wanted.length; i++)
            for (int j = 0; j < wanted[i].length; j++) wanted[i][j] = market.p()[i][j] * market.q()[j][i];
        return wanted;
    }

    private static double[][] transposed(double[][] matrix) {
        var transposed = new double[matrix[0].length][matrix.length];
        for (int i = 0; i < matrix.length; i++)
            for (int j = 0; j < matrix[i].length; j++) transposed[j][i] = matrix[i][j];
        return transposed;
    }

    Outcome outcome() {
        var ofLeft = new double[left.length];
        var ofRight = new double[right.length];
        for (int i = 0; i < left.length; i++)
            for (int j = 0; j < right.length; j++) {
                double matches = wanted[i][j] * left[i][j] * right[j][i];
                ofLeft[i] += matches;
                ofRight[j] += matches;
            }
        return new Outcome(ofLeft, ofRight);
    }

    /** Pairs on the left of which the first would have more matches with the place that the second has on the others' lists. */
    long envyLeft() {
        return envy(wanted, left, right);
    }

    long envyRight() {
        return envy(transposed(wanted), right, left);
    }

    private static long envy(double[][] wanted, double[][] looks, double[][] looked) {
        long envy = 0;
        for (int i = 0; i < looks.length; i++) {
            var with = new double[looks.length];
            for (int j = 0; j < looked.length; j++)
                for (int k = 0; k < with.length; k++) with[k] += wanted[i][j] * looks[i][j] * looked[j][k];
            for (double each : with) if (each > with[i] + ENVY) envy++;
        }
        return envy;
    }
}
