package twoway.e2e;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import twoway.local.testing.Received;

/**
 * Holds what was committed (the {@code event} tables) against what is on the topics and against how far each reader has got.
 * Every line it answers is something lost, doubled, skipped or left over.
 */
final class Ledger {
    static final List<String> SERVICES = List.of("enterprise", "matching", "channel");

    private final RunningPlatform platform;

    Ledger(RunningPlatform platform) {
        this.platform = platform;
    }

    /** One event as its service committed it. */
    record Entry(UUID id, String topic, String key, long sequence, String type, boolean stamped) {
        String stream() {
            return topic + " " + key;
        }
    }

    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        Map<String, TreeSet<Long>> committed = new TreeMap<>();
        for (String service : SERVICES) {
            List<Entry> entries = entries(service);
            entries.stream()
                    .filter(entry -> !entry.stamped())
                    .forEach(entry -> complaints.add("not stamped: " + entry));
            complaints.addAll(againstTheTopics(entries));
            committed.putAll(numbers(entries));
        }
        committed.forEach((stream, numbers) -> {
            if (numbers.first() != 1 || numbers.last() != numbers.size()) {
                complaints.add("numbers are not contiguous from 1: " + stream + " " + numbers);
            }
        });
        SERVICES.forEach(service -> complaints.addAll(readersOf(service, committed)));
        return complaints;
    }

    /** What the service has committed, in the order it was written. */
    List<Entry> entries(String service) {
        return query(
                service,
                "select id, topic, key, sequence, type, published_at is not null from event order by ordinal",
                row -> new Entry(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getBoolean(6)));
    }

    /** How many facts of this type the service has put down about this thing. */
    int facts(String service, String type, String field, String value) {
        String sql = "select 1 from event where type = '%s' and data::jsonb ->> '%s' = '%s'";
        return query(service, sql.formatted(type, field, value), row -> row.getInt(1))
                .size();
    }

    /** How often the event is on its topic: at least once when all is well, twice after a crash before the stamp. */
    long timesOnTopic(Entry entry) {
        return platform.topics().read(entry.topic()).stream()
                .filter(received -> received.id().equals(entry.id()))
                .count();
    }

    /** Repairs what was broken on purpose: the archive is the truth, so taking the stamp away sends the event again. */
    void sendAgainWhatIsLost(String service) {
        for (Entry entry : entries(service)) {
            if (timesOnTopic(entry) == 0) {
                query(
                        service,
                        "update event set published_at = null, position = null where id = '" + entry.id()
                                + "' returning id",
                        row -> row.getObject(1, UUID.class));
            }
        }
    }

    private List<String> againstTheTopics(List<Entry> entries) {
        List<String> complaints = new ArrayList<>();
        entries.stream().collect(groupingBy(Entry::topic)).forEach((topic, committed) -> {
            List<Received> sent = platform.topics().read(topic);
            Set<UUID> sentIds = sent.stream().map(Received::id).collect(toCollection(TreeSet::new));
            Set<UUID> committedIds = committed.stream().map(Entry::id).collect(toCollection(TreeSet::new));
            committed.stream()
                    .filter(entry -> !sentIds.contains(entry.id()))
                    .forEach(entry -> complaints.add("lost, not on its topic: " + entry));
            sent.stream()
                    .filter(received -> !committedIds.contains(received.id()))
                    .forEach(received -> complaints.add("on " + topic + " but never committed: " + received));
        });
        return complaints;
    }

    /** A reader of a topic has applied each key up to its last number, and parked nothing. */
    private List<String> readersOf(String service, Map<String, TreeSet<Long>> committed) {
        List<String> complaints = new ArrayList<>(query(
                service,
                "select topic || ' ' || key || ' ' || cause || ' ' || detail from parked_event where released_at is null",
                row -> service + " parked: " + row.getString(1)));
        Map<String, Long> applied = new TreeMap<>();
        query(
                service,
                "select topic || ' ' || key, last from consumer_position",
                row -> applied.put(row.getString(1), row.getLong(2)));
        Set<String> topics =
                applied.keySet().stream().map(stream -> stream.split(" ")[0]).collect(toCollection(TreeSet::new));
        committed.forEach((stream, numbers) -> {
            long last = applied.getOrDefault(stream, 0L);
            if (topics.contains(stream.split(" ")[0]) && last != numbers.last()) {
                complaints.add("%s has applied %s up to %d of %d".formatted(service, stream, last, numbers.last()));
            }
        });
        return complaints;
    }

    private static Map<String, TreeSet<Long>> numbers(List<Entry> entries) {
        return entries.stream()
                .collect(groupingBy(Entry::stream, mapping(Entry::sequence, toCollection(TreeSet::new))));
    }

    /** Reads one row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> query(String service, String sql, Row<T> reader) {
        try (Connection connection = platform.database(service);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
