package twoway.chassis.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** How far Kafka has acknowledged each partition. If it says less later, it has lost something. */
final class Reach {

    /**
     * What is known of one partition.
     *
     * @param topicId Kafka's own name for the topic; a topic that is made again under the same name gets another one
     * @param first the oldest offset that is there
     * @param next the offset after the last one acknowledged
     */
    record Extent(String topicId, long first, long next) {}

    /** What can happen to a topic; the names are those of {@link TopicRebuild#cause()}. */
    enum Loss {
        OTHER_TOPIC,
        SHORTER,
        HEAD_GONE
    }

    /** A topic does not hold what Kafka has acknowledged for it. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String topic;
        private final Loss loss;

        Lost(String topic, Loss loss, String what) {
            super("topic " + topic + " has lost events: " + what);
            this.topic = topic;
            this.loss = loss;
        }

        Loss loss() {
            return loss;
        }

        String topic() {
            return topic;
        }
    }

    private final Map<TopicPartition, Extent> known = new HashMap<>();
    private final Set<TopicPartition> moved = new HashSet<>();

    /** {@code null} if nothing is known of it. */
    Extent of(TopicPartition partition) {
        return known.get(partition);
    }

    void remembered(TopicPartition partition, Extent extent) {
        known.put(partition, extent);
    }

    void set(TopicPartition partition, Extent extent) {
        if (!extent.equals(known.put(partition, extent))) moved.add(partition);
    }

    /** @throws Lost if the offset has been given before: what stood there is gone */
    void acknowledged(TopicPartition partition, long offset) {
        var before = known.get(partition);
        if (before == null) return;
        if (offset < before.next()) {
            throw new Lost(
                    partition.topic(),
                    Loss.SHORTER,
                    partition + " has given offset " + offset + " again after " + before.next());
        }
        set(partition, new Extent(before.topicId(), before.first(), offset + 1));
    }

    boolean knows(String topic) {
        return known.keySet().stream().anyMatch(each -> each.topic().equals(topic));
    }

    /** What has changed since it was saved last. */
    Map<TopicPartition, Extent> moved() {
        var changed = new HashMap<TopicPartition, Extent>();
        moved.forEach(each -> changed.put(each, known.get(each)));
        return changed;
    }

    void saved() {
        moved.clear();
    }
}
