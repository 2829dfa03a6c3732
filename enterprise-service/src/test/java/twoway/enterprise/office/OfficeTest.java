package twoway.enterprise.office;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import twoway.chassis.precondition.BasedOn;

class OfficeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    @Test
    void it_runs_from_its_first_day_to_its_last_or_without_end() {
        var oneDay = office(DAY);

        assertFalse(oneDay.runs(DAY.minusDays(1)));
        assertTrue(oneDay.runs(DAY));
        assertFalse(oneDay.runs(DAY.plusDays(1)));
        assertFalse(office(null).runs(DAY.minusDays(1)));
        assertTrue(office(null).runs(DAY.plusYears(50)));
    }

    @Test
    void once_revoked_it_runs_on_no_day() {
        var office = office(null);

        office.revoke(BasedOn.WHATEVER_IT_IS, "The contract has ended.", "client:operator", Instant.EPOCH);

        assertFalse(office.runs(DAY));
    }

    private static Office office(LocalDate validTill) {
        var grant = new Office.Grant(new UUID(0, 1), OfficeRole.AUTHORITY, "CN-ZJ", null, DAY, validTill);
        return new Office(new UUID(0, 2), grant, "client:operator", Instant.EPOCH);
    }
}
