package twoway.measure.market;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExposureFloorTest {

    @Test
    void whenever_one_stops_counting_as_many_firms_were_seen_as_are_owed() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            int firms = 1 + random.nextInt(150);
            var floor = new ExposureFloor(firms);
            var opened = new int[60][];
            for (int list = 0; list < opened.length; list++) {
                var order = Order.descending(
                        random.doubles(firms).map(each -> each * each).toArray());
                opened[list] = floor.open(order);
                var sorted = opened[list].clone();
                Arrays.sort(sorted);
                assertArrayEquals(IntStream.range(0, firms).toArray(), sorted, "everybody stands there once");
                int shown = ExposureFloor.distinct(Arrays.copyOf(opened, list + 1));
                int owed = Math.min((int) Math.ceil(0.99 * firms), Math.min(5, firms) * (list + 1));
                assertTrue(shown >= owed, shown + " of " + owed + " in world " + seed);
            }
        }
    }

    @Test
    void all_lists_that_agree_still_show_everybody_in_turn_best_first() {
        var floor = new ExposureFloor(12);
        var order = IntStream.range(0, 12).toArray();

        assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, floor.open(order));
        assertArrayEquals(new int[] {5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 10, 11}, floor.open(order));
        assertArrayEquals(new int[] {0, 1, 2, 10, 11, 3, 4, 5, 6, 7, 8, 9}, floor.open(order));
        assertArrayEquals(order, floor.open(order));
    }

    @Test
    void nothing_moves_where_lists_differ_enough_by_themselves() {
        var floor = new ExposureFloor(10);
        var order = IntStream.range(0, 10).toArray();
        var other = new int[] {5, 6, 7, 8, 9, 0, 1, 2, 3, 4};

        assertArrayEquals(order, floor.open(order));
        assertArrayEquals(other, floor.open(other));
        assertEquals(10, ExposureFloor.owed(10, 2));
    }
}
