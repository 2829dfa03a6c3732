package twoway.matching.outcome;

import java.util.Arrays;
import java.util.List;

/**
 * Learns an additive logistic curve from one trial after the other: gradient steps on {@link Trial#loss}, each line with a step
 * of its own that shrinks as it is used (AdaGrad, Duchi, Hazan and Singer, JMLR 2011), and the mean of the way as the result
 * (Polyak and Juditsky, 1992). It begins with the expert's curve, so little experience changes little. No weight falls below 0:
 * what speaks for a match never speaks against it. The same trials in the same order give the same curve. O(lines) a trial.
 */
final class Learner {

    private static final double STEP = 0.2;
    private static final double MOST = 4;

    private final double[] weights;
    private final double[] squares;
    private final double[] sums;
    private double intercept;
    private double interceptSquares = 1;
    private double interceptSum;
    private long steps;

    Learner(Curve start) {
        intercept = start.intercept();
        weights = start.weights().clone();
        squares = new double[weights.length];
        sums = new double[weights.length];
        Arrays.fill(squares, 1);
    }

    void learn(Trial trial) {
        var lines = trial.lines();
        double error = new Curve(intercept, weights).probability(lines) - trial.label();
        for (int i = 0; i < weights.length; i++) {
            double gradient = error * lines[i];
            squares[i] += gradient * gradient;
            weights[i] = Math.clamp(weights[i] - STEP * gradient / Math.sqrt(squares[i]), 0, MOST);
            sums[i] += weights[i];
        }
        interceptSquares += error * error;
        intercept -= STEP * error / Math.sqrt(interceptSquares);
        interceptSum += intercept;
        steps++;
    }

    /** The mean since the last call of this or the beginning, from where it goes on; the start if there was nothing to learn. */
    Curve learnt() {
        if (steps == 0) return new Curve(intercept, weights.clone());
        intercept = interceptSum / steps;
        for (int i = 0; i < weights.length; i++) weights[i] = sums[i] / steps;
        interceptSum = 0;
        Arrays.fill(sums, 0);
        steps = 0;
        return new Curve(intercept, weights.clone());
    }

    /** Several times through, each from where the one before has come to. */
    static Curve learn(Curve start, List<Trial> trials, int times) {
        var learner = new Learner(start);
        for (int time = 0; time < times; time++) {
            trials.forEach(learner::learn);
            learner.learnt();
        }
        return learner.learnt();
    }
}
