package twoway.e2e.probe;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import twoway.e2e.RunningPlatform;

/** Everything that the services have stored, as one hash for each table, once nothing is on its way any more. */
final class Stored {
    private static final List<String> SERVICES = List.of("enterprise", "matching", "channel");
    private static final String TABLES =
            "select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'";

    private final RunningPlatform platform;

    Stored(RunningPlatform platform) {
        this.platform = platform;
    }

    /** Waits until two looks, a moment apart, see the same and no event waits to be sent. */
    Map<String, String> settled() {
        AtomicReference<Map<String, String>> last = new AtomicReference<>(Map.of());
        Awaitility.await("nothing on its way")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(1200))
                .until(() -> {
                    Map<String, String> now = hashes();
                    return now.equals(last.getAndSet(now)) && waiting() == 0;
                });
        return last.get();
    }

    List<String> topics() {
        return SERVICES.stream()
                .flatMap(service -> query(service, "select distinct topic from event").stream())
                .distinct()
                .toList();
    }

    private long waiting() {
        return SERVICES.stream()
                .flatMap(service -> query(service, "select id::text from event where published_at is null").stream())
                .count();
    }

    private Map<String, String> hashes() {
        Map<String, String> hashes = new TreeMap<>();
        for (String service : SERVICES) {
            for (String table : query(service, TABLES)) {
                String sql =
                        "select count(*) || ' rows ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') from "
                                + table + " t";
                hashes.put(service + "." + table, query(service, sql).getFirst());
            }
        }
        return hashes;
    }

    private List<String> query(String service, String sql) {
        try (Connection connection = platform.database(service);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
