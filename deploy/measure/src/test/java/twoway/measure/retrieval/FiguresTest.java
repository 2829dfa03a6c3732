package twoway.measure.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final Map<String, Integer> GRADES = Map.of("a", 3, "b", 0, "c", 2, "d", 1);

    /** Worked by hand: ideal 7 + 3 / log2(3) + 1 / 2 = 9.3928; 7 + 3 / log2(5) of it; without x 7 + 3 / 2 of it. */
    @Test
    void a_firm_that_nobody_judged_takes_a_place_but_not_in_the_condensed_list() {
        var figures = Figures.of(List.of("a", "x", "b", "c"), GRADES);

        assertEquals(0.8828, figures.ndcg(), 1e-4);
        assertEquals(0.9050, figures.condensed(), 1e-4);
        assertEquals(0.2, figures.precision());
        assertEquals(1, figures.recall());
        assertEquals(1, figures.reciprocalRank());
        assertEquals(1, figures.unjudged());
    }

    @Test
    void a_need_that_no_firm_answers_well_counts_neither_for_recall_nor_for_the_first_rank() {
        var none = Figures.of(List.of("d"), Map.of("d", 1));
        var second = Figures.of(List.of("b", "c"), GRADES);

        var mean = Figures.mean(List.of(none, second));

        assertEquals(2, mean.queries());
        assertEquals(0.5, mean.reciprocalRank());
        assertEquals(0.5, mean.recall());
        assertEquals(0.05, mean.precision());
    }

    @Test
    void a_difference_that_every_need_shows_is_certain_and_one_that_half_of_them_show_is_not() {
        var everywhere = new double[40];
        Arrays.fill(everywhere, 0.1);
        assertEquals(new Gain(0.1, 0.1, 0.1), Gain.of(everywhere));

        var torn = new double[40];
        for (int i = 0; i < torn.length; i++) torn[i] = i % 2 == 0 ? 0.5 : -0.4;
        var gain = Gain.of(torn);
        assertEquals(0.05, gain.mean(), 1e-9);
        assertTrue(gain.low() < 0 && gain.high() > 0.1, gain::toString);
    }
}
