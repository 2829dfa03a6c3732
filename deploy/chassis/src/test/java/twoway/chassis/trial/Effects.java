package twoway.chassis.trial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import twoway.chassis.event.Fact;
import twoway.chassis.event.Handles;

/** One row for each effect: a doubled or lost one can be counted. */
@ApplicationScoped
class Effects {

    private final AtomicInteger hiccups = new AtomicInteger();
    private final AtomicBoolean poisonous = new AtomicBoolean(true);
    private final DataSource database;
    private final NoteCopies copies;

    Effects(DataSource database, NoteCopies copies) {
        this.database = database;
        this.copies = copies;
    }

    record Written(String text) {}

    record Errand(String text) {}

    void poisonous(boolean now) {
        poisonous.set(now);
    }

    void written(@Observes @Handles("twoway.note-written.v1") Fact fact) throws SQLException {
        copies.apply(fact);
        put(fact.subject(), fact.sequence(), fact.as(Written.class).text());
    }

    void errand(@Observes @Handles("twoway.errand-run.v1") Fact fact) throws SQLException {
        var text = fact.as(Errand.class).text();
        if (text.equals("poison") && poisonous.get()) throw new IllegalStateException("cannot be handled");
        if (text.equals("hiccup") && hiccups.incrementAndGet() < 4) throw new SQLException("deadlock", "40P01");
        put(fact.subject(), fact.sequence(), text);
    }

    private void put(UUID subject, long sequence, String text) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into effect values (?, ?, ?)")) {
            insert.setObject(1, subject);
            insert.setLong(2, sequence);
            insert.setString(3, text);
            insert.executeUpdate();
        }
    }
}
