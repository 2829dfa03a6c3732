package twoway.matching.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import twoway.matching.Lot;
import twoway.matching.match.Crowd.Choice;
import twoway.matching.match.Crowd.Request;

/** The order by the chance of being read, and what is told of that chance. */
class CrowdTest {

    private static final UUID ME = id(500);
    private static final UUID POPULAR = id(1);
    private static final UUID QUIET = id(2);

    @Test
    void what_nobody_else_asks_for_comes_before_what_stronger_ones_have_asked_for() {
        var popular = new Choice(id(11), POPULAR, 0.5f, 0.5f, null);
        var quiet = new Choice(id(12), QUIET, 0.4f, 0.5f, null);
        var sent = List.of(request(1, 0.9f), request(2, 0.9f), request(3, 0.9f));

        assertEquals(List.of(id(11), id(12)), new Crowd(ME, List.of(popular, quiet), List.of()).likeliestToBeRead());
        assertEquals(List.of(id(12), id(11)), new Crowd(ME, List.of(popular, quiet), sent).likeliestToBeRead());
    }

    @Test
    void the_chance_is_a_band_and_weaker_requests_do_not_lower_it() {
        var mine = new Choice(id(11), POPULAR, 0.5f, 0.5f, null);

        assertEquals(chance(Chance.Band.LIKELY, Chance.Ahead.NONE), told(mine, List.of()));
        assertEquals(chance(Chance.Band.LIKELY, Chance.Ahead.NONE), told(mine, List.of(request(1, 0.4f))));
        assertEquals(chance(Chance.Band.LIKELY, Chance.Ahead.FEW), told(mine, List.of(request(1, 0.6f))));
        assertEquals(
                chance(Chance.Band.POSSIBLE, Chance.Ahead.FEW),
                told(mine, List.of(request(1, 0.6f), request(2, 0.6f))));
        assertEquals(chance(Chance.Band.UNLIKELY, Chance.Ahead.MANY), told(mine, crowd(9)));
    }

    /** Nobody has looked at who else stands there. */
    @Test
    void behind_as_many_as_are_looked_at_being_read_is_unlikely_however_little_they_are_expected() {
        var mine = new Choice(id(11), POPULAR, 0.5f, 0.5f, null);
        var full = new Choice(id(11), POPULAR, 0.5f, 0.5f, 0);
        var faint = IntStream.range(1000, 1000 + Crowd.REQUESTS)
                .mapToObj(i -> Request.expected(POPULAR, id(i), 20, 0.05f, 0.9f))
                .toList();

        assertEquals(chance(Chance.Band.LIKELY, Chance.Ahead.FEW), told(mine, faint.subList(1, faint.size())));
        assertEquals(chance(Chance.Band.UNLIKELY, Chance.Ahead.MANY), told(mine, faint));
        assertEquals(chance(Chance.Band.FULL, Chance.Ahead.MANY), told(full, faint));
    }

    @Test
    void where_no_place_is_left_or_one_side_says_no_for_sure_a_match_comes_last() {
        var full = new Choice(id(11), POPULAR, 0.9f, 0.9f, 0);
        var never = new Choice(id(12), QUIET, 0.9f, 0, null);
        var open = new Choice(id(13), id(3), 0.1f, 0.1f, 2);
        var crowd = new Crowd(ME, List.of(full, never, open), List.of());

        assertEquals(List.of(id(13), id(11), id(12)), crowd.likeliestToBeRead());
        assertEquals(Chance.Band.FULL, crowd.chances().get(id(11)).band());
        assertEquals(Chance.Band.UNLIKELY, crowd.chances().get(id(12)).band());
    }

    /** Ids grow with time: by them, who came first would be read first everywhere. */
    @Test
    void between_equals_a_lot_decides_at_every_posting_anew_and_not_who_came_first() {
        int before = 0;
        for (int j = 0; j < 400; j++) {
            var mine = new Choice(id(11), id(j), 0.5f, 0.5f, null);
            var later = new Request(id(j), id(501), 1, 0.5f);
            var seen = new Crowd(ME, List.of(mine), List.of(later));
            var first = Lot.of(id(j), ME).compareTo(Lot.of(id(j), id(501))) < 0;

            assertEquals(
                    first ? Chance.Ahead.NONE : Chance.Ahead.FEW,
                    seen.chances().get(id(11)).ahead());
            assertEquals(first ? 1 : 0.5, seen.read(mine), 1e-4);
            if (first) before++;
        }
        assertTrue(before > 150 && before < 250, "before " + before + " of 400");
        var same = IntStream.range(0, 9)
                .mapToObj(j -> new Choice(id(100 + j), id(j), 0.5f, 0.5f, null))
                .toList();
        assertEquals(
                IntStream.range(0, 9)
                        .boxed()
                        .sorted(Comparator.comparing(j -> Lot.of(id(j), ME)))
                        .map(j -> id(100 + j))
                        .toList(),
                new Crowd(ME, same, List.of()).likeliestToBeRead());
    }

    @Test
    void the_chance_of_being_read_is_the_expectation_over_all_who_may_have_asked() {
        var random = new Random(20261123);
        for (int round = 0; round < 200; round++) {
            var others = IntStream.range(0, random.nextInt(9))
                    .mapToObj(i -> new Request(POPULAR, id(i), random.nextDouble(), random.nextInt(1, 10) / 10f))
                    .toList();
            var mine = new Choice(id(11), POPULAR, 0.5f, random.nextInt(1, 10) / 10f, null);

            assertEquals(expected(mine, others), new Crowd(ME, List.of(mine), others).read(mine), 1e-4);
        }
    }

    /** By trying out every set of requests that may be there. */
    private static double expected(Choice mine, List<Request> others) {
        double sum = 0;
        for (int set = 0; set < 1 << others.size(); set++) {
            double likely = 1;
            int ahead = 0;
            for (int i = 0; i < others.size(); i++) {
                var there = (set >> i & 1) == 1;
                likely *= there ? others.get(i).sent() : 1 - others.get(i).sent();
                if (there && isAhead(others.get(i), mine)) ahead++;
            }
            sum += likely / (1 + ahead);
        }
        return sum;
    }

    private static boolean isAhead(Request other, Choice mine) {
        return other.accepts() > mine.accepts()
                || other.accepts() == mine.accepts()
                        && Lot.of(POPULAR, other.asker()).compareTo(Lot.of(POPULAR, ME)) < 0;
    }

    @Test
    void in_whatever_order_the_rows_come_the_list_is_the_same() {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            var choices = new ArrayList<Choice>();
            var others = new ArrayList<Request>();
            for (int j = 0; j < 12; j++) {
                choices.add(new Choice(id(100 + j), id(j), random.nextInt(4) / 4f, random.nextInt(4) / 4f, null));
                for (int i = 0; i < 6; i++)
                    if (random.nextBoolean())
                        others.add(Request.expected(
                                id(j), id(300 + 100 * i), 1 + random.nextInt(20), 0.5f, random.nextInt(4) / 4f));
            }
            var before = new Crowd(ME, choices, others);
            Collections.shuffle(others, random);
            var after = new Crowd(ME, choices, others);

            assertEquals(before.likeliestToBeRead(), after.likeliestToBeRead());
            assertEquals(before.chances(), after.chances());
            assertEquals(12, before.likeliestToBeRead().size());
        }
    }

    @Test
    void nobody_s_request_is_expected_to_be_surer_than_it_is_looked_at() {
        assertEquals(0.8 / 4, Request.expected(POPULAR, id(1), 4, 0.8f, 0.5f).sent(), 1e-7);
        assertTrue(Crowd.GAMMA == 0.5 && Crowd.SLOTS == 20, "as the guide says");
    }

    private static Chance told(Choice mine, List<Request> others) {
        return new Crowd(ME, List.of(mine), others).chances().get(mine.match());
    }

    private static Chance chance(Chance.Band band, Chance.Ahead ahead) {
        return new Chance(band, ahead);
    }

    private static List<Request> crowd(int size) {
        return IntStream.range(0, size).mapToObj(i -> request(i, 0.9f)).toList();
    }

    private static Request request(int asker, float accepts) {
        return new Request(POPULAR, id(asker), 1, accepts);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
