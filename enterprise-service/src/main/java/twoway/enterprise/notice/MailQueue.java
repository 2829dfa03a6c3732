package twoway.enterprise.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import twoway.chassis.id.Ids;
import twoway.chassis.time.Clock;

/**
 * Mail that waits to be sent. Claiming gives it to one process for a while, in the database's time; a process that dies in
 * between loses it to the next one, which may send it a second time but never drops it.
 */
@ApplicationScoped
class MailQueue {

    private static final String ORDER = """
            insert into mail (id, subject, kind, code, state, due_at, queued_at)
            values (?, ?, ?, ?, 'QUEUED', clock_timestamp(), clock_timestamp())""";
    /** The row stays locked until what it is to tell is written, and a digest that is being sent is passed by. */
    private static final String ORDER_DIGEST = """
            insert into mail (id, subject, kind, state, due_at, queued_at)
            values (?, ?, 'DIGEST', 'QUEUED', ?, clock_timestamp())
            on conflict (subject) where kind = 'DIGEST' and not sealed do update set sealed = false returning id""";

    private static final String CLAIM = """
            update mail set leased_until = clock_timestamp() + interval '2 minutes', attempts = attempts + 1, sealed = true
            where id = (select id from mail where state = 'QUEUED' and due_at <= clock_timestamp()
                and (leased_until is null or leased_until < clock_timestamp())
                order by due_at limit 1 for update skip locked)
            returning id, subject, kind, code, attempts""";
    private static final String CLOSE = """
            update mail set state = ?, reason = ?, closed_at = clock_timestamp(), leased_until = null,
                code = case when ? = 'FAILED' then code end, version = version + 1
            where id = ? and state = 'QUEUED' and attempts = ?""";
    private static final String WAIT = """
            update mail set reason = ?, due_at = clock_timestamp() + make_interval(secs => ?), leased_until = null
            where id = ? and state = 'QUEUED' and attempts = ?""";

    private final DataSource database;
    private final Clock clock;
    private final Ids ids;

    MailQueue(DataSource database, Clock clock, Ids ids) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
    }

    /** @param attempt counts claims, this one included */
    record Claimed(UUID id, String subject, MailKind kind, String code, int attempt) {}

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** @param code what a confirmation asks to send back, {@code null} for all else */
    UUID order(String subject, MailKind kind, String code) {
        var id = ids.next();
        update(ORDER, id, subject, kind.name(), code);
        return id;
    }

    /** The digest that what is told now will stand in. */
    UUID orderDigest(String subject, NoticePreference.Choice choice) {
        var due = choice.nextMorning(clock.now(null)).atOffset(ZoneOffset.UTC);
        return within(connection -> {
            try (var insert = connection.prepareStatement(ORDER_DIGEST)) {
                bind(insert, ids.next(), subject, due);
                try (var row = insert.executeQuery()) {
                    row.next();
                    return row.getObject(1, UUID.class);
                }
            }
        });
    }

    /** The one that has waited longest; nobody else gets it for the next two minutes. */
    Optional<Claimed> claim() {
        return within(connection -> {
            try (var row = connection.prepareStatement(CLAIM).executeQuery()) {
                return row.next()
                        ? Optional.of(new Claimed(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                MailKind.valueOf(row.getString(3)),
                                row.getString(4),
                                row.getInt(5)))
                        : Optional.<Claimed>empty();
            }
        });
    }

    /** Has no effect if another has claimed it meanwhile. */
    void close(Claimed mail, MailState state, String reason) {
        update(CLOSE, state.name(), reason, state.name(), mail.id(), mail.attempt());
    }

    void wait(Claimed mail, Duration time, String reason) {
        update(WAIT, reason, (double) time.toSeconds(), mail.id(), mail.attempt());
    }

    private void update(String sql, Object... values) {
        within(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                bind(statement, values);
                return statement.executeUpdate();
            }
        });
    }

    private static void bind(java.sql.PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
    }

    private <T> T within(Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the queue of mail: " + e.getMessage(), e);
        }
    }
}
