package twoway.matching.ranking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EquilibriumTest {

    private static final int ASKERS = 60;
    private static final int POSTINGS = 25;
    private static final int WIDTH = 12;
    private static final int SLOTS = 5;

    @ParameterizedTest
    @EnumSource
    void every_list_that_minds_all_others_raises_the_expected_matches_or_leaves_them(Attention attention) {
        for (int seed = 0; seed < 10; seed++) {
            var pairs = pairs(seed);
            var equilibrium = new Equilibrium(Policy.of(attention, 1, SLOTS));
            for (int j = 0; j < POSTINGS; j += 3) equilibrium.places(j, 1 + j % 4);
            equilibrium.start(pairs.market(), WarmStart.solve(pairs.market(), Policy.of(attention, 1, SLOTS), 10, 0));
            double before = equilibrium.expectedMatchesAsRanked();
            for (int step = 0; step < 3 * ASKERS; step++) {
                equilibrium.rerank(step % ASKERS, pairs.row(step % ASKERS));

                double now = equilibrium.expectedMatchesAsRanked();
                assertTrue(now >= before - 1e-9, "fell from " + before + " to " + now);
                before = now;
            }
        }
    }

    @RepeatedTest(20)
    void one_asker_ranked_by_an_event_gets_the_list_that_a_sweep_would_give_it(RepetitionInfo round) {
        var pairs = pairs(round.getCurrentRepetition());
        var bySweep = solved(pairs, 2);
        var byEvents = solved(pairs, 2);

        bySweep.sweep(pairs.market());
        IntStream.range(0, ASKERS).forEach(asker -> byEvents.rerank(asker, pairs.row(asker)));

        assertSameLists(bySweep, byEvents);
        assertEquals(bySweep.expectedMatches(), byEvents.expectedMatches());
    }

    @RepeatedTest(20)
    void the_order_in_which_pairs_are_found_changes_nothing(RepetitionInfo round) {
        var pairs = pairs(round.getCurrentRepetition());

        var shuffled = pairs.shuffled(new Random(round.getCurrentRepetition()));

        assertSameLists(solved(pairs, 3), solved(shuffled, 3));
    }

    @RepeatedTest(5)
    void where_the_ascent_ends_no_exchange_in_one_list_helps(RepetitionInfo round) {
        var pairs = pairs(round.getCurrentRepetition());
        var equilibrium = solved(pairs, 200);
        assertEquals(0, equilibrium.sweep(pairs.market()), "it has ended");
        double best = equilibrium.expectedMatchesAsRanked();
        var lists = IntStream.range(0, ASKERS).mapToObj(equilibrium::list).toArray(int[][]::new);
        for (int[] list : lists)
            for (int rank = 1; rank < list.length; rank++) {
                exchange(list, rank);

                equilibrium.start(pairs.market(), Exposures.of(pairs.market(), lists, Attention.INV.first(SLOTS)));

                assertTrue(equilibrium.expectedMatchesAsRanked() <= best + 1e-9);
                exchange(list, rank);
            }
    }

    private static void exchange(int[] list, int rank) {
        int moved = list[rank];
        list[rank] = list[rank - 1];
        list[rank - 1] = moved;
    }

    @RepeatedTest(20)
    void whoever_leaves_crowds_nobody_and_can_come_back(RepetitionInfo round) {
        var pairs = pairs(round.getCurrentRepetition());
        var equilibrium = solved(pairs, 50);
        equilibrium.sweep(pairs.market());
        double before = equilibrium.expectedMatches();
        var list = equilibrium.list(7);

        equilibrium.leave(7);

        assertEquals(0, equilibrium.list(7).length);
        for (int posting = 0; posting < POSTINGS; posting++)
            assertTrue(IntStream.of(equilibrium.askers(posting)).noneMatch(asker -> asker == 7));
        assertArrayEquals(list, equilibrium.rerank(7, pairs.row(7)));
        assertEquals(before, equilibrium.expectedMatches(), 1e-9);
    }

    @RepeatedTest(10)
    void no_list_is_longer_than_its_slots_and_none_holds_a_pair_that_one_side_never_wants(RepetitionInfo round) {
        var pairs = pairs(round.getCurrentRepetition());
        var equilibrium = solved(pairs, 2);
        for (int asker = 0; asker < ASKERS; asker++) {
            var row = pairs.row(asker);
            var list = equilibrium.list(asker);
            assertTrue(list.length <= SLOTS);
            assertEquals(list.length, IntStream.of(list).distinct().count());
            for (int posting : list) assertTrue(row.possible(row.find(posting)));
            long possible = IntStream.range(0, row.size()).filter(row::possible).count();
            assertEquals(Math.min(SLOTS, possible), list.length, "a possible pair is not kept back");
        }
    }

    @Test
    void a_posting_never_expects_more_matches_than_it_has_places() {
        var equilibrium = new Equilibrium(Policy.of(Attention.LOG, 1, 1));
        equilibrium.places(0, 2);
        for (int asker = 0; asker < 200; asker++)
            equilibrium.rerank(asker, Candidates.of(new int[] {0}, new float[] {1}, new float[] {0.9f}));

        double matches = equilibrium.expectedMatches();
        equilibrium.places(0, 200);

        assertTrue(matches <= 2, "expects " + matches);
        assertTrue(equilibrium.expectedMatches() > 2, "more, if it had more places");
    }

    @Test
    void places_that_are_taken_send_the_next_asker_elsewhere() {
        var equilibrium = new Equilibrium(Policy.of(Attention.LOG, 1, 1));
        for (int asker = 0; asker < 6; asker++)
            equilibrium.rerank(asker, Candidates.of(new int[] {0}, new float[] {1}, new float[] {1}));
        var next = Candidates.of(new int[] {0, 1}, new float[] {0.9f, 0.3f}, new float[] {0.8f, 0.8f});
        assertArrayEquals(new int[] {0}, equilibrium.rerank(6, next));

        equilibrium.places(0, 2);

        assertArrayEquals(new int[] {1}, equilibrium.rerank(6, next));
    }

    @Test
    void equals_stand_in_the_order_of_their_ids() {
        var equilibrium = new Equilibrium(Policy.of(Attention.INV, 1, 3));
        var same = Candidates.of(
                new int[] {4, 0, 3, 1}, new float[] {.5f, .5f, .5f, .5f}, new float[] {.5f, .5f, .5f, .5f});

        assertArrayEquals(new int[] {0, 1, 3}, equilibrium.rerank(0, same));
    }

    @Test
    void what_is_no_market_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> Candidates.of(new int[] {1, 1}, new float[2], new float[2]));
        assertThrows(IllegalArgumentException.class, () -> Candidates.of(new int[] {-1}, new float[1], new float[1]));
        assertThrows(
                IllegalArgumentException.class,
                () -> Candidates.of(new int[] {0}, new float[] {Float.NaN}, new float[1]));
        assertThrows(
                IllegalArgumentException.class, () -> Candidates.of(new int[] {0}, new float[] {1.1f}, new float[1]));
        var outside = List.of(Candidates.of(new int[] {2}, new float[1], new float[1]));
        assertThrows(IllegalArgumentException.class, () -> Market.of(2, outside));
        assertThrows(IllegalArgumentException.class, () -> Policy.of(Attention.INV, 1.5, 3));
        assertThrows(IllegalArgumentException.class, () -> Policy.of(Attention.INV, 1, 0));
    }

    private static Pairs pairs(int seed) {
        return Pairs.random(ASKERS, POSTINGS, WIDTH, new Random(seed));
    }

    private static Equilibrium solved(Pairs pairs, int sweeps) {
        var equilibrium = new Equilibrium(Policy.of(Attention.INV, 1, SLOTS));
        equilibrium.solve(pairs.market(), sweeps);
        return equilibrium;
    }

    private static void assertSameLists(Equilibrium one, Equilibrium other) {
        for (int asker = 0; asker < ASKERS; asker++)
            assertArrayEquals(one.list(asker), other.list(asker), "list of " + asker);
    }
}
