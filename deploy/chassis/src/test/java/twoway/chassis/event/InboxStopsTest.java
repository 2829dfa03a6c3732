package twoway.chassis.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.junit.jupiter.api.Test;

class InboxStopsTest {
    private final SimulatedDatabase database = new SimulatedDatabase();
    private Inbox inbox;

    /** Found by stopping one of two replicas under load: the parts that handlers need were closed under them. */
    @Test
    void what_fails_because_the_process_is_ending_is_not_parked_and_not_applied() {
        inbox = inbox(fact -> {
            inbox.stop();
            throw new IllegalStateException("the database layer is closed");
        });

        assertThrows(Inbox.Stopping.class, () -> inbox.take(List.of(Arrivals.number(1))));

        assertEquals(List.of(), database.parkedKeys());
        assertEquals(List.of(), database.effects());
    }

    @Test
    void a_batch_that_is_cut_off_is_left_whole_to_the_next_process() throws InterruptedException {
        inbox = inbox(fact -> {
            database.effect(fact);
            inbox.stop();
        });
        var batch = List.of(Arrivals.number(1), Arrivals.number(2));

        assertThrows(Inbox.Stopping.class, () -> inbox.take(batch));
        assertEquals(List.of(), database.effects());

        inbox(database::effect).take(batch);
        assertEquals(2, database.effects().size());
        assertEquals(List.of(), database.parkedKeys());
    }

    /** Found by stopping one of two replicas under load: the batch waited for the end of the process, which waited for it. */
    @Test
    void a_batch_that_arrives_after_the_end_is_refused_at_once() throws InterruptedException {
        var inbox = inbox(database::effect);
        var channel = new InboxChannel(inbox, new InboxLiveness(inbox));
        channel.stop(null);

        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThrows(Inbox.Stopping.class, () -> channel.take(ConsumerRecords.empty())));
    }

    private Inbox inbox(Inbox.Handlers handlers) {
        return new Inbox(database, handlers, database::transaction, new SimpleMeterRegistry());
    }
}
