package twoway.chassis.news;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** A service's table of news. Every answer is in order of position, and holds only what can no longer be overtaken. */
public interface NewsSource {

    /** Where the news end at present: everything before is decided, everything later comes after. */
    Position end(Connection connection) throws SQLException;

    /** Of all enterprises. */
    List<News> after(Position position, int limit, Connection connection) throws SQLException;

    /** Of one enterprise, which the database takes the reader to be. */
    List<News> of(UUID enterprise, Position after, int limit, Connection connection) throws SQLException;

    /** Whether everything after this position is still there to be read. */
    boolean remembers(Position position, Connection connection) throws SQLException;

    /** Removes what nobody will take up again. */
    void forgetOld(Connection connection) throws SQLException;
}
