package twoway.chassis.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The topics this service writes and reads, made with one shape: twelve partitions, kept for ever. A topic that already
 * exists with another number of partitions would break the order of keys, so it is refused.
 */
@ApplicationScoped
class Topics {

    static final int PARTITIONS = 12;

    private final Set<String> names;
    private final Set<String> published = new TreeSet<>();

    Topics(
            @ConfigProperty(name = "twoway.streams.published") Optional<List<String>> published,
            @ConfigProperty(name = "twoway.streams.consumed") Optional<List<String>> consumed) {
        names = new TreeSet<>();
        published.ifPresent(streams -> streams.forEach(stream -> this.published.add(of(stream))));
        names.addAll(this.published);
        consumed.ifPresent(streams -> streams.forEach(stream -> names.add(of(stream))));
    }

    /** Those that this service alone fills. */
    Set<String> published() {
        return published;
    }

    static String of(String stream) {
        return "twoway." + stream;
    }

    /** Another count of partitions than {@link #PARTITIONS} stands on the broker. */
    static final class WrongShape extends RuntimeException {
        private static final long serialVersionUID = 1;

        WrongShape(String topic, int partitions) {
            super("topic " + topic + " has " + partitions + " partitions instead of " + PARTITIONS
                    + "; order by key would break. Remove the topic or move its events to one of the right shape.");
        }
    }

    void ensure(Admin admin) throws ExecutionException, InterruptedException {
        var wanted = names.stream()
                .map(name -> new NewTopic(name, Optional.of(PARTITIONS), Optional.empty())
                        .configs(Map.of("retention.ms", "-1", "retention.bytes", "-1")))
                .collect(Collectors.toList());
        for (var result : admin.createTopics(wanted).values().entrySet()) {
            try {
                result.getValue().get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) throw e;
            }
        }
        var described = admin.describeTopics(names).allTopicNames().get();
        described.forEach((name, topic) -> {
            var partitions = topic.partitions().size();
            if (partitions != PARTITIONS) throw new WrongShape(name, partitions);
        });
    }
}
