package twoway.chassis.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One bad event keeps those after it waiting, and none before it. */
class InboxGoesOnTest {
    private final SimulatedDatabase database = new SimulatedDatabase();
    private final Inbox inbox = inbox(this::handle);
    private long bad = 7;

    private void handle(Fact fact) {
        database.effect(fact);
        if (fact.sequence() == bad) throw new IllegalStateException("cannot be handled");
    }

    @BeforeEach
    void fourAreApplied() throws InterruptedException {
        for (int sequence = 1; sequence <= 4; sequence++) inbox.take(List.of(Arrivals.number(sequence)));
    }

    @Test
    void what_waited_for_a_missing_number_is_applied_up_to_the_one_that_cannot_be() throws InterruptedException {
        inbox.take(List.of(Arrivals.number(6), Arrivals.number(7), Arrivals.number(8)));

        inbox.take(List.of(Arrivals.number(5)));

        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L), applied());
        assertTrue(database.parked(Arrivals.KEY, 7).isPresent());
        assertFalse(database.parked(Arrivals.KEY, 5).isPresent());
        bad = 0;
        assertTrue(inbox.replay(Arrivals.KEY.topic(), Arrivals.KEY.key()));
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L), applied());
    }

    @Test
    void a_replay_applies_what_can_be_and_says_that_something_is_left() throws InterruptedException {
        bad = 5;
        inbox.take(List.of(Arrivals.number(5)));
        inbox.take(List.of(Arrivals.number(6), Arrivals.number(7), Arrivals.number(8)));
        bad = 7;

        assertFalse(inbox.replay(Arrivals.KEY.topic(), Arrivals.KEY.key()));

        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L), applied());
        assertThrows(RuntimeException.class, () -> inbox.replay(Arrivals.KEY.topic(), Arrivals.KEY.key()));
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L), applied());
        bad = 0;
        assertTrue(inbox.replay(Arrivals.KEY.topic(), Arrivals.KEY.key()));
        assertEquals(List.of(), database.parkedKeys());
    }

    private List<Long> applied() {
        return database.effects().stream()
                .map(each -> Long.valueOf(each.split(" ")[1]))
                .toList();
    }

    private Inbox inbox(Inbox.Handlers handlers) {
        return new Inbox(database, handlers, database::transaction, new SimpleMeterRegistry());
    }
}
