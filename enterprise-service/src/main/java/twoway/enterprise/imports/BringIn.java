package twoway.enterprise.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import twoway.chassis.file.FileStore;
import twoway.chassis.problem.Refusal;

/** Does an import from where it stands: reads the whole file once to see that it can be read, then takes it chunk by chunk. */
@ApplicationScoped
class BringIn {

    private static final int CHUNK = 500;
    /** Where nothing is new, most of the time would go into the transactions. */
    private static final int CHUNK_WITHOUT_NEWS = 4_000;

    private final ImportSteps steps;
    private final Targets targets;
    private final FileStore files;

    BringIn(ImportSteps steps, Targets targets, FileStore files) {
        this.steps = steps;
        this.targets = targets;
        this.files = files;
    }

    /** @param stopped asked between two chunks; what is not done then waits for the next worker */
    void bring(ImportSteps.Task task, BooleanSupplier stopped) throws IOException {
        try {
            var isNew = task.totalRows() == null;
            if (isNew && !task.dryRun() && task.plan().kind().isImportedOnly() && steps.isOnRecord(task)) return;
            if (isNew && !check(task)) return;
            take(task, targets.of(task.plan()), stopped);
        } catch (Refusal refusal) {
            steps.fail(task, refusal);
        }
    }

    private boolean check(ImportSteps.Task task) throws IOException {
        var watch = new Watch();
        int rows = 0;
        try (var file = ImportFile.open(files.open(task.sha256()), task.plan())) {
            while (file.next().isPresent()) rows++;
        }
        return steps.checked(task, rows, watch.lap());
    }

    private <C> void take(ImportSteps.Task task, Target<C> target, BooleanSupplier stopped) throws IOException {
        var watch = new Watch();
        var seen = new SeenIds();
        try (var file = ImportFile.open(files.open(task.sha256()), task.plan())) {
            for (int done = 0; done < task.readRows(); done++) {
                file.next().ifPresent(row -> seen.remember(file.layout(), row));
            }
            var chunk = target.chunk(CHUNK);
            for (var row = file.next(); row.isPresent(); row = file.next()) {
                chunk.add(file.layout(), row.get(), seen);
                if (!chunk.isFull()) continue;
                if (stopped.getAsBoolean() || !steps.take(task, chunk, watch.lap())) return;
                chunk = target.chunk(chunk.hadNews() ? CHUNK : CHUNK_WITHOUT_NEWS);
            }
            if (!chunk.isEmpty() && !steps.take(task, chunk, watch.lap())) return;
            steps.finish(task, watch.lap());
        }
    }

    /** Time since it was last asked; a chunk's commit counts with the next one. */
    private static final class Watch {
        private long last = System.nanoTime();

        long lap() {
            var before = last;
            last = System.nanoTime();
            return TimeUnit.NANOSECONDS.toMillis(last - before);
        }
    }
}
