package twoway.matching.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the sum over everything that can happen: which requests are there, and who of those read is accepted. */
class ReadingTest {

    private static final int REQUESTS = 7;

    @ParameterizedTest
    @CsvSource({"INV,", "LOG,", "EXP,", "INV,1", "LOG,2", "EXP,3", "INV,6"})
    void a_queue_is_read_as_all_its_cases_say(Attention attention, Integer places) {
        var random = new Random(7);
        var queue = new Queue();
        if (places != null) queue.places = places;
        for (int asker = 0; asker < REQUESTS; asker++)
            queue.add(asker, random.nextInt(1, 6) / 5f, random.nextInt(1, 10) / 10.0);
        var reading = new Reading(attention.exact());

        assertEquals(cases(attention, queue), reading.matches(queue), 1e-9);
        if (places != null) assertTrue(reading.matches(queue) <= places);
    }

    @ParameterizedTest
    @CsvSource({"INV,,1", "INV,,0.5", "LOG,2,1", "EXP,1,0.5", "EXP,,0", "INV,3,0"})
    void a_request_is_worth_what_it_adds_less_a_part_of_what_it_takes(
            Attention attention, Integer places, double gamma) {
        var random = new Random(11);
        var queue = new Queue();
        if (places != null) queue.places = places;
        for (int asker = 0; asker < REQUESTS - 1; asker++)
            queue.add(2 * asker, random.nextInt(1, 6) / 5f, random.nextInt(1, 10) / 10.0);
        var reading = new Reading(attention.exact());
        double before = reading.matches(queue);
        double worth = reading.worth(queue, 5, 0.6f, gamma);
        double own = 0.6f * reading.chance(queue, 5, 0.6f);

        queue.add(5, 0.6f, 1);

        double social = reading.matches(queue) - before;
        assertEquals(gamma * social + (1 - gamma) * own, worth, 1e-7);
        assertTrue(social <= own + 1e-12, "others lose by it, if anything");
    }

    /** Readers are of the kinds that make up the curve; a reader of one kind goes on after each request with the same chance. */
    private static double cases(Attention attention, Queue queue) {
        var kinds = attention.exact();
        double matches = 0;
        for (int k = 0; k < kinds.weights().length; k++)
            matches += kinds.weights()[k] * from(queue, 0, 0, 1 - kinds.losses()[k]);
        return matches;
    }

    private static double from(Queue queue, int at, int taken, double onward) {
        if (at == queue.size || taken == queue.places) return 0;
        double q = queue.accepts[at];
        double missing = from(queue, at + 1, taken, onward);
        double accepted = 1 + onward * from(queue, at + 1, taken + 1, onward);
        double declined = onward * missing;
        double there = queue.sent[at];
        return (1 - there) * missing + there * (q * accepted + (1 - q) * declined);
    }
}
