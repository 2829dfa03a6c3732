package twoway.enterprise.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.problem.Refusal;
import twoway.chassis.time.Clock;
import twoway.enterprise.EnterpriseProblem;

/** The steps of an import, each one transaction; between two of them a worker may die and another goes on. */
@ApplicationScoped
class ImportSteps {

    private final Leases leases;
    private final ImportJobs jobs;
    private final Verdicts verdicts;
    private final Tenancy tenancy;
    private final Clock clock;

    ImportSteps(Leases leases, ImportJobs jobs, Verdicts verdicts, Tenancy tenancy, Clock clock) {
        this.leases = leases;
        this.jobs = jobs;
        this.verdicts = verdicts;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** What a worker has to do. */
    record Task(
            UUID importId,
            UUID worker,
            ImportState state,
            boolean dryRun,
            Plan plan,
            String sha256,
            Integer totalRows,
            int readRows) {}

    /** The oldest import that waits for a worker; one that has got nowhere too often is given up instead. */
    Optional<Task> claim(UUID worker) {
        return tenancy.asSystem(() -> leases.claim(worker).flatMap(claim -> {
            var job = jobs.forCommand(claim.importId());
            if (claim.attempt() <= Leases.MOST_ATTEMPTS) {
                return Optional.of(new Task(
                        job.id(),
                        worker,
                        job.state(),
                        job.dryRun(),
                        job.plan(),
                        job.sha256(),
                        job.progress().totalRows(),
                        job.progress().readRows()));
            }
            job.fail(ImportJob.Failure.of(new Refusal(EnterpriseProblem.IMPORT_GAVE_UP)), clock.now(null));
            return Optional.<Task>empty();
        }));
    }

    /** Finishes an import of a file that is on record as it is: a no-op upload triggers no work. */
    boolean isOnRecord(Task task) {
        var begun = System.nanoTime();
        return tenancy.asSystem(() -> {
            var before = jobs.appliedBefore(task.importId());
            if (before.isEmpty() || !leases.hold(task.importId(), task.worker())) return false;
            verdicts.copyRejected(before.get().id(), task.importId());
            jobs.known(task.importId())
                    .sameAsBefore(
                            before.get(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun), clock.now(null));
            return true;
        });
    }

    /** The file has been read to its end once; nothing has been written yet. */
    boolean checked(Task task, int rows, long millis) {
        return step(task, job -> job.checked(rows, millis));
    }

    /** A chunk: its records, its events, its verdicts and the progress, or nothing of it; in a rehearsal the last two only. */
    boolean take(Task task, Target<?>.Chunk chunk, long millis) {
        return step(task, job -> {
            var now = clock.now(null);
            var found = job.isRehearsing() ? chunk.rehearsed(job.plan(), now) : chunk.put(job.plan(), now);
            verdicts.add(job.id(), found);
            // Who takes rows may let go of all that was loaded before.
            jobs.known(task.importId()).advance(Tally.of(found), millis);
        });
    }

    boolean finish(Task task, long millis) {
        return step(task, job -> job.finish(millis, clock.now(null)));
    }

    boolean fail(Task task, Refusal why) {
        return step(task, job -> job.fail(ImportJob.Failure.of(why), clock.now(null)));
    }

    void release(Task task, int seconds) {
        tenancy.asSystem(() -> leases.release(task.importId(), task.worker(), seconds));
    }

    /** @return {@code false} if the import is not this worker's any more; nothing was done then */
    private boolean step(Task task, Consumer<ImportJob> work) {
        return tenancy.asSystem(() -> {
            if (!leases.hold(task.importId(), task.worker())) return false;
            work.accept(jobs.known(task.importId()));
            return true;
        });
    }
}
