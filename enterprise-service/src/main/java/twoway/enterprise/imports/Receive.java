package twoway.enterprise.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.file.FileStore;
import twoway.chassis.time.Clock;

/** Stores a file that comes in, looks at its header and takes it on; whatever is wrong so far is said at once. */
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
        var counted = new Counted(body);
        var sha256 = files.put(counted);
        var plan = asked.as(FileForm.of(type, () -> files.open(sha256)));
        try (var file = ImportFile.open(files.open(sha256), plan)) {
            file.layout();
        }
        var arrived = new ImportJobs.Arrived(
                sha256, counted.bytes, plan, isDryRun, caller.actor().subject());
        var answer = tenancy.asSystem(() -> ImportAnswer.of(jobs.known(jobs.receive(arrived, clock.now(null)))));
        worker.wake();
        return answer;
    }

    private LocalDate today() {
        return clock.today(null, ZONE);
    }

    private static final class Counted extends FilterInputStream {
        private long bytes;

        Counted(InputStream content) {
            super(content);
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            if (one >= 0) bytes++;
            return one;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            var some = super.read(target, offset, length);
            if (some > 0) bytes += some;
            return some;
        }
    }
}
