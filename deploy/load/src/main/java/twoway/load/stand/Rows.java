package twoway.load.stand;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads one row. */
@FunctionalInterface
public interface Rows<T> {
    T read(ResultSet row) throws SQLException;
}
