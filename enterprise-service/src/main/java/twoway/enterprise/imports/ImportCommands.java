package twoway.enterprise.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.time.Clock;
import twoway.enterprise.office.Offices;

/** What whoever may see an import may have done with it. */
@ApplicationScoped
class ImportCommands {

    private final ImportJobs jobs;
    private final Verdicts verdicts;
    private final Offices offices;
    private final Tenancy tenancy;
    private final Caller caller;
    private final Clock clock;

    // Six collaborators: an import's rows, its sender's standing and its caller's rights each have a say.
    ImportCommands(ImportJobs jobs, Verdicts verdicts, Offices offices, Tenancy tenancy, Caller caller, Clock clock) {
        this.jobs = jobs;
        this.verdicts = verdicts;
        this.offices = offices;
        this.tenancy = tenancy;
        this.caller = caller;
        this.clock = clock;
    }

    /** Applies exactly the file of a dry run; the rows come out as they stand then. */
    ImportAnswer confirm(UUID id) {
        return commanded(id, job -> {
            job.plan().mustStillSpeak(offices);
            if (job.confirm(caller.basedOn())) verdicts.forget(id);
        });
    }

    ImportAnswer cancel(UUID id) {
        return commanded(id, job -> job.cancel(caller.basedOn(), clock.now(null)));
    }

    /** What follows from a command is written with the platform's rights. */
    private ImportAnswer commanded(UUID id, Consumer<ImportJob> command) {
        jobs.mustBeVisible(id);
        return tenancy.asSystem(() -> {
            var job = jobs.forCommand(id);
            command.accept(job);
            jobs.flush();
            return ImportAnswer.of(job);
        });
    }
}
