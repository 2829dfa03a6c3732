package twoway.enterprise.title;

import java.time.LocalDate;

/** Whether a title runs on a day; the last day counts. */
enum Validity {
    NOT_YET,
    RUNNING,
    /** In its last 90 days: time to apply for the re-review. */
    EXPIRING,
    EXPIRED;

    private static final int LAST_DAYS = 90;

    static Validity on(LocalDate day, LocalDate from, LocalDate till) {
        if (day.isBefore(from)) return NOT_YET;
        if (day.isAfter(till)) return EXPIRED;
        return day.isAfter(till.minusDays(LAST_DAYS)) ? EXPIRING : RUNNING;
    }

    boolean holds() {
        return this == RUNNING || this == EXPIRING;
    }
}
