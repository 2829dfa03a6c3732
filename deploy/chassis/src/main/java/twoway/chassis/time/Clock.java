package twoway.chassis.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Business time: the database's clock, moved by the tenant's shift if the tenant is a sample firm that lives in another
 * time. It is asked once at the door and handed on as a parameter; the order of events never depends on it.
 */
@ApplicationScoped
public class Clock {

    private static final String NOW =
            "select transaction_timestamp() + coalesce((select shift from clock_shift where tenant = ?), interval '0')";

    private static final String SHIFTED =
            "select tenant, transaction_timestamp() + shift from clock_shift where tenant = any (?)";

    private final DataSource database;

    Clock(DataSource database) {
        this.database = database;
    }

    /**
     * @param tenant the enterprise whose time is asked; {@code null} for nobody's, which is the database's own
     * @return the start of the current transaction in that time, in microseconds
     */
    public Instant now(UUID tenant) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(NOW)) {
            query.setObject(1, tenant);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getObject(1, OffsetDateTime.class).toInstant();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not tell the time", e);
        }
    }

    /** The calendar day of {@link #now(UUID)} in the zone that matters in law. */
    public LocalDate today(UUID tenant, ZoneId zone) {
        return now(tenant).atZone(zone).toLocalDate();
    }

    /** {@link #today} of many, asked at once. */
    public Map<UUID, LocalDate> days(Collection<UUID> tenants, ZoneId zone) {
        var days = new HashMap<UUID, LocalDate>();
        if (tenants.isEmpty()) return days;
        var usual = today(null, zone);
        tenants.forEach(tenant -> days.put(tenant, usual));
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(SHIFTED)) {
            query.setArray(1, connection.createArrayOf("uuid", tenants.toArray()));
            try (var row = query.executeQuery()) {
                while (row.next())
                    days.put(
                            row.getObject(1, UUID.class),
                            row.getObject(2, OffsetDateTime.class)
                                    .atZoneSameInstant(zone)
                                    .toLocalDate());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not tell the time", e);
        }
        return days;
    }
}
