package twoway.chassis.event;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import twoway.chassis.event.RelayDatabase.Pending;

/** The relay's side of Kafka: CloudEvents in binary mode, the attributes as headers, the data as the value. */
class RelayKafka implements Relay.Sender, AutoCloseable {

    /** An acknowledgement that takes longer makes the sender ask whether the topic is still there. */
    private static final long SUSPICIOUS_SECONDS = 5;

    private final KafkaProducer<String, byte[]> producer;
    private final Admin admin;
    private final Reach reach;
    private final TopicWatch watch;

    RelayKafka(RelaySettings settings, Reach reach) {
        this.reach = reach;
        var id = "relay-" + settings.service;
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        settings.bootstrapServers,
                        ProducerConfig.CLIENT_ID_CONFIG,
                        id,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        // A record is never given up while its successors go on: that would be a gap for the readers.
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        Integer.MAX_VALUE,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        10_000,
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        1_000),
                new StringSerializer(),
                new ByteArraySerializer());
        admin = Admin.create(Map.of(
                "bootstrap.servers",
                settings.bootstrapServers,
                "client.id",
                id + "-admin",
                "default.api.timeout.ms",
                15_000,
                "request.timeout.ms",
                5_000));
        watch = new TopicWatch(admin, reach);
    }

    TopicWatch watch() {
        return watch;
    }

    Admin admin() {
        return admin;
    }

    @Override
    public void send(List<Pending> events) throws ExecutionException, InterruptedException {
        var acknowledgements = new ArrayList<Future<RecordMetadata>>(events.size());
        for (var event : events) {
            var acknowledgement = producer.send(record(event));
            // Refused at once, for instance while nothing is known of the topic: what comes after it must not go first.
            if (acknowledgement.isDone()) acknowledgement.get();
            acknowledgements.add(acknowledgement);
        }
        for (int i = 0; i < events.size(); i++) {
            var stored = await(acknowledgements.get(i), events.get(i).topic());
            if (stored.hasOffset()) {
                reach.acknowledged(new TopicPartition(stored.topic(), stored.partition()), stored.offset());
            }
        }
    }

    /** A broker that is away is waited for as long as it takes; a topic that is gone never comes back by itself. */
    private RecordMetadata await(Future<RecordMetadata> acknowledgement, String topic)
            throws ExecutionException, InterruptedException {
        while (true) {
            try {
                return acknowledgement.get(SUSPICIOUS_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                watch.mustStand(topic);
            }
        }
    }

    static ProducerRecord<String, byte[]> record(Pending event) {
        var sent = new ProducerRecord<>(event.topic(), event.key().toString(), event.data());
        header(sent, "ce_specversion", "1.0");
        header(sent, "ce_id", event.id().toString());
        header(sent, "ce_source", event.source());
        header(sent, "ce_type", event.type());
        header(sent, "ce_subject", event.key().toString());
        header(sent, "ce_time", event.time());
        header(sent, "ce_sequence", Long.toString(event.sequence()));
        header(sent, "ce_tenant", event.tenant().toString());
        header(sent, "content-type", "application/json");
        return sent;
    }

    private static void header(ProducerRecord<String, byte[]> sent, String name, String value) {
        sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
        admin.close(Duration.ZERO);
    }
}
