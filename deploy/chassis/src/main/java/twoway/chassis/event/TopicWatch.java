package twoway.chassis.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jboss.logging.Logger;
import twoway.chassis.event.Reach.Extent;
import twoway.chassis.event.Reach.Loss;

/** Compares the topics as Kafka has them with how far Kafka had acknowledged them. */
class TopicWatch {

    private static final Logger LOG = Logger.getLogger(TopicWatch.class);

    private final Admin admin;
    private final Reach reach;

    TopicWatch(Admin admin, Reach reach) {
        this.admin = admin;
        this.reach = reach;
    }

    /** One topic as it is. */
    record Present(String topic, Map<TopicPartition, Extent> partitions) {

        long held() {
            return partitions.values().stream()
                    .mapToLong(each -> each.next() - each.first())
                    .sum();
        }
    }

    List<Present> look(Collection<String> topics) throws ExecutionException, InterruptedException {
        var found = new ArrayList<Present>();
        for (var topic : admin.describeTopics(topics).allTopicNames().get().values()) {
            var partitions = IntStream.range(0, topic.partitions().size())
                    .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                    .toList();
            var first = offsets(partitions, OffsetSpec.earliest());
            var next = offsets(partitions, OffsetSpec.latest());
            var extents = new TreeMap<TopicPartition, Extent>(Comparator.comparingInt(TopicPartition::partition));
            for (var each : partitions) {
                extents.put(each, new Extent(topic.topicId().toString(), first.get(each), next.get(each)));
            }
            found.add(new Present(topic.name(), extents));
        }
        return found;
    }

    private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        var wanted = new HashMap<TopicPartition, OffsetSpec>();
        partitions.forEach(each -> wanted.put(each, which));
        var answered = new HashMap<TopicPartition, Long>();
        admin.listOffsets(wanted).all().get().forEach((each, offset) -> answered.put(each, offset.offset()));
        return answered;
    }

    /** What the topic has lost since it was last seen, if anything. */
    Optional<Loss> loss(Present topic) {
        var loss = Optional.<Loss>empty();
        for (var each : topic.partitions().entrySet()) {
            var before = reach.of(each.getKey());
            if (before == null) continue;
            if (!before.topicId().equals(each.getValue().topicId())) return Optional.of(Loss.OTHER_TOPIC);
            if (each.getValue().next() < before.next()) loss = Optional.of(Loss.SHORTER);
            if (loss.isEmpty() && each.getValue().first() > before.first()) loss = Optional.of(Loss.HEAD_GONE);
        }
        return loss;
    }

    /**
     * Asked while an acknowledgement does not come.
     *
     * @throws Reach.Lost if the topic is not there any more, or another one under its name; not if nobody answers
     */
    void mustStand(String topic) throws InterruptedException {
        try {
            var now = admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .topicId()
                    .toString();
            var before = reach.of(new TopicPartition(topic, 0));
            if (before != null && !before.topicId().equals(now))
                throw new Reach.Lost(topic, Loss.OTHER_TOPIC, "it was made again");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                throw new Reach.Lost(topic, Loss.OTHER_TOPIC, "it is gone");
            }
            LOG.debugf(e, "nobody can say whether %s is there", topic);
        }
    }
}
