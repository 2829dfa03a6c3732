package twoway.enterprise.imports;

import jakarta.persistence.Embeddable;

/**
 * How far an import has come.
 *
 * @param totalRows known once the file has been checked
 * @param readRows rows dealt with, in the file's order: where a next worker goes on
 * @param workedMillis time spent on it, without the time in which nobody worked
 */
@Embeddable
record Progress(
        Integer totalRows, int readRows, int created, int updated, int unchanged, int rejected, long workedMillis) {

    Progress of(int rows, long millis) {
        return new Progress(rows, readRows, created, updated, unchanged, rejected, workedMillis + millis);
    }

    Progress plus(Tally tally, long millis) {
        return new Progress(
                totalRows,
                readRows + tally.created() + tally.updated() + tally.unchanged() + tally.rejected(),
                created + tally.created(),
                updated + tally.updated(),
                unchanged + tally.unchanged(),
                rejected + tally.rejected(),
                workedMillis + millis);
    }

    Tally tally() {
        return new Tally(created, updated, unchanged, rejected);
    }

    /** The same file from its beginning, after a rehearsal. */
    Progress again() {
        return new Progress(totalRows, 0, 0, 0, 0, 0, 0);
    }

    boolean nothingTaken() {
        return readRows > 0 && rejected == readRows;
    }

    long rowsPerSecond() {
        return readRows * 1000L / Math.max(1, workedMillis);
    }
}
