package twoway.measure.market;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import twoway.matching.ranking.Attention;
import twoway.matching.ranking.Equilibrium;
import twoway.matching.ranking.Exposures;
import twoway.matching.ranking.Market;
import twoway.matching.ranking.Policy;
import twoway.matching.ranking.WarmStart;
import twoway.measure.Command;
import twoway.measure.Options;
import twoway.measure.Report;
import twoway.measure.Spent;

/** Every policy on one large sparse market, with 1/k attention; then one asker after the other ranked again. */
public final class RematchCommand implements Command {
    private static final Attention ATTENTION = Attention.INV;
    private static final int WARM_ROUNDS = 34;
    private static final int SWEEPS = 2;
    private static final int RERANKED = 2000;
    private static final double NOISE = 0.1;
    private static final int NOISE_SEED = 1;

    /**
     * @param policy those whose name ends in {@code -published} rank by q with normal noise of deviation 0.1; matches are counted by q
     * @param expectedMatches by the quadrature with 8 nodes, as the golden values are; where queues are long it is some percent short
     * @param exactMatches without that error, accurate to 1e-9
     * @param seconds of finding the lists, the market being in memory
     * @param ratios of its exact matches to those of the policies before
     * @param rerankMedianMs one asker ranked again
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String policy,
            double expectedMatches,
            double exactMatches,
            double seconds,
            double cpuSeconds,
            long peakMiB,
            Map<String, Double> ratios,
            Double rerankMedianMs,
            Double rerank99thMs) {}

    @Override
    public String usage() {
        return "--smes N --offers M --candidates K --slots S [--beta B] [--mode-rounds R]";
    }

    @Override
    public Set<String> options() {
        return Set.of("smes", "offers", "candidates", "slots", "beta", "mode-rounds");
    }

    @Override
    public boolean run(Options options, Report report) {
        options.words(0);
        int smes = options.number("smes", 2, 20_000_000);
        int offers = options.number("offers", 2, 10_000_000);
        int candidates = options.number("candidates", 1, Math.min(offers, Integer.MAX_VALUE / smes));
        int slots = options.number("slots", 1, candidates);
        double beta = options.decimal("beta", 0.05, 1000, 1);
        int modeRounds = options.number("mode-rounds", 0, Mode.ROUNDS, Mode.ROUNDS);
        new Run(SparseMarket.random(smes, offers, candidates), slots, report).all(beta, modeRounds);
        return true;
    }

    private static final class Run {
        private final SparseMarket sparse;
        private final int slots;
        private final Report report;
        private final Map<String, Double> before = new LinkedHashMap<>();
        private Market market;

        Run(SparseMarket sparse, int slots, Report report) {
            this.sparse = sparse;
            this.slots = slots;
            this.report = report;
            market = sparse.market();
        }

        void all(double beta, int modeRounds) {
            lists("naive", () -> sparse.lists(slots, pair -> sparse.p()[pair]));
            lists("product", () -> sparse.lists(slots, pair -> (double) sparse.p()[pair] * sparse.q()[pair]));
            lists("tu", () -> SparseTransferableUtility.lists(sparse, slots, beta));
            tell("approxsw", Spent.on(() -> WarmStart.solve(market, policy(1), WARM_ROUNDS, 0)), Function.identity());
            climb();
            lists("bcsa-0.5", () -> solved(market, 0.5));
            if (modeRounds == 0) return;
            lists("mode", () -> SparseMode.solve(sparse, ATTENTION, slots, modeRounds));
            published(modeRounds);
        }

        private Policy policy(double gamma) {
            return Policy.of(ATTENTION, gamma, slots);
        }

        private void lists(String name, Supplier<int[][]> ranker) {
            tell(name, Spent.on(ranker), this::exposures);
        }

        private Exposures exposures(int[][] lists) {
            return Exposures.of(market, lists, ATTENTION.first(slots));
        }

        private <T> void tell(String name, Spent<T> spent, Function<T, Exposures> exposures) {
            var state = new Equilibrium(policy(1));
            state.start(market, exposures.apply(spent.result()));
            tell(name, spent, state, 0);
        }

        private void climb() {
            var spent = Spent.on(() -> {
                var equilibrium = new Equilibrium(policy(1));
                equilibrium.solve(market, SWEEPS);
                return equilibrium;
            });
            tell("bcsa", spent, spent.result(), RERANKED);
        }

        /** @return sorted seconds of one asker each, spread over all */
        private double[] rerank(Equilibrium equilibrium, int times) {
            var seconds = new double[times];
            for (int n = 0; n < times; n++) {
                int asker = (int) ((long) n * sparse.askers() / times);
                seconds[n] = Spent.on(() -> equilibrium.rerank(asker, sparse.candidates(asker)))
                        .seconds();
            }
            Arrays.sort(seconds);
            return seconds;
        }

        private int[][] solved(Market seen, double gamma) {
            var equilibrium = new Equilibrium(policy(gamma));
            equilibrium.solve(seen, SWEEPS);
            var lists = new int[sparse.askers()][];
            for (int asker = 0; asker < lists.length; asker++) lists[asker] = equilibrium.list(asker);
            return lists;
        }

        /** The same when the rankers know q only in part; one market in memory at a time. */
        private void published(int modeRounds) {
            market = null;
            var seen = sparse.judgedByWhatIsPublished(NOISE, NOISE_SEED);
            var mode = Spent.on(() -> SparseMode.solve(seen, ATTENTION, slots, modeRounds));
            var seenMarket = seen.market();
            var social = Spent.on(() -> solved(seenMarket, 1));
            var half = Spent.on(() -> solved(seenMarket, 0.5));
            market = sparse.market();
            tell("mode-published", mode, this::exposures);
            tell("bcsa-published", social, this::exposures);
            tell("bcsa-0.5-published", half, this::exposures);
        }

        private void tell(String name, Spent<?> spent, Equilibrium state, int reranked) {
            double matches = state.expectedMatches();
            double asRanked = state.expectedMatchesAsRanked();
            var ratios = new LinkedHashMap<String, Double>();
            before.forEach((other, theirs) -> ratios.put(other, Report.rounded(matches / theirs, 5)));
            before.put(name, matches);
            double[] seconds = rerank(state, reranked);
            report.add(new Line(
                    name,
                    Report.rounded(asRanked, 3),
                    Report.rounded(matches, 3),
                    Report.rounded(spent.seconds(), 3),
                    Report.rounded(spent.cpuSeconds(), 3),
                    spent.peakMiB(),
                    ratios,
                    reranked == 0 ? null : Report.rounded(seconds[reranked / 2] * 1000, 4),
                    reranked == 0 ? null : Report.rounded(seconds[reranked * 99 / 100] * 1000, 4)));
        }
    }
}
