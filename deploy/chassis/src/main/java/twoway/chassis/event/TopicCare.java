package twoway.chassis.event;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jboss.logging.Logger;
import twoway.chassis.event.Archive.Unfinished;
import twoway.chassis.event.Reach.Loss;
import twoway.chassis.event.TopicWatch.Present;
import twoway.chassis.id.Ids;

/**
 * What the leading relay does so that its topics hold everything the {@code event} table says they do: it looks for losses
 * and fills lost topics again, a batch at a time, so that other topics go on meanwhile. Sending again is always safe,
 * since readers drop by number what they have.
 */
class TopicCare {

    private static final Logger LOG = Logger.getLogger(TopicCare.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final RelayDatabase database;
    private final Archive archive;
    private final RelayKafka kafka;
    private final Set<String> topics;
    private final MeterRegistry meters;
    private final Ids ids;
    private Set<String> shorter = new HashSet<>();
    private long lookedAt;

    TopicCare(RelayDatabase database, RelayKafka kafka, Set<String> topics, MeterRegistry meters, Ids ids) {
        this.database = database;
        this.archive = database.archive();
        this.kafka = kafka;
        this.topics = topics;
        this.meters = meters;
        this.ids = ids;
    }

    /** On taking the lead, before anything is sent. */
    void begin() throws SQLException, ExecutionException, InterruptedException {
        archive.remember(topics, database.reach());
        look();
    }

    /** Looks from time to time; a Kafka that does not answer has lost nothing yet. */
    void lookNowAndThen() throws SQLException, ExecutionException, InterruptedException {
        if (System.nanoTime() - lookedAt < BETWEEN_LOOKS.toNanos()) return;
        try {
            look();
        } catch (ExecutionException e) {
            // A topic that is gone is to be made again, which the start does.
            if (!(e.getCause() instanceof RetriableException)
                    || e.getCause() instanceof UnknownTopicOrPartitionException) throw e;
            lookedAt = System.nanoTime();
            LOG.debug("Kafka does not say how its topics are", e);
        }
    }

    private void look() throws SQLException, ExecutionException, InterruptedException {
        var suspected = shorter;
        shorter = new HashSet<>();
        for (var topic : kafka.watch().look(topics)) {
            var loss = lossOf(topic);
            // Right after a change of leaders Kafka may for a moment say less than it has: only twice is believed.
            if (loss == Loss.SHORTER && !suspected.contains(topic.topic())) {
                shorter.add(topic.topic());
            } else {
                if (loss != null) lost(topic.topic(), loss);
                topic.partitions().forEach(database.reach()::set);
            }
        }
        database.saveReach();
        lookedAt = System.nanoTime();
    }

    /** {@code null} if nothing is lost. A topic that was never looked at must at least hold as many as were sent. */
    private Loss lossOf(Present topic) throws SQLException {
        if (database.reach().knows(topic.topic()))
            return kafka.watch().loss(topic).orElse(null);
        return topic.held() < archive.published(topic.topic()) ? Loss.SHORTER : null;
    }

    /** The loss has shown itself while something was sent; from here on the topic is taken as it is now. */
    void lost(Reach.Lost seen) throws SQLException, InterruptedException {
        LOG.error(seen.getMessage());
        lost(seen.topic(), seen.loss());
        try {
            for (var now : kafka.watch().look(List.of(seen.topic()))) {
                now.partitions().forEach(database.reach()::set);
            }
            database.saveReach();
        } catch (ExecutionException e) {
            LOG.debugf(e, "Kafka does not say how %s is now", seen.topic());
        }
    }

    private void lost(String topic, Loss loss) throws SQLException {
        LOG.errorf("topic %s has lost events (%s); it is filled again from the event table", topic, loss);
        meters.counter("twoway.topic.lost", "topic", topic, "cause", loss.name())
                .increment();
        archive.lost(ids.next(), topic, loss.name());
    }

    /** Sends the next part of what is to be sent again; tells whether there was anything to do. */
    boolean rebuild() throws SQLException, ExecutionException, InterruptedException {
        var found = archive.next();
        if (found.isEmpty()) return false;
        var rebuild = found.get();
        if (!rebuild.running()) {
            archive.begin(rebuild);
            LOG.infof("topics %s are being filled again from the event table", rebuild.topics());
            return true;
        }
        var events = archive.again(rebuild);
        if (events.isEmpty()) {
            done(rebuild);
        } else {
            kafka.send(events);
            archive.sent(rebuild, events);
        }
        return true;
    }

    private void done(Unfinished rebuild) throws SQLException {
        var events = archive.done(rebuild);
        LOG.infof("topics %s were filled again with %d events", rebuild.topics(), events);
    }
}
