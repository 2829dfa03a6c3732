package twoway.measure.market;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import twoway.matching.ranking.Attention;
import twoway.matching.ranking.Candidates;
import twoway.matching.ranking.Equilibrium;
import twoway.matching.ranking.Policy;

/** One firm after the other ranked again: 100 candidates each, 20 places, in a solved market of 8,000 firms and 2,000 offers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
public class RankedAgain {

    private static final int SMES = 8_000;
    private static final int OFFERS = 2_000;
    private static final int CANDIDATES = 100;
    private static final int SLOTS = 20;

    private final Candidates[] candidates = new Candidates[SMES];
    private final Equilibrium equilibrium = new Equilibrium(Policy.of(Attention.INV, 0.5, SLOTS));
    private int next;

    @Setup
    public void solve() {
        var market = SparseMarket.random(SMES, OFFERS, CANDIDATES);
        equilibrium.solve(market.market(), 2);
        for (int asker = 0; asker < SMES; asker++) candidates[asker] = market.candidates(asker);
    }

    @Benchmark
    public int[] rerank() {
        next = (next + 1) % SMES;
        return equilibrium.rerank(next, candidates[next]);
    }
}
