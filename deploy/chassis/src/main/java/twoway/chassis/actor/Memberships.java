package twoway.chassis.actor;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** This service's own copy of who belongs to which enterprise; a change counts from the next request on. */
@ApplicationScoped
public class Memberships {

    private static final String GRANT = """
            insert into membership (subject, enterprise_id, role, unit) values (?, ?, ?, ?)
            on conflict (subject, enterprise_id) do update set role = excluded.role, unit = excluded.unit""";
    private static final String REVOKE = "delete from membership where subject = ? and enterprise_id = ?";
    private static final String OF = "select enterprise_id, role, unit from memberships_of(?)";

    private final DataSource database;

    Memberships(DataSource database) {
        this.database = database;
    }

    record Membership(UUID enterpriseId, Role role, String unit) {}

    /** Gives the subject this role in the enterprise, in place of any it had there. */
    public void grant(String subject, UUID enterpriseId, Role role, String unit) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(GRANT)) {
            statement.setString(1, subject);
            statement.setObject(2, enterpriseId);
            statement.setString(3, role.name());
            statement.setString(4, unit);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("membership not granted", e);
        }
    }

    /** Takes the subject out of the enterprise; harmless if it was not in. */
    public void revoke(String subject, UUID enterpriseId) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(REVOKE)) {
            statement.setString(1, subject);
            statement.setObject(2, enterpriseId);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("membership not revoked", e);
        }
    }

    List<Membership> of(String subject) {
        try (Connection connection = database.getConnection();
                var query = connection.prepareStatement(OF)) {
            query.setString(1, subject);
            var found = new ArrayList<Membership>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new Membership(
                            row.getObject(1, UUID.class), Role.valueOf(row.getString(2)), row.getString(3)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("memberships not read", e);
        }
    }
}
