package twoway.matching.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import twoway.matching.pool.DeclaredPlaces;

class LinesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void a_territory_touches_the_lines_of_its_markets_and_the_one_for_any() {
        var lines = lines(line("ANY", 2026, 3), line("DE", 2026, 1), line("JP", 2026, 1));

        assertEquals(List.of("ANY", "DE"), touched(lines, "DE"));
        assertEquals(List.of("ANY"), touched(lines, "FR"));
        assertEquals(List.of("ANY"), touched(lines));
    }

    @Test
    void a_claim_without_markets_touches_all_lines_where_none_is_for_any() {
        assertEquals(List.of("DE", "JP"), touched(lines(line("DE", 2026, 1), line("JP", 2026, 1))));
    }

    @Test
    void nothing_limits_a_market_that_no_line_is_about() {
        var lines = lines(line("DE", 2026, 0));

        assertEquals(List.of(), touched(lines, "FR"));
        assertTrue(lines.haveRoomFor(List.of("FR"), TODAY));
        assertTrue(lines().haveRoomFor(List.of("DE"), TODAY));
        assertFalse(lines.haveRoomFor(List.of("DE"), TODAY));
    }

    @Test
    void there_is_room_only_if_every_line_touched_has_a_place_today() {
        var full = line("JP", 2026, 1);
        var lines = lines(line("DE", 2026, 1), full, line("FR", 2027, 5));
        assertTrue(lines.haveRoomFor(List.of("DE", "JP"), TODAY));

        full.hold(1);

        assertFalse(lines.haveRoomFor(List.of("DE", "JP"), TODAY));
        assertTrue(lines.haveRoomFor(List.of("DE"), TODAY));
        assertFalse(lines.haveRoomFor(List.of("FR"), TODAY), "its places are for another year");
        assertTrue(lines.haveRoomFor(List.of("FR"), TODAY.plusYears(1)));
    }

    @Test
    void a_market_has_free_what_its_own_line_and_the_one_for_any_have_left() {
        var any = line("ANY", 2026, 10);
        var lines = lines(any, line("DE", 2026, 2));

        assertEquals(2, lines.free(List.of("DE"), TODAY));
        assertEquals(10, lines.free(List.of("DE", "FR"), TODAY));
        assertEquals(10, lines.free(List.of(), TODAY));
        any.hold(9);
        assertEquals(1, lines.free(List.of("DE"), TODAY));
        any.hold(1);
        assertEquals(0, lines.free(List.of("DE", "FR"), TODAY), "whoever comes, the line for any is full");
        assertEquals(0, lines.free(List.of("DE"), TODAY.plusYears(1)));
    }

    @Test
    void a_market_without_a_line_is_free_without_limit_where_none_is_for_any() {
        var lines = lines(line("DE", 2026, 0), line("JP", 2026, 5));

        assertEquals(0, lines.free(List.of("DE"), TODAY));
        assertEquals(5, lines.free(List.of("DE", "JP"), TODAY));
        assertNull(lines.free(List.of("DE", "FR"), TODAY));
        assertNull(lines.free(List.of(), TODAY));
        assertEquals(0, lines.free(List.of("JP"), TODAY.plusYears(1)));
        assertNull(lines().free(List.of("DE"), TODAY));
    }

    @Test
    void a_cut_below_what_is_taken_is_told_until_its_period_is_over() {
        var cut = line("DE", 2026, 1);
        cut.commit(2);
        var lines = lines(cut);

        assertTrue(lines.overCommitted(TODAY));
        assertFalse(lines.haveRoomFor(List.of("DE"), TODAY));
        assertFalse(lines.overCommitted(TODAY.plusYears(1)));
        assertEquals(0, lines.free(List.of("DE"), TODAY));
    }

    private static Lines lines(Line... lines) {
        return new Lines(List.of(lines));
    }

    private static Line line(String market, int year, int places) {
        var declared = new DeclaredPlaces(market, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), places, null);
        return new Line(UUID.randomUUID(), declared, 0, 0);
    }

    private static List<String> touched(Lines lines, String... markets) {
        return Stream.of(lines.touched(List.of(markets), TODAY))
                .flatMap(List::stream)
                .map(line -> line.declared().market())
                .toList();
    }
}
