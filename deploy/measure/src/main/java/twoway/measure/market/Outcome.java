package twoway.measure.market;

import java.util.Arrays;

/**
 * What lists come to.
 *
 * @param left the expected matches of each on the left
 * @param right of each on the right
 */
record Outcome(double[] left, double[] right) {

    double matches() {
        return Arrays.stream(left).sum();
    }

    double giniLeft() {
        return gini(left);
    }

    double giniRight() {
        return gini(right);
    }

    /** 0 if all have the same, towards 1 if one has all. */
    private static double gini(double[] shares) {
        var sorted = shares.clone();
        Arrays.sort(sorted);
        double weighted = 0;
        double sum = 0;
        for (int i = 0; i < sorted.length; i++) {
            weighted += (2 * i + 1 - sorted.length) * sorted[i];
            sum += sorted[i];
        }
        return sum == 0 ? 0 : weighted / (sum * sorted.length);
    }
}
