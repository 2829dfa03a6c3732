package twoway.enterprise.imports;

import static twoway.enterprise.imports.ImportMove.APPLY;
import static twoway.enterprise.imports.ImportMove.CANCEL;
import static twoway.enterprise.imports.ImportMove.CHECK;
import static twoway.enterprise.imports.ImportMove.CONFIRM;
import static twoway.enterprise.imports.ImportMove.FAIL;
import static twoway.enterprise.imports.ImportMove.FINISH;
import static twoway.enterprise.imports.ImportMove.FINISH_IN_PART;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import twoway.chassis.precondition.BasedOn;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;

/** One file being brought in. Its version counts the moves of its state; its progress is no news to who cancels it. */
@Entity
@Table(name = "import_job")
class ImportJob {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    private String sha256;
    private long bytes;

    @JdbcTypeCode(SqlTypes.JSON)
    private Plan plan;

    private Instant receivedAt;
    private Instant finishedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private Failure failure;

    @Embedded
    @OptimisticLock(excluded = true)
    private Progress progress;

    private boolean dryRun;

    @JdbcTypeCode(SqlTypes.JSON)
    private Tally forecast;

    /** Why the file as a whole could not be taken; {@code code} is one of {@link EnterpriseProblem}. */
    record Failure(String code, List<String> arguments) {

        static Failure of(Refusal refusal) {
            return new Failure(
                    refusal.kind().code(),
                    refusal.arguments().stream().map(String::valueOf).toList());
        }
    }

    protected ImportJob() {}

    /** The whole file can be read and has so many rows; a dry run then rehearses them where it stands. */
    void checked(int rows, long millis) {
        progress = progress.of(rows, millis);
        if (dryRun) return;
        move(CHECK);
        move(APPLY);
    }

    /** Nothing is put on record. */
    boolean isRehearsing() {
        return dryRun && state == ImportState.RECEIVED;
    }

    /** From here on its rows are put on record, beginning with the first. */
    boolean confirm(BasedOn seen) {
        if (!CONFIRM.changes(state, seen, version)) return false;
        state = CONFIRM.target();
        return true;
    }

    /** A chunk of rows has been dealt with. */
    void advance(Tally tally, long millis) {
        progress = progress.plus(tally, millis);
    }

    /** Every row has been dealt with. */
    void finish(long millis, Instant now) {
        progress = progress.plus(Tally.NONE, millis);
        if (isRehearsing()) {
            forecast = progress.tally();
            progress = progress.again();
            move(CHECK);
        } else if (progress.nothingTaken()) {
            fail(Failure.of(new Refusal(EnterpriseProblem.EVERY_ROW_REJECTED)), now);
        } else {
            move(progress.rejected() == 0 ? FINISH : FINISH_IN_PART);
            finishedAt = now;
        }
    }

    /** All of it was on record already. */
    void sameAsBefore(ImportJobs.Before before, long millis, Instant now) {
        checked(before.rows(), millis);
        advance(new Tally(0, 0, before.taken(), before.rejected()), 0);
        finish(0, now);
    }

    void fail(Failure why, Instant now) {
        move(FAIL);
        failure = why;
        finishedAt = now;
    }

    /** Rows that have been taken stay; no further ones are. */
    void cancel(BasedOn seen, Instant now) {
        if (!CANCEL.changes(state, seen, version)) return;
        state = CANCEL.target();
        finishedAt = now;
    }

    private void move(ImportMove move) {
        if (move.changes(state, BasedOn.WHATEVER_IT_IS, version)) state = move.target();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    ImportState state() {
        return state;
    }

    String sha256() {
        return sha256;
    }

    long bytes() {
        return bytes;
    }

    Plan plan() {
        return plan;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Instant finishedAt() {
        return finishedAt;
    }

    Failure failure() {
        return failure;
    }

    Progress progress() {
        return progress;
    }

    boolean dryRun() {
        return dryRun;
    }

    /** What a dry run came to; {@code null} without one or before its end. */
    Tally forecast() {
        return forecast;
    }
}
