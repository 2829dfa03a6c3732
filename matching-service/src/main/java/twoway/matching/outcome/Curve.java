package twoway.matching.outcome;

import java.util.EnumMap;
import twoway.matching.fit.Feature;
import twoway.matching.fit.Likelihood;

/** A likelihood over {@link Lines}: logit = intercept + Σ weight · line. */
record Curve(double intercept, double[] weights) {

    private static final double BASIS_POINTS = 10_000;

    /** The likelihood's part that is learnt. */
    static Curve of(Likelihood likelihood) {
        return new Curve(
                likelihood.intercept(),
                Lines.LEARNT.stream()
                        .mapToDouble(each -> likelihood.slopes().get(each) * Lines.UNIT / BASIS_POINTS)
                        .toArray());
    }

    double logit(double[] lines) {
        double logit = intercept;
        for (int i = 0; i < lines.length; i++) logit += weights[i] * lines[i];
        return logit;
    }

    double probability(double[] lines) {
        return 1 / (1 + StrictMath.exp(-logit(lines)));
    }

    /** a + b · logit, which is again such a curve. */
    Curve rescaled(double a, double b) {
        var rescaled = weights.clone();
        for (int i = 0; i < rescaled.length; i++) rescaled[i] *= b;
        return new Curve(a + b * intercept, rescaled);
    }

    /** With the expert's part for what is not learnt. */
    Likelihood likelihood(int number, String name) {
        var slopes = new EnumMap<Feature, Double>(Likelihood.EXPERT.slopes());
        for (int i = 0; i < weights.length; i++)
            slopes.put(Lines.LEARNT.get(i), weights[i] * BASIS_POINTS / Lines.UNIT);
        return new Likelihood(number, name, intercept, slopes);
    }
}
