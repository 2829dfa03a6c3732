package twoway.matching.outcome;

import java.util.List;

/**
 * Makes "3 in 10" happen 3 times in 10: logit becomes a + b · logit, with the a and b that fit trials from which the curve was
 * not learnt. Newton's method on a convex loss; being affine it leaves the curve additive and every order by it as it was.
 *
 * <p>Source: Platt, 1999; steps halved until they help as in Lin, Lin and Weng, 2007.
 */
final class Calibration {

    private static final int ROUNDS = 30;
    private static final int HALVINGS = 30;

    /** Keeps b positive and steps finite where trials say little: as if so many had shown that it is right as it is. */
    private static final double PRIOR = 10;

    private final Curve curve;
    private final List<Trial> trials;

    private Calibration(Curve curve, List<Trial> trials) {
        this.curve = curve;
        this.trials = trials;
    }

    static Curve calibrated(Curve curve, List<Trial> trials) {
        var fitted = new Calibration(curve, trials).fitted();
        return fitted.b() > 0 ? curve.rescaled(fitted.a(), fitted.b()) : curve;
    }

    private record Affine(double a, double b) {

        Affine plus(Affine step, double part) {
            return new Affine(a + part * step.a(), b + part * step.b());
        }
    }

    private Affine fitted() {
        var now = new Affine(0, 1);
        for (int round = 0; round < ROUNDS; round++) {
            var step = newton(now);
            double part = 1;
            int halvings = 0;
            while (halvings < HALVINGS && loss(now.plus(step, part)) > loss(now)) {
                part /= 2;
                halvings++;
            }
            if (halvings == HALVINGS) return now;
            now = now.plus(step, part);
        }
        return now;
    }

    private double loss(Affine at) {
        double loss = PRIOR * (at.a() * at.a() + (at.b() - 1) * (at.b() - 1)) / 2;
        for (var trial : trials) loss += trial.loss(at.a() + at.b() * curve.logit(trial.lines()));
        return loss;
    }

    private Affine newton(Affine at) {
        double ga = PRIOR * at.a();
        double gb = PRIOR * (at.b() - 1);
        double aa = PRIOR;
        double ab = 0;
        double bb = PRIOR;
        for (var trial : trials) {
            double logit = curve.logit(trial.lines());
            double chance = 1 / (1 + StrictMath.exp(-(at.a() + at.b() * logit)));
            double error = chance - trial.label();
            double spread = chance * (1 - chance);
            ga += error;
            gb += error * logit;
            aa += spread;
            ab += spread * logit;
            bb += spread * logit * logit;
        }
        double determinant = aa * bb - ab * ab;
        return new Affine(-(bb * ga - ab * gb) / determinant, -(aa * gb - ab * ga) / determinant);
    }
}
