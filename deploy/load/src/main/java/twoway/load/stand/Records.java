package twoway.load.stand;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What lies on the platform's topics, byte for byte, whatever it is; and a way to put more there. */
public final class Records {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** More than the broker takes, so that it is the broker that refuses what is too large. */
    private static final String MOST_BYTES = "8000000";

    private final String bootstrapServers;

    public Records(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Where each partition of every topic of the platform ends now. */
    public Map<TopicPartition, Long> ends() {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            return new HashMap<>(consumer.endOffsets(partitions(consumer)));
        }
    }

    /** Everything from the beginning up to now, in order within each partition. */
    public List<ConsumerRecord<byte[], byte[]>> all() {
        return since(Map.of());
    }

    /** Everything from these offsets up to now; of a partition that is not named, everything. */
    public List<ConsumerRecord<byte[], byte[]>> since(Map<TopicPartition, Long> begin) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            Collection<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            partitions.forEach(partition -> consumer.seek(partition, begin.getOrDefault(partition, 0L)));
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(POLL).forEach(found::add);
            }
            return found;
        }
    }

    /** The same record once more: same partition, key, headers and value. */
    public static ProducerRecord<byte[], byte[]> again(ConsumerRecord<byte[], byte[]> record) {
        return new ProducerRecord<>(record.topic(), record.partition(), record.key(), record.value(), record.headers());
    }

    /** Puts them there in this order and answers when the broker has them all. */
    public List<RecordMetadata> send(List<ProducerRecord<byte[], byte[]>> records) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "acks",
                "all",
                "linger.ms",
                5,
                "max.request.size",
                MOST_BYTES,
                "max.block.ms",
                20_000);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            records.forEach(record -> sent.add(producer.send(record)));
            List<RecordMetadata> stored = new ArrayList<>();
            for (Future<RecordMetadata> each : sent) {
                stored.add(each.get());
            }
            return stored;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Waits until this group has told Kafka that it has read everything that lies there now. */
    public void awaitReadBy(String group, Duration patience) {
        Map<TopicPartition, Long> ends = ends();
        long deadline = System.nanoTime() + patience.toNanos();
        try (Admin kafka = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            while (behind(kafka, group, ends)) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(group + " has not read everything after " + patience);
                }
                Thread.sleep(POLL);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(group, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether this group has not read everything that lies there now, or cannot be asked. */
    public boolean isBehind(String group) {
        try (Admin kafka = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            return behind(kafka, group, ends());
        } catch (ExecutionException e) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Of what the group's members have been given, something is not read yet. */
    private static boolean behind(Admin kafka, String group, Map<TopicPartition, Long> ends)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> read = kafka.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        Set<TopicPartition> given = new HashSet<>();
        kafka.describeConsumerGroups(List.of(group))
                .all()
                .get()
                .get(group)
                .members()
                .forEach(member -> given.addAll(member.assignment().topicPartitions()));
        return given.isEmpty()
                || given.stream().anyMatch(partition -> ends.getOrDefault(partition, 0L) > offset(read.get(partition)));
    }

    private static long offset(OffsetAndMetadata read) {
        return read == null ? 0 : read.offset();
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
        return consumer.listTopics().entrySet().stream()
                .filter(topic -> topic.getKey().startsWith("twoway."))
                .flatMap(topic -> topic.getValue().stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
