package twoway.matching.outcome;

/**
 * One match that was shown to somebody who could say yes to it.
 *
 * @param lines as {@link Lines} has them
 * @param examined the chance that it was looked at where it stood, in (0, 1]
 */
record Trial(double[] lines, double examined, boolean yes) {

    /** Beyond this weight one lucky yes at the foot of a list would decide. */
    private static final double MOST = 10;

    /**
     * What stands for "would say yes if it looked": 1 / examined if it did, else 0. Its mean over what is looked at is the
     * likelihood, as long as places are examined as taken and the weight is not cut at 10; beyond place 10 it is a little low.
     *
     * <p>Source: inverse propensity scoring, Joachims, Swaminathan and Schnabel, WSDM 2017; pointwise, Saito et al., WSDM 2020.
     */
    double label() {
        return yes ? Math.min(MOST, 1 / examined) : 0;
    }

    /** Logistic loss against the label: without bias by place, in nats. May be below 0 for a single trial, not on average. */
    double loss(double logit) {
        return softplus(logit) - label() * logit;
    }

    private static double softplus(double logit) {
        return Math.max(logit, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(logit)));
    }
}
