package twoway.enterprise.denial;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Whom deny-lists, its own and those of others, keep a firm from finding. */
public final class Hidden {

    private static final String FROM_ME = "select hidden_from_me(?)";

    private Hidden() {}

    /** From the firm on whose behalf the connection's transaction runs; nobody from anybody else. */
    public static List<UUID> fromReader(Connection connection, LocalDate today) throws SQLException {
        try (var query = connection.prepareStatement(FROM_ME)) {
            query.setObject(1, today);
            try (var row = query.executeQuery()) {
                var hidden = new ArrayList<UUID>();
                while (row.next()) hidden.add(row.getObject(1, UUID.class));
                return hidden;
            }
        }
    }
}
