package twoway.measure.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import twoway.matching.ranking.Attention;
import twoway.matching.ranking.Equilibrium;
import twoway.matching.ranking.Exposures;
import twoway.matching.ranking.Policy;
import twoway.matching.ranking.WarmStart;

/** Values of the published generators and code. */
class GoldenTest {

    private static final DenseMarket SMALL = DenseMarket.random(15, 10, 0.8, 0);

    @Test
    void random_numbers_are_those_of_numpy() {
        var zero = new NumpyRandom(0);
        assertEquals(0.5488135039273248, zero.uniform());
        assertEquals(0.7151893663724195, zero.uniform());
        assertEquals(0.6027633760716439, zero.uniform());
        assertEquals(0.2915077038754105, new NumpyRandom(621).uniform());
        assertEquals(1.764052345967664, new NumpyRandom(0).normal(), 1e-15);
    }

    @Test
    void a_small_market_is_the_published_one() {
        assertEquals(0.909762700785465, SMALL.p()[0][0], 1e-15);
        assertEquals(0.742774897436551, SMALL.p()[0][2], 1e-15);
        assertEquals(0.8298896609315988, SMALL.q()[0][0], 1e-15);
        assertEquals(75.30842917147135, sum(SMALL.p()), 1e-12);
        assertEquals(74.90172241934849, sum(SMALL.q()), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({
        "15, 10, naive, 7.7871311772473355, 1e-14",
        "15, 10, product, 8.089931519145114, 1e-14",
        "15, 10, tu, 8.397154709524369, 1e-14",
        "15, 10, mode, 8.781439, 1e-7",
        "15, 10, approxsw, 8.860103, 1e-7",
        "15, 10, bcsa, 8.879279, 1e-7",
        "75, 50, naive, 44.903291, 1e-7",
        "75, 50, product, 48.062162, 1e-7",
        "75, 50, tu, 57.578948, 1e-7",
        "75, 50, mode, 58.859176, 1e-7",
        "75, 50, approxsw, 59.207904, 1e-7"
    })
    void one_side_shown_lists(int left, int right, String policy, double expected, double relative) {
        var market = DenseMarket.random(left, right, 0.8, 0);
        var exposures = SmallMarkets.exposures(policy, market, Attention.INV, 1, 1);
        assertEquals(
                expected,
                new ExactReading(market, Attention.INV).outcome(exposures).matches(),
                expected * relative);
    }

    @ParameterizedTest
    @CsvSource({
        "naive, 1, 17.60842105984251, 188, 190",
        "product, 1, 18.688271746801888, 183, 180",
        "tu, 1, 18.878958793092856, 61, 39",
        "approxsw, 1, 20.09458, 140, 143",
        "approxsw, 0.5, 19.568037, 38, 29",
        "approxsw, 0, 17.743094, 0, 0"
    })
    void both_sides_shown_lists(String policy, double alpha, double expected, long envyLeft, long envyRight) {
        var lists = TwoLists.of(policy, DenseMarket.random(20, 20, 0.8, 0), Attention.LOG, alpha, 1);
        assertEquals(expected, lists.outcome().matches(), 5e-7);
        assertEquals(envyLeft, lists.envyLeft());
        assertEquals(envyRight, lists.envyRight());
    }

    @Test
    void transferable_utility_settles_as_published() {
        var fit = TransferableUtility.fit(SMALL, 1);
        assertEquals(34, fit.rounds());
        assertEquals(0.5155341092232611, fit.a()[0], 1e-14);
        assertEquals(0.05622668184122581, fit.b()[0], 1e-14);
        assertEquals(9.950362139447815, sum(fit.mu()), 1e-12);
    }

    @Test
    void a_large_market_comes_to_its_golden_values_and_the_ascent_beyond() {
        var sparse = SparseMarket.random(8000, 2000, 100);
        var market = sparse.market();
        var policy = Policy.of(Attention.INV, 1, 20);
        var state = new Equilibrium(policy);
        state.start(market, Exposures.of(market, sparse.lists(20, pair -> sparse.p()[pair]), Attention.INV.first(20)));
        assertEquals(1021.1, state.expectedMatchesAsRanked(), 0.05);
        state.start(
                market,
                Exposures.of(
                        market,
                        sparse.lists(20, pair -> (double) sparse.p()[pair] * sparse.q()[pair]),
                        Attention.INV.first(20)));
        assertEquals(1436.7, state.expectedMatchesAsRanked(), 0.05);
        state.start(market, WarmStart.solve(market, policy, 34, 0));
        assertEquals(3711.1, state.expectedMatches(), 0.05);

        state.solve(market, 2);

        assertTrue(state.expectedMatches() > 1.003 * 3711.1, "came to " + state.expectedMatches());
    }

    /** The exact distribution judges the mixture by which the engine ranks and states its matches. */
    @ParameterizedTest
    @CsvSource({"INV", "LOG", "EXP"})
    void the_engine_counts_matches_as_the_exact_distribution_does(Attention attention) {
        var market = DenseMarket.random(40, 12, 0.5, 3);
        var lists = market.lists((i, j) -> (float) market.p()[i][j]);
        double[] weights = attention.first(12);
        var engine = new Engine(market, attention).stateOf(lists);
        double exact = new ExactReading(market, attention)
                .outcome(Order.exposures(lists, 12, weights))
                .matches();
        // the engine keeps probabilities as floats
        assertEquals(exact, engine.expectedMatches(), 1e-6);
    }

    private static double sum(double[][] matrix) {
        return Arrays.stream(matrix).flatMapToDouble(Arrays::stream).sum();
    }
}
