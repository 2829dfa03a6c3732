package twoway.local.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics as a neighbour sees them: sends what another service would send, reads what ours has sent. */
public final class Topics {
    private static final int PARTITIONS = 12;

    private final String bootstrapServers;

    public Topics() {
        this(Shared.get(Shared.KAFKA));
    }

    public Topics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Sends one event in the CloudEvents binary mode and waits until it is stored; answers the event's id. */
    public UUID send(String topic, UUID key, String type, long sequence, UUID tenant, String json) {
        UUID id = UUID.randomUUID();
        send(topic, key, type, sequence, tenant, json, id);
        return id;
    }

    /** The same with a chosen id, to send an event twice. */
    public void send(String topic, UUID key, String type, long sequence, UUID tenant, String json, UUID id) {
        ProducerRecord<String, String> event = new ProducerRecord<>(topic, key.toString(), json);
        header(event, "ce_specversion", "1.0");
        header(event, "ce_id", id.toString());
        header(event, "ce_source", "/" + topic.split("\\.")[1]);
        header(event, "ce_type", type);
        header(event, "ce_subject", key.toString());
        header(event, "ce_time", Instant.now().toString());
        header(event, "ce_sequence", Long.toString(sequence));
        header(event, "ce_tenant", tenant.toString());
        header(event, "content-type", "application/json");
        send(event);
    }

    /** Sends anything at all and waits until it is stored. */
    public void send(ProducerRecord<String, String> event) {
        make(event.topic());
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(event).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("could not send to " + event.topic(), e);
        }
    }

    /** Everything on the topic up to now, in order within each key. */
    public List<Received> read(String topic) {
        make(topic);
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Received> received = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(event -> received.add(Received.of(event)));
            }
            return received;
        }
    }

    /** What a reader of one key cares about. */
    public List<Received> read(String topic, UUID key) {
        return read(topic).stream()
                .filter(event -> key.toString().equals(event.key()))
                .toList();
    }

    private void make(String topic) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("could not make the topic " + topic, e);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void header(ProducerRecord<String, String> event, String name, String value) {
        event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
