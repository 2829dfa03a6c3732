package twoway.matching.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SumsTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final UUID THREE = new UUID(0, 3);

    @Test
    void what_stands_well_in_both_lists_stands_before_what_leads_one() {
        assertEquals(
                List.of(THREE, ONE, TWO),
                joined(Map.of(ONE, 10f, THREE, 8f), Map.of(TWO, 0.8f, THREE, 0.75f, ONE, 0.6f)));
    }

    @Test
    void what_stands_out_in_one_list_stands_before_what_is_middling_in_both() {
        assertEquals(
                List.of(ONE, TWO, THREE),
                joined(Map.of(ONE, 30f, TWO, 9f), Map.of(TWO, 0.6f, THREE, 0.5f, ONE, 0.55f))
                        .subList(0, 3));
    }

    @Test
    void the_only_one_with_a_word_comes_before_the_closest_in_meaning_and_one_list_is_enough() {
        assertEquals(List.of(TWO, ONE, THREE), joined(Map.of(TWO, 2f), Map.of(ONE, 0.9f, THREE, 0.5f)));
        assertEquals(List.of(TWO), joined(Map.of(), Map.of(TWO, 0.7f)));
    }

    private static List<UUID> joined(Map<UUID, Float> byWords, Map<UUID, Float> byMeaning) {
        var sums = new Sums();
        sums.add(byWords, 1);
        sums.addAboveLast(byMeaning, 1);
        return sums.ranked();
    }
}
