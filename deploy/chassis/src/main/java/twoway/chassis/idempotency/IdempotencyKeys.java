package twoway.chassis.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** The table of answers already given; everything in the transaction of the request, so an answer is kept only with its effect. */
@ApplicationScoped
class IdempotencyKeys {

    private static final String TAKE = "select pg_try_advisory_xact_lock(hashtextextended(?, 0))";
    private static final String FORGET = """
            delete from idempotency_key
            where subject = ? and answered_at < clock_timestamp() - interval '7 days'""";
    private static final String FIND = """
            select request_hash, status, location, etag, answer from idempotency_key
            where subject = ? and operation = ? and key = ?""";
    private static final String KEEP = """
            insert into idempotency_key (subject, operation, key, request_hash, status, location, etag, answer)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final DataSource database;

    IdempotencyKeys(DataSource database) {
        this.database = database;
    }

    /** One request as its sender would repeat it. */
    record Request(String subject, String operation, String key, String hash) {
        String name() {
            return subject + "\n" + operation + "\n" + key;
        }
    }

    record Answer(String requestHash, int status, String location, String etag, String body) {}

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

    Optional<Answer> find(Request request) {
        run(FORGET, statement -> {
            statement.setString(1, request.subject());
            return statement.executeUpdate();
        });
        return run(FIND, statement -> {
            bind(statement, request);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Answer(
                                row.getString(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5)))
                        : Optional.empty();
            }
        });
    }

    void keep(Request request, Answer answer) {
        run(KEEP, statement -> {
            bind(statement, request);
            statement.setString(4, answer.requestHash());
            statement.setInt(5, answer.status());
            statement.setString(6, answer.location());
            statement.setString(7, answer.etag());
            statement.setString(8, answer.body());
            return statement.executeUpdate();
        });
    }

    private static void bind(PreparedStatement statement, Request request) throws SQLException {
        statement.setString(1, request.subject());
        statement.setString(2, request.operation());
        statement.setString(3, request.key());
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
