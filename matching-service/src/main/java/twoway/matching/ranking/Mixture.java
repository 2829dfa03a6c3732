package twoway.matching.ranking;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * An attention curve as a mixture of powers: attention after n entries = Σ weight · ratio^n. Each node is a kind of reader
 * that goes on from one entry to the next with the same chance, its ratio. Because a sum of independent requests has a
 * generating function that is a product, the expected attention behind any number of uncertain requests costs one
 * multiplication per request and node, where the distribution of their number would cost the square.
 *
 * <p>Every completely monotone curve has such a form (Bernstein). Weights sum to 1.
 *
 * @param weights of the kinds of readers, each at least 0
 * @param losses 1 − ratio of each, in [0, 1]
 */
record Mixture(double[] weights, double[] losses) {

    /** e^−38 is nothing beside 1. */
    private static final double FAR = 38;

    /** One kind of reader: ratio^n exactly. */
    static Mixture ofPower(double ratio) {
        return new Mixture(new double[] {1}, new double[] {1 - ratio});
    }

    /** 1 / (1 + n) = ∫₀¹ tⁿ dt, by the Gauss–Legendre rule: exact for n < 2 · nodes, converging fast beyond. */
    static Mixture ofReciprocal(int nodes) {
        var weights = new double[nodes];
        var losses = new double[nodes];
        for (int i = 0; i < nodes; i++) {
            double x = Math.cos(Math.PI * (i + 0.75) / (nodes + 0.5));
            double slope = 0;
            for (int round = 0; round < 8; round++) {
                double before = 1;
                double now = x;
                for (int degree = 2; degree <= nodes; degree++) {
                    double next = ((2 * degree - 1) * x * now - (degree - 1) * before) / degree;
                    before = now;
                    now = next;
                }
                slope = nodes * (x * now - before) / (x * x - 1);
                x -= now / slope;
            }
            losses[i] = (1 - x) / 2;
            weights[i] = 1 / ((1 - x * x) * slope * slope);
        }
        return new Mixture(weights, losses);
    }

    /**
     * ∫₀¹ tⁿ · density(t) dt by the trapezoidal rule on a doubly exponential grid, t = e^(−s), s = e^y, whose error falls like
     * e^(−π²/step), for any n up to 1,500. What lies left of the grid is the weight of readers that never stop.
     *
     * @param density at t = e^(−s), given s; its integral over [0, 1] is 1
     * @param step of the grid: 0.8 is right to 3e-5 with 30 nodes, 0.35 to 1e-11 with 114
     */
    static Mixture ofDensity(DoubleUnaryOperator density, double step) {
        double exponent = Math.PI * Math.PI / step;
        int nodes = (int) ((Math.log(exponent) + exponent + Math.log(1500)) / step) + 2;
        var weights = new double[nodes + 1];
        var losses = new double[nodes + 1];
        double rest = 1;
        for (int k = 0; k < nodes; k++) {
            double s = Math.exp(Math.log(exponent) + (1 - k) * step);
            weights[k] = step * s * Math.exp(-s) * density.applyAsDouble(s);
            losses[k] = -Math.expm1(-s);
            rest -= weights[k];
        }
        weights[nodes] = Math.max(0, rest);
        return new Mixture(weights, losses);
    }

    /**
     * The density of 1 / log₂(n + 2) at t = e^(−s). From Gregory's integral, 1 / ln(1 + z) = 1 / z + ∫₀^∞ dx / ((1 + x + z)(ln² x + π²)),
     * with z = n + 1 and 1 / (n + 2 + x) = ∫₀¹ t^(n+1+x) dt, it is ln 2 · (1 + t · ∫₀^∞ e^(−sx) / (ln² x + π²) dx).
     */
    static double ofLogarithm(double s) {
        double step = 0.25;
        double sum = 0;
        double last = Math.log(FAR / s);
        for (double z = -FAR; z < last; z += step) sum += Math.exp(z - s * Math.exp(z)) / (z * z + Math.PI * Math.PI);
        return Attention.LN_2 * (1 + Math.exp(-s) * sum * step);
    }

    /** The same mixture with nodes of no weight added until their number is a multiple of {@code lanes}. */
    Mixture padded(int lanes) {
        int nodes = (weights.length + lanes - 1) / lanes * lanes;
        return new Mixture(Arrays.copyOf(weights, nodes), Arrays.copyOf(losses, nodes));
    }
}
