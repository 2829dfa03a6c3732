package twoway.enterprise.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.UUID;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Role;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.file.FileStore;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.chassis.time.Clock;
import twoway.enterprise.office.Offices;

/** Looks at the header of a file that comes in, keeps it and takes it on; what is wrong so far is said at once, and not kept. */
@ApplicationScoped
class Receive {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Profiles profiles;
    private final FileStore files;
    private final ImportJobs jobs;
    private final ImportWorker worker;
    private final Offices offices;
    private final Tenancy tenancy;
    private final Caller caller;
    private final Clock clock;

    // Eight: a file is read, kept, taken on, and its sender looked at.
    Receive(
            Profiles profiles,
            FileStore files,
            ImportJobs jobs,
            ImportWorker worker,
            Offices offices,
            Tenancy tenancy,
            Caller caller,
            Clock clock) {
        this.profiles = profiles;
        this.files = files;
        this.jobs = jobs;
        this.worker = worker;
        this.offices = offices;
        this.tenancy = tenancy;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param officeId whose word it is; {@code null} for an operator's
     * @param isDryRun nothing is put on record until somebody has confirmed it
     */
    ImportAnswer receive(PlanRequest request, UUID officeId, MediaType type, boolean isDryRun, InputStream body)
            throws IOException {
        var asked = tenancy.asSystem(() -> plan(request, officeId));
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

    private Plan plan(PlanRequest request, UUID officeId) {
        var today = clock.today(null, ZONE);
        if (officeId == null) {
            if (!caller.actor().is(Role.OPERATOR)) throw new Refusal(CommonProblem.NOT_FOUND);
            return request.plan(profiles, today, null, null);
        }
        var held = offices.held(officeId).telling();
        var office = new Telling.Office(officeId, held.enterpriseId(), held.province());
        return request.plan(profiles, today, office, held.system());
    }
}
