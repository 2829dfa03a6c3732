package twoway.chassis.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import twoway.chassis.actor.Tenancy;

/** In which incarnation of its topic each partition is read by this service. */
@ApplicationScoped
class ReadPartitions {

    private static final String KNOWN = "select topic, partition, topic_id from consumer_partition where consumer = ?";
    private static final String REMEMBER = """
            insert into consumer_partition (consumer, topic, partition, topic_id)
            select ?, * from unnest(?::text[], ?::int[], ?::text[])
            on conflict (consumer, topic, partition) do update set topic_id = excluded.topic_id
            where consumer_partition.topic_id <> excluded.topic_id""";

    private final DataSource database;
    private final Tenancy tenancy;
    private final String consumer;

    ReadPartitions(DataSource database, Tenancy tenancy, @ConfigProperty(name = "twoway.service") String consumer) {
        this.database = database;
        this.tenancy = tenancy;
        this.consumer = consumer;
    }

    /** Those that were read before, of a topic that had another id then. */
    Set<TopicPartition> madeAgain(Map<TopicPartition, String> now) {
        return tenancy.asSystem(() -> {
            try (var connection = database.getConnection();
                    var query = connection.prepareStatement(KNOWN)) {
                query.setString(1, consumer);
                var made = new HashSet<TopicPartition>();
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        var partition = new TopicPartition(row.getString(1), row.getInt(2));
                        var id = now.get(partition);
                        if (id != null && !id.equals(row.getString(3))) made.add(partition);
                    }
                }
                return made;
            } catch (SQLException e) {
                throw new IllegalStateException("the partitions that are read were not found", e);
            }
        });
    }

    void remember(Map<TopicPartition, String> now) {
        var partitions = List.copyOf(now.keySet());
        tenancy.asSystem(() -> {
            try (var connection = database.getConnection();
                    var update = connection.prepareStatement(REMEMBER)) {
                update.setString(1, consumer);
                update.setArray(
                        2,
                        connection.createArrayOf(
                                "text",
                                partitions.stream().map(TopicPartition::topic).toArray()));
                update.setArray(
                        3,
                        connection.createArrayOf(
                                "int",
                                partitions.stream()
                                        .map(TopicPartition::partition)
                                        .toArray()));
                update.setArray(
                        4,
                        connection.createArrayOf(
                                "text", partitions.stream().map(now::get).toArray()));
                return update.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException("the partitions that are read were not remembered", e);
            }
        });
    }
}
