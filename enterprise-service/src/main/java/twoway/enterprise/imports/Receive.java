package twoway.enterprise.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.file.FileStore;
import twoway.chassis.time.Clock;

/** Looks at the header of a file that comes in, keeps it and takes it on; what is wrong so far is said at once, and not kept. */
@ApplicationScoped
class Receive {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Profiles profiles;
    private final FileStore files;
    private final ImportJobs jobs;
    private final ImportWorker worker;
    private final Tenancy tenancy;
    private final Caller caller;
    private final Clock clock;

    Receive(
            Profiles profiles,
            FileStore files,
            ImportJobs jobs,
            ImportWorker worker,
            Tenancy tenancy,
            Caller caller,
            Clock clock) {
        this.profiles = profiles;
        this.files = files;
        this.jobs = jobs;
        this.worker = worker;
        this.tenancy = tenancy;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param isDryRun nothing is put on record until an operator has confirmed it */
    ImportAnswer receive(PlanRequest request, MediaType type, boolean isDryRun, InputStream body) throws IOException {
        var asked = request.plan(profiles, tenancy.asSystem(this::today));
        try (var arrival = files.arrive(body)) {
            var plan = asked.as(FileForm.of(type, arrival::open));
            try (var file = ImportFile.open(arrival.open(), plan)) {
                file.layout();
            }
            arrival.keep();
            return takeOn(new ImportJobs.Arrived(
                    arrival.sha256(),
                    arrival.bytes(),
                    plan,
                    isDryRun,
                    caller.actor().subject()));
        }
    }

    private ImportAnswer takeOn(ImportJobs.Arrived arrived) {
        var answer = tenancy.asSystem(() -> ImportAnswer.of(jobs.known(jobs.receive(arrived, clock.now(null)))));
        worker.wake();
        return answer;
    }

    private LocalDate today() {
        return clock.today(null, ZONE);
    }
}
