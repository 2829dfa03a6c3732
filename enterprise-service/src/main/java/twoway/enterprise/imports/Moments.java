package twoway.enterprise.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Moments as they are written in files and addresses: ISO 8601 with an offset, of years from 1 to 9999. */
final class Moments {

    private Moments() {}

    /** In the database's microseconds; nothing if it is none. */
    static Optional<Instant> of(String text) {
        try {
            var moment = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
            return moment.getYear() >= 1 && moment.getYear() <= 9999
                    ? Optional.of(moment.toInstant().truncatedTo(ChronoUnit.MICROS))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
