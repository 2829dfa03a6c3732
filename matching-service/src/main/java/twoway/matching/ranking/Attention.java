package twoway.matching.ranking;

/**
 * How far down a list somebody looks: the chance, in [0, 1], that the k-th entry is examined, k = 1, 2, … It is used
 * for both lists of the market: of the offers that an asker is shown, and of the requests that a reader works through.
 *
 * <p>Source: the position-based model of Su, Bayoumi and Joachims, WWW 2022, whose three curves these are, with the
 * logarithm to base 2 as in its successors.
 */
public enum Attention {
    /** 1 / k */
    INV {
        @Override
        double after(double ahead) {
            return 1 / (1 + ahead);
        }

        @Override
        double slope(double ahead, double after) {
            return -after * after;
        }

        @Override
        Mixture quick() {
            return Mixture.ofReciprocal(8);
        }

        @Override
        Mixture exact() {
            return Mixture.ofDensity(s -> 1, 0.35);
        }
    },
    /** 1 / log₂(k + 1) */
    LOG {
        @Override
        double after(double ahead) {
            return LN_2 / Math.log(2 + ahead);
        }

        @Override
        double slope(double ahead, double after) {
            return -after * after / (LN_2 * (2 + ahead));
        }

        @Override
        Mixture quick() {
            return Mixture.ofDensity(Mixture::ofLogarithm, 0.8);
        }

        @Override
        Mixture exact() {
            return Mixture.ofDensity(Mixture::ofLogarithm, 0.35);
        }
    },
    /** e^(1 − k) */
    EXP {
        @Override
        double after(double ahead) {
            return Math.exp(-ahead);
        }

        @Override
        double slope(double ahead, double after) {
            return -after;
        }

        @Override
        Mixture quick() {
            return Mixture.ofPower(Math.exp(-1));
        }

        @Override
        Mixture exact() {
            return quick();
        }
    };

    static final double LN_2 = Math.log(2);

    /** @param rank from 1 */
    public double at(int rank) {
        return after(rank - 1);
    }

    /** The chances of the first {@code slots} ranks. */
    public double[] first(int slots) {
        var chances = new double[slots];
        for (int rank = 1; rank <= slots; rank++) chances[rank - 1] = at(rank);
        return chances;
    }

    /** The same curve for a number of entries ahead that need not be whole: an expectation, 0 or more. */
    abstract double after(double ahead);

    /** The derivative of {@link #after} there, never positive; {@code after} is the curve's value, which the caller has. */
    abstract double slope(double ahead, double after);

    /** Few nodes, for ranking: off by less than 5e-5 where fewer than 16 requests wait. */
    abstract Mixture quick();

    /** Enough nodes for stating a number of matches: off by less than 1e-9 with up to 1,500 requests in a queue. */
    abstract Mixture exact();
}
