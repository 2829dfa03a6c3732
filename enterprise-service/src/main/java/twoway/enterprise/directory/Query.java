package twoway.enterprise.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A query that grows together with its parameters. */
final class Query {

    private final StringBuilder sql;
    private final List<Object> parameters = new ArrayList<>();

    Query(String sql) {
        this.sql = new StringBuilder(sql);
    }

    /** @param values for the question marks of the text, in their order */
    Query add(String text, Object... values) {
        sql.append(text);
        parameters.addAll(List.of(values));
        return this;
    }

    Query within(String before, String after) {
        sql.insert(0, before).append(after);
        return this;
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        var statement = connection.prepareStatement(sql.toString());
        for (int i = 0; i < parameters.size(); i++) statement.setObject(i + 1, parameters.get(i));
        return statement;
    }
}
