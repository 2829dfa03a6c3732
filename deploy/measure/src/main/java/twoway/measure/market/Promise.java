package twoway.measure.market;

/** What the ratio of our matches to the reference's must be. */
enum Promise {
    /** To 1e-6. */
    THE_SAME(1 - 1e-6, 1 + 1e-6),
    /** To 1e-3: rounding may end the published stop rules a little earlier or later. */
    CLOSE(1 - 1e-3, 1 + 1e-3),
    /** 0.999 or more. */
    AT_LEAST_NEARLY(0.999, Double.POSITIVE_INFINITY),
    /** 1 or more, up to rounding. */
    NEVER_BELOW(1 - 1e-12, Double.POSITIVE_INFINITY),
    /** Printed only: where all tastes are the same, rounding decides between equals. */
    ANY(0, Double.POSITIVE_INFINITY);

    private final double least;
    private final double most;

    Promise(double least, double most) {
        this.least = least;
        this.most = most;
    }

    boolean allows(double ratio) {
        return ratio >= least && ratio <= most;
    }

    boolean isOneSided() {
        return most == Double.POSITIVE_INFINITY;
    }
}
