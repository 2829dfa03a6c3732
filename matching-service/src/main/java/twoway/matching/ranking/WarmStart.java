package twoway.matching.ranking;

/**
 * Frank–Wolfe on a lower bound of the expected matches: Σ p·e·q·w(1 + R), where R is the sum of p·e of the better
 * requests to the same posting and w is continued between whole numbers. w is convex, so by Jensen this is no more
 * than Σ p·e·q·E[w(1 + number of better requests)]. Places are not minded here.
 *
 * <p>The linear step over all lists at random is one list per asker, sorted by the gradient: the most attention goes to the
 * largest gradient (rearrangement inequality), so no linear program is needed. Then E ← (1 − η)·E + η·(attention at the
 * list's rank). A round costs O(pairs + lists · slots · log slots); only what is listed is written, since the factor
 * (1 − η) is kept apart.
 *
 * <p>Source of the bound and of the step 0.2: Su, Bayoumi and Joachims, WWW 2022; that the linear step is a sort is, to
 * our knowledge, not in print.
 */
public final class WarmStart {

    private static final double STEP = 0.2;

    /** More would leave the range of the unscaled sums. */
    private static final int MOST_ROUNDS = 300;

    private final Market market;
    private final Policy policy;
    private final double[] attention;
    private final Shortlist shortlist;

    /** In reading order; exposures are {@code scale} times this. */
    private final double[] exposure;

    private final double[] gradient;
    private double[] row = new double[0];
    private double scale = 1;
    private double bound;
    private int rounds;

    private WarmStart(Market market, Policy policy) {
        this.market = market;
        this.policy = policy;
        attention = policy.browsing().first(policy.slots());
        shortlist = new Shortlist(policy.slots());
        exposure = new double[market.pairs()];
        gradient = new double[market.pairs()];
        spreadEvenly();
    }

    /**
     * Deterministic.
     *
     * @param rounds at most so many, up to 300
     * @param tolerance stop as soon as the bound changes by less than this, in matches
     */
    public static Exposures solve(Market market, Policy policy, int rounds, double tolerance) {
        if (rounds > MOST_ROUNDS) throw new IllegalArgumentException("at most " + MOST_ROUNDS + " rounds");
        var start = new WarmStart(market, policy);
        double before = Double.NEGATIVE_INFINITY;
        for (start.look(); start.rounds < rounds && !(Math.abs(start.bound - before) < tolerance); start.look()) {
            before = start.bound;
            start.step();
        }
        return start.exposures();
    }

    /** Every list of possible pairs equally likely. */
    private void spreadEvenly() {
        for (int asker = 0; asker < market.askers(); asker++) {
            int possible = 0;
            double sum = 0;
            for (int pair = market.row(asker); pair < market.row(asker + 1); pair++)
                if (market.possible(pair) && ++possible <= attention.length) sum += attention[possible - 1];
            for (int pair = market.row(asker); pair < market.row(asker + 1); pair++)
                if (market.possible(pair)) exposure[market.place[pair]] = sum / possible;
        }
    }

    /** Gradient and value of the bound: of each posting once down its requests and once up. */
    private void look() {
        bound = 0;
        for (int j = 0; j < market.postings(); j++) {
            int from = market.columns[j];
            int to = market.columns[j + 1];
            double ahead = 0;
            for (int at = from; at < to; at++) {
                gradient[at] = ahead;
                ahead += scale * exposure[at] * market.readAsks[at];
            }
            double crowded = 0;
            for (int at = to - 1; at >= from; at--) {
                double wanted = (double) market.readAsks[at] * market.readAccepts[at];
                double attended = policy.reading().after(gradient[at]);
                double slope = policy.reading().slope(gradient[at], attended);
                gradient[at] = wanted * attended + policy.gamma() * market.readAsks[at] * crowded;
                bound += scale * exposure[at] * wanted * attended;
                crowded += scale * exposure[at] * wanted * slope;
            }
        }
    }

    private void step() {
        rounds++;
        scale *= 1 - STEP;
        for (int asker = 0; asker < market.askers(); asker++) {
            list(asker);
            for (int rank = 0; rank < shortlist.size(); rank++)
                exposure[market.place[shortlist.item(rank)]] += STEP * attention[rank] / scale;
        }
    }

    /** All of a row is fetched before it is compared: so the memory's latencies overlap, a third of the time. */
    private void list(int asker) {
        int from = market.row(asker);
        int size = market.row(asker + 1) - from;
        if (row.length < size) row = new double[size];
        for (int i = 0; i < size; i++) row[i] = gradient[market.place[from + i]];
        shortlist.clear();
        for (int i = 0; i < size; i++) if (market.possible(from + i)) shortlist.offer(from + i, row[i]);
    }

    private Exposures exposures() {
        for (int at = 0; at < exposure.length; at++) exposure[at] *= scale;
        return new Exposures(market, exposure);
    }
}
