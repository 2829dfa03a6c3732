package twoway.matching.journey;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import javax.sql.DataSource;
import twoway.chassis.actor.Tenancy;

/** Moves the time that a sample firm lives in. */
@ApplicationScoped
class Days {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Tenancy tenancy;
    private final DataSource database;

    Days(Tenancy tenancy, DataSource database) {
        this.tenancy = tenancy;
        this.database = database;
    }

    /** How long it is till noon of this day, or since then: whoever lives at noon sees no midnight during a test. */
    static Duration tillNoon() {
        var now = ZonedDateTime.now(ZONE);
        return Duration.between(now, now.toLocalDate().atTime(12, 0).atZone(ZONE));
    }

    /** So much later than it really is. */
    void later(Firm firm, Duration by) {
        tenancy.asSystem(() -> {
            try (var connection = database.getConnection();
                    var shift = connection.prepareStatement("""
                            insert into clock_shift (tenant, shift) values (?, make_interval(secs => ?))
                            on conflict (tenant) do update set shift = excluded.shift""")) {
                shift.setObject(1, firm.id());
                shift.setDouble(2, by.toSeconds());
                shift.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
