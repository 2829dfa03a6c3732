package twoway.matching.news;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import twoway.chassis.news.News;
import twoway.chassis.news.NewsSource;
import twoway.chassis.news.Position;

/** The table {@code match_news}, which the table of matches writes. */
@ApplicationScoped
class MatchNews implements NewsSource {

    private static final String END = "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint";
    private static final String DECIDED = """
            select xid::text::bigint, ordinal, enterprise_id, event, match_id from match_news
            where (xid, ordinal) > (?::text::xid8, ?) and xid < pg_snapshot_xmin(pg_current_snapshot())""";
    private static final String ORDER = " order by xid, ordinal limit ?";
    private static final String OLDEST = "select xid::text::bigint from match_news order by xid, ordinal limit 1";
    private static final String FORGET =
            "delete from match_news where written_at < clock_timestamp() - interval '7 days'";

    @Override
    public Position end(Connection connection) throws SQLException {
        return new Position(number(END, connection), 0);
    }

    @Override
    public List<News> after(Position position, int limit, Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(DECIDED + ORDER)) {
            return read(query, position, limit, 3);
        }
    }

    @Override
    public List<News> of(UUID enterprise, Position after, int limit, Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(DECIDED + " and enterprise_id = ?" + ORDER)) {
            query.setObject(3, enterprise);
            return read(query, after, limit, 4);
        }
    }

    /** An empty table remembers everything that ever was in it only if nothing was; so it says no, which costs one reading. */
    @Override
    public boolean remembers(Position position, Connection connection) throws SQLException {
        return number(OLDEST, connection) <= position.transaction();
    }

    @Override
    public void forgetOld(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(FORGET);
        }
    }

    private static List<News> read(PreparedStatement query, Position after, int limit, int limitAt)
            throws SQLException {
        query.setString(1, Long.toString(after.transaction()));
        query.setLong(2, after.ordinal());
        query.setInt(limitAt, limit);
        var found = new ArrayList<News>();
        var rows = query.executeQuery();
        while (rows.next()) {
            found.add(new News(
                    new Position(rows.getLong(1), rows.getLong(2)),
                    rows.getObject(3, UUID.class),
                    rows.getString(4),
                    "{\"matchId\":\"" + rows.getString(5) + "\"}"));
        }
        return found;
    }

    private static long number(String question, Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery(question)) {
            return row.next() ? row.getLong(1) : Long.MAX_VALUE;
        }
    }
}
