package twoway.matching.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private static final List<String> WHOLE = List.of("a", "b", "c", "d", "e", "f", "g", "h");

    @Test
    void a_text_is_wholly_like_itself_and_not_at_all_like_one_of_something_else() {
        assertEquals(10_000, Likeness.between(WHOLE, WHOLE));
        assertEquals(0, Likeness.between(WHOLE, List.of("i", "j", "k")));
        assertEquals(0, Likeness.between(WHOLE, List.of()));
    }

    @Test
    void what_is_close_to_both_counts_more_than_what_is_far_down_on_either_list() {
        int closest = Likeness.between(WHOLE, List.of("a", "x", "y", "z"));
        int farther = Likeness.between(WHOLE, List.of("x", "a", "y", "z"));
        int farthest = Likeness.between(WHOLE, List.of("x", "y", "z", "h"));

        assertEquals(10_000 * 840 / 2_283, closest);
        assertEquals(10_000 * 420 / 2_283, farther);
        assertEquals(10_000 * 105 / 2_283, farthest);
    }

    @Test
    void it_is_the_same_from_both_sides_whatever_the_texts_and_never_more_than_the_whole() {
        var random = new Random(20261123);
        int alike = 0;
        for (int i = 0; i < 5_000; i++) {
            var some = drawn(random);
            var others = drawn(random);
            int likeness = Likeness.between(some, others);
            assertEquals(likeness, Likeness.between(others, some));
            assertTrue(likeness >= 0 && likeness <= 10_000);
            if (likeness > 0) alike++;
        }
        assertTrue(alike > 1_000, alike + " alike");
    }

    private static List<String> drawn(Random random) {
        var all = new ArrayList<>(WHOLE);
        all.addAll(List.of("i", "j", "k", "l", "m"));
        Collections.shuffle(all, random);
        return all.subList(0, random.nextInt(9));
    }
}
