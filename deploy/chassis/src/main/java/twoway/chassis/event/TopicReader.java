package twoway.chassis.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics from their beginning, beside the service's consumer group and unseen by it. */
class TopicReader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private Map<TopicPartition, Long> until;

    TopicReader(RelaySettings settings, Collection<String> topics) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        settings.bootstrapServers,
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        "projections-" + settings.service,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        15_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        partitions = topics.stream()
                .flatMap(topic -> IntStream.range(0, Topics.PARTITIONS)
                        .mapToObj(partition -> new TopicPartition(topic, partition)))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        untilNow();
    }

    /** From here on the end is what is on the topics now; tells how many offsets that is away. */
    final long untilNow() {
        until = new HashMap<>(consumer.endOffsets(partitions));
        return partitions.stream()
                .mapToLong(each -> Math.max(0, until.get(each) - consumer.position(each)))
                .sum();
    }

    boolean atEnd() {
        return partitions.stream().allMatch(each -> consumer.position(each) >= until.get(each));
    }

    List<ConsumerRecord<String, byte[]>> next() {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        consumer.poll(PATIENCE).forEach(records::add);
        return records;
    }

    /** Reads on from this offset of the partition, which has been passed before. */
    void back(TopicPartition partition, long offset) {
        consumer.seek(partition, Math.min(offset, consumer.position(partition)));
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(5)));
    }
}
