package twoway.measure.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import twoway.matching.ranking.Attention;
import twoway.matching.ranking.Candidates;
import twoway.matching.ranking.Equilibrium;
import twoway.matching.ranking.Exposures;
import twoway.matching.ranking.Market;
import twoway.matching.ranking.Policy;
import twoway.matching.ranking.WarmStart;

/** The production engine on a small market: everybody a candidate, lists of full length. */
final class Engine {

    /** The published step rule of the warm start. */
    private static final int WARM_ROUNDS = 100;

    private static final double WARM_TOLERANCE = 1e-3;
    private static final int SWEEPS = 40;

    private final DenseMarket dense;
    private final Attention attention;
    private final Market market;

    Engine(DenseMarket dense, Attention attention) {
        this.dense = dense;
        this.attention = attention;
        market = Market.of(
                dense.right(),
                () -> IntStream.range(0, dense.left()).mapToObj(this::row).iterator());
    }

    private Candidates row(int i) {
        int right = dense.right();
        var asks = new float[right];
        var accepts = new float[right];
        for (int j = 0; j < right; j++) {
            asks[j] = (float) dense.p()[i][j];
            accepts[j] = (float) dense.q()[j][i];
        }
        return Candidates.of(IntStream.range(0, right).toArray(), asks, accepts);
    }

    private Policy policy(double gamma) {
        return Policy.of(attention, gamma, dense.right());
    }

    double[][] warmStart() {
        var exposures = warm();
        return IntStream.range(0, dense.left())
                .mapToObj(i -> IntStream.range(0, dense.right())
                        .mapToDouble(j -> exposures.of(i, j))
                        .toArray())
                .toArray(double[][]::new);
    }

    private Exposures warm() {
        return WarmStart.solve(market, policy(1), WARM_ROUNDS, WARM_TOLERANCE);
    }

    /** The whole solve. */
    int[][] solve(double gamma) {
        var equilibrium = new Equilibrium(policy(gamma));
        equilibrium.solve(market, SWEEPS);
        return lists(equilibrium);
    }

    /** Sweeps in another order, drawn from a seed, from where the warm start ends. */
    int[][] climbInOrder(long seed) {
        var order = new ArrayList<>(IntStream.range(0, dense.left()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        return climb(warm(), order);
    }

    /** Sweeps from these lists. */
    int[][] climbFrom(int[][] lists) {
        return climb(exposures(lists), IntStream.range(0, dense.left()).boxed().toList());
    }

    /** What these lists come to. */
    Equilibrium stateOf(int[][] lists) {
        return stateOf(exposures(lists));
    }

    private Equilibrium stateOf(Exposures exposures) {
        var equilibrium = new Equilibrium(policy(1));
        equilibrium.start(market, exposures);
        return equilibrium;
    }

    private Exposures exposures(int[][] lists) {
        return Exposures.of(market, lists, attention.first(dense.right()));
    }

    private int[][] climb(Exposures start, List<Integer> order) {
        var equilibrium = stateOf(start);
        boolean changed = true;
        for (int sweep = 0; sweep < SWEEPS && changed; sweep++) {
            changed = false;
            for (int asker : order) {
                var before = equilibrium.list(asker);
                changed |= !Arrays.equals(before, equilibrium.rerank(asker, market.candidates(asker)));
            }
        }
        return lists(equilibrium);
    }

    private int[][] lists(Equilibrium equilibrium) {
        return IntStream.range(0, dense.left()).mapToObj(equilibrium::list).toArray(int[][]::new);
    }
}
