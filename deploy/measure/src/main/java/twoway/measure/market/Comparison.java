package twoway.measure.market;

import twoway.measure.Report;

/** All ratios of one method to its reference. */
final class Comparison {

    private final String method;
    private final Promise promise;
    private int rows;
    private int broken;
    private double sum;
    private double worst = Double.NaN;
    private Cell worstAt;

    Comparison(String method, Promise promise) {
        this.method = method;
        this.promise = promise;
    }

    /**
     * @param worstDifference relative; of a promise to one side only, how far the lowest ratio is below 1, negative if above
     * @param broken rows that do not keep the promise
     */
    record Line(
            String method,
            Promise promise,
            int rows,
            int broken,
            double worstDifference,
            double meanRatio,
            String worstAt) {}

    void add(Cell cell, double ours, double reference) {
        double ratio = ours / reference;
        rows++;
        sum += ratio;
        if (!promise.allows(ratio)) broken++;
        double difference = promise.isOneSided() ? 1 - ratio : Math.abs(ratio - 1);
        if (difference <= worst) return;
        worst = difference;
        worstAt = cell;
    }

    boolean holds() {
        return broken == 0;
    }

    Line line() {
        return new Line(method, promise, rows, broken, worst, Report.rounded(sum / rows, 6), worstAt.title());
    }
}
