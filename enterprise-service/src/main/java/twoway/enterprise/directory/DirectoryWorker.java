package twoway.enterprise.directory;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import twoway.chassis.actor.Tenancy;

/**
 * Fills the directory with what was there before it, or before texts were read in another way; and writes firms anew on the day
 * one of their titles begins or ends. Two processes that do the same at once only do it twice.
 */
@ApplicationScoped
class DirectoryWorker {

    private static final Logger LOG = Logger.getLogger(DirectoryWorker.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(10);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final int AT_A_TIME = 300;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String READING = "select reading from directory_reading where ?";
    private static final String READ_BY = """
        insert into directory_reading (one, reading) values (true, ?)
        on conflict (one) do update set reading = excluded.reading\
        """;
    private static final String NEXT = "select id from %s where id > ? order by id limit " + AT_A_TIME;
    private static final String DUE =
            "select enterprise_id from directory_entry where due <= ? order by due limit " + AT_A_TIME;

    private final Directory directory;
    private final Tenancy tenancy;
    private final DataSource database;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Thread thread;

    DirectoryWorker(Directory directory, Tenancy tenancy, DataSource database) {
        this.directory = directory;
        this.tenancy = tenancy;
        this.database = database;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("directory").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        thread.join(Duration.ofSeconds(8));
    }

    private void run() {
        while (stopped.getCount() > 0) {
            try {
                follow();
                await(BETWEEN_LOOKS);
            } catch (RuntimeException e) {
                LOG.warnf("the directory waits for the database: %s", e.getMessage());
                await(AFTER_FAILURE);
            }
        }
    }

    private void await(Duration longest) {
        try {
            stopped.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }

    /** Does all there is to do now. */
    void follow() {
        var reading = directory.lexemes().reading();
        if (!List.of(reading).equals(values(READING, true, String.class))) rebuild(reading);
        var due = due();
        while (!due.isEmpty() && stopped.getCount() > 0) {
            directory.write(due, Map.of(), Set.of());
            due = due();
        }
    }

    private Set<UUID> due() {
        return new HashSet<>(values(DUE, tenancy.asSystem(directory::today), UUID.class));
    }

    private void rebuild(String reading) {
        var firms = inTurn("enterprise", ids -> directory.write(ids, Map.of(), Set.of()));
        var records = inTurn("public_record", ids -> directory.write(Set.of(), Map.of(), ids));
        if (stopped.getCount() == 0) return;
        tenancy.asSystem(() -> {
            try (var connection = database.getConnection();
                    var write = connection.prepareStatement(READ_BY);
                    var learn = connection.prepareStatement("select analyze_directory()")) {
                write.setString(1, reading);
                write.executeUpdate();
                learn.execute();
            } catch (SQLException e) {
                throw new IllegalStateException("the directory's reading was not written", e);
            }
        });
        LOG.infof("the directory was written anew from %d firms and %d public records", firms, records);
    }

    private int inTurn(String table, java.util.function.Consumer<Set<UUID>> each) {
        int done = 0;
        var last = BEFORE_ALL;
        while (stopped.getCount() > 0) {
            var ids = values(NEXT.formatted(table), last, UUID.class);
            if (ids.isEmpty()) break;
            each.accept(new HashSet<>(ids));
            done += ids.size();
            last = ids.getLast();
        }
        return done;
    }

    private <T> List<T> values(String sql, Object argument, Class<T> type) {
        return tenancy.asSystem(() -> {
            try (var connection = database.getConnection();
                    var query = connection.prepareStatement(sql)) {
                query.setObject(1, argument);
                var found = new ArrayList<T>();
                try (var row = query.executeQuery()) {
                    while (row.next()) found.add(row.getObject(1, type));
                }
                return found;
            } catch (SQLException e) {
                throw new IllegalStateException("the directory was not read: " + e.getMessage(), e);
            }
        });
    }
}
