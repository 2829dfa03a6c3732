package twoway.chassis.event;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The one way in from Kafka. A worker thread, never a virtual one: the order of a partition is kept. */
@ApplicationScoped
class InboxChannel {

    private final Inbox inbox;
    private final InboxLiveness liveness;

    InboxChannel(Inbox inbox, InboxLiveness liveness) {
        this.inbox = inbox;
        this.liveness = liveness;
    }

    @Incoming("inbox")
    @Blocking
    void take(ConsumerRecords<String, byte[]> records) throws InterruptedException {
        var arrivals = new ArrayList<Arrival>(records.count());
        records.forEach(record -> arrivals.add(Arrival.of(record)));
        liveness.started();
        try {
            inbox.take(arrivals);
        } finally {
            liveness.finished();
        }
    }
}
