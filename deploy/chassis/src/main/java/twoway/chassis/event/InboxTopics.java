package twoway.chassis.event;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Notices when a topic that is read here was made again: then the offset at which we stand means another record, and the
 * topic is read from its beginning. Late is early enough, since the inbox drops what it knows and puts aside what is too
 * early.
 */
@ApplicationScoped
class InboxTopics {

    private static final Logger LOG = Logger.getLogger(InboxTopics.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String CHANNEL = "inbox";

    private final KafkaClientService clients;
    private final ReadPartitions memory;
    private final RelaySettings settings;
    private final boolean reads;
    private volatile boolean stopped;
    private Thread thread;

    InboxTopics(
            KafkaClientService clients,
            ReadPartitions memory,
            RelaySettings settings,
            @ConfigProperty(name = "twoway.streams.consumed") Optional<List<String>> consumed) {
        this.clients = clients;
        this.memory = memory;
        this.settings = settings;
        this.reads = consumed.isPresent() && !consumed.get().isEmpty();
    }

    void start(@Observes StartupEvent event) {
        if (reads) thread = Thread.ofPlatform().name("inbox-topics").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        if (thread == null) return;
        thread.interrupt();
        thread.join(Duration.ofSeconds(5));
    }

    private void run() {
        try (var admin = Admin.create(Map.of(
                "bootstrap.servers",
                settings.bootstrapServers,
                "client.id",
                "inbox-" + settings.service + "-admin",
                "default.api.timeout.ms",
                15_000,
                "request.timeout.ms",
                5_000))) {
            while (!stopped) {
                try {
                    Thread.sleep(BETWEEN_LOOKS);
                    KafkaConsumer<String, byte[]> consumer = clients.getConsumer(CHANNEL);
                    if (consumer != null) look(admin, consumer);
                } catch (ExecutionException | RuntimeException e) {
                    LOG.debug("the topics that are read are looked at later", e);
                } catch (InterruptedException e) {
                    LOG.debug("woken to stop");
                }
            }
        }
    }

    private void look(Admin admin, KafkaConsumer<String, byte[]> consumer)
            throws ExecutionException, InterruptedException {
        Set<TopicPartition> assigned = consumer.getAssignments().await().atMost(PATIENCE);
        if (assigned.isEmpty()) return;
        var now = ids(admin, assigned);
        var made = memory.madeAgain(now);
        if (!made.isEmpty()) {
            LOG.warnf("topics were made again and are read from their beginning: %s", made);
            made.removeAll(consumer.runOnPollingThread((Consumer<String, byte[]> reader) -> back(reader, made))
                    .await()
                    .atMost(PATIENCE));
            // Somebody else's meanwhile: it will see for itself.
            now.keySet().removeAll(made);
        }
        memory.remember(now);
    }

    private static Map<TopicPartition, String> ids(Admin admin, Collection<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        var topics = partitions.stream().map(TopicPartition::topic).collect(Collectors.toSet());
        var described = admin.describeTopics(topics).allTopicNames().get();
        var ids = new HashMap<TopicPartition, String>();
        partitions.forEach(
                each -> ids.put(each, described.get(each.topic()).topicId().toString()));
        return ids;
    }

    /** Also tells Kafka, so that a crash right now does not begin at the wrong offset again. */
    private static List<TopicPartition> back(Consumer<String, byte[]> reader, Set<TopicPartition> made) {
        var mine = made.stream().filter(reader.assignment()::contains).toList();
        reader.seekToBeginning(mine);
        var begin = new HashMap<TopicPartition, OffsetAndMetadata>();
        mine.forEach(each -> begin.put(each, new OffsetAndMetadata(reader.position(each))));
        reader.commitSync(begin);
        return mine;
    }
}
