package twoway.enterprise.journey;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import twoway.chassis.actor.Tenancy;

/** The rows behind the API, with the platform's rights: what earlier versions have left there, or time would bring. */
record Rows(DataSource database, Tenancy tenancy) {

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    /** The one value that the query asks for, or {@code null} if there is no row. */
    String one(String sql, String... arguments) {
        return on(
                sql,
                query -> {
                    var rows = query.executeQuery();
                    return rows.next() ? rows.getString(1) : null;
                },
                arguments);
    }

    /** At least one row must change. */
    void change(String sql, String... arguments) {
        assertTrue(on(sql, PreparedStatement::executeUpdate, arguments) > 0, sql);
    }

    private <T> T on(String sql, Work<T> work, String... arguments) {
        return tenancy.asSystem(() -> {
            try (var connection = database.getConnection();
                    var statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < arguments.length; i++) statement.setString(i + 1, arguments[i]);
                return work.with(statement);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        });
    }
}
