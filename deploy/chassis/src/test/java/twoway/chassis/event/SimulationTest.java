package twoway.chassis.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.LongFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private static final int SCHEDULES = 100_000;
    private static final Logger INBOX = Logger.getLogger(Inbox.class.getName());

    @BeforeEach
    void parkedOnPurposeIsNoNews() {
        INBOX.setLevel(Level.OFF);
    }

    @Test
    void a_hundred_thousand_schedules_of_crash_duplicate_disorder_and_loss_lose_and_double_nothing() {
        var failing = LongStream.range(0, SCHEDULES)
                .mapToObj(seed -> new Outcome(seed, new SimulatedWorld(seed).run()))
                .filter(outcome -> !outcome.violations().isEmpty())
                .limit(3)
                .toList();

        assertEquals(List.of(), failing);
    }

    @Test
    void a_relay_that_stamps_before_it_sends_is_caught() {
        assertCaught(seed -> new SimulatedWorld(seed) {
            @Override
            public void send(List<RelayDatabase.Pending> pending) {
                stamp(pending);
                super.send(pending);
            }
        });
    }

    @Test
    void a_reader_that_forgets_what_it_applied_is_caught() {
        assertCaught(seed -> new SimulatedWorld(seed) {
            @Override
            void take(List<Arrival> batch) {
                batch.forEach(each -> insist(each.fact(), () -> handle(each.fact())));
            }
        });
    }

    @Test
    void a_reader_that_does_not_wait_for_a_missing_number_is_caught() {
        assertCaught(seed -> new SimulatedWorld(seed) {
            @Override
            void take(List<Arrival> batch) {
                batch.forEach(each -> insist(each.fact(), () -> {
                    var at = database.lock(List.of(each.of()));
                    if (each.sequence() <= at.get(each.of()).last) return;
                    handle(each.fact());
                    at.get(each.of()).last = each.sequence();
                    database.save(at);
                }));
            }
        });
    }

    private record Outcome(long seed, List<String> violations) {}

    private static void assertCaught(LongFunction<SimulatedWorld> faulty) {
        var caught = LongStream.range(0, 2_000)
                .anyMatch(seed -> !faulty.apply(seed).run().isEmpty());
        assertTrue(caught, "the simulation did not notice the bug");
    }
}
