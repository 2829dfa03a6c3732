package twoway.chassis.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The table of answers already given; everything in the transaction of the request, so an answer is kept only with its effect. */
@ApplicationScoped
class IdempotencyKeys {

    private static final String TAKE = "select pg_try_advisory_xact_lock(hashtextextended(?, 0))";
    private static final String FORGET = """
            delete from idempotency_key
            where subject = ? and answered_at < clock_timestamp() - interval '7 days'""";
    // What was answered for an enterprise that the subject has left meanwhile is not its to read any more.
    private static final String FIND = """
            select request_hash = ? and (enterprise_id is null
                       or enterprise_id in (select member.enterprise_id from memberships_of(subject) as member)),
                status, location, etag, answer
            from idempotency_key where subject = ? and operation = ? and key = ?""";
    private static final String KEEP = """
            insert into idempotency_key
                (request_hash, subject, operation, key, enterprise_id, status, location, etag, answer)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final DataSource database;

    IdempotencyKeys(DataSource database) {
        this.database = database;
    }

    /**
     * One request as its sender would repeat it.
     *
     * @param enterprise acted for when it came, {@code null} for none; a repetition may come when that has changed
     */
    record Request(String subject, String operation, String key, UUID enterprise, String hash) {
        String name() {
            return subject + "\n" + operation + "\n" + key;
        }
    }

    record Answer(int status, String location, String etag, String body) {}

    /** @param same whether the key was used for this very request */
    record Known(boolean same, Answer answer) {}

    /** Whether nobody else is at work on the same key right now; holds until the transaction ends. */
    boolean take(Request request) {
        return run(TAKE, statement -> {
            statement.setString(1, request.name());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        });
    }

    Optional<Known> find(Request request) {
        run(FORGET, statement -> {
            statement.setString(1, request.subject());
            return statement.executeUpdate();
        });
        return run(FIND, statement -> {
            bind(statement, request);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Known(
                                row.getBoolean(1),
                                new Answer(row.getInt(2), row.getString(3), row.getString(4), row.getString(5))))
                        : Optional.empty();
            }
        });
    }

    void keep(Request request, Answer answer) {
        run(KEEP, statement -> {
            bind(statement, request);
            statement.setObject(5, request.enterprise());
            statement.setInt(6, answer.status());
            statement.setString(7, answer.location());
            statement.setString(8, answer.etag());
            statement.setString(9, answer.body());
            return statement.executeUpdate();
        });
    }

    private static void bind(PreparedStatement statement, Request request) throws SQLException {
        statement.setString(1, request.hash());
        statement.setString(2, request.subject());
        statement.setString(3, request.operation());
        statement.setString(4, request.key());
    }

    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Use<T> use) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return use.of(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the answers given were not read or kept", e);
        }
    }
}
