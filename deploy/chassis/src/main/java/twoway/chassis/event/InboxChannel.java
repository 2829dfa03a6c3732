package twoway.chassis.event;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** The one way in from Kafka. A worker thread, never a virtual one: the order of a partition is kept. */
@ApplicationScoped
class InboxChannel {

    private static final Logger LOG = Logger.getLogger(InboxChannel.class);
    private static final Duration TO_END = Duration.ofSeconds(5);

    private final Inbox inbox;
    private final InboxLiveness liveness;
    private final Semaphore taking = new Semaphore(1);

    InboxChannel(Inbox inbox, InboxLiveness liveness) {
        this.inbox = inbox;
        this.liveness = liveness;
    }

    @Incoming("inbox")
    @Blocking
    void take(ConsumerRecords<String, byte[]> records) throws InterruptedException {
        var arrivals = new ArrayList<Arrival>(records.count());
        records.forEach(record -> arrivals.add(Arrival.of(record)));
        taking.acquire();
        liveness.started();
        try {
            inbox.take(arrivals);
        } finally {
            liveness.finished();
            taking.release();
        }
    }

    /** Before anything is closed that the handlers need: what is being applied ends, or is left as if it had not begun. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        inbox.stop();
        if (taking.tryAcquire(TO_END.toSeconds(), TimeUnit.SECONDS)) {
            taking.release(); // a batch that still arrives is refused at once, instead of waiting here for ever
        } else {
            LOG.warnf("the inbox has not ended within %d s", TO_END.toSeconds());
        }
    }
}
