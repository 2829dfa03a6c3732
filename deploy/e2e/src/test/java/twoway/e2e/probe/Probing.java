package twoway.e2e.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** All probes on all operations: first everything that must be refused and change nothing, then what must be let in. */
final class Probing {
    private final Bench bench;
    private final Supplier<Map<String, String>> state;

    /** @param state everything stored, by the name of its table, as it is now */
    Probing(Bench bench, Supplier<Map<String, String>> state) {
        this.bench = bench;
        this.state = state;
    }

    void run() {
        List<Operation> covered = covered();
        Map<String, String> before = state.get();
        onEach(covered, new DoorProbes(bench)::on);
        onEach(covered, new ForeignProbes(bench)::on);
        onEach(covered, new FormProbes(bench)::on);
        onEach(covered, new BodyProbes(bench)::on);
        Map<String, String> between = state.get();
        nothingHasChanged(Wrong.CHANGED, before, between);
        onEach(covered, new VersionProbes(bench)::on);
        nothingHasChanged(Wrong.VERSION_IGNORED, between, state.get());
        onEach(covered, new AllowedProbes(bench)::on);
        state.get();
        // at the end, so that nothing that was said before is left out
        onEach(covered, new ReadProbes(bench)::on);
        covered.forEach(this::wasReached);
    }

    private void wasReached(Operation operation) {
        List<String> lacking = bench.wire().reached().lacking(operation);
        if (!lacking.isEmpty()) {
            bench.violations()
                    .add(
                            Wrong.NOT_COVERED,
                            operation.name(),
                            "nobody was ever answered " + lacking + ": let the world come to where it can be done");
        }
    }

    private List<Operation> covered() {
        List<Operation> covered = new ArrayList<>();
        for (Operation operation : bench.operations()) {
            Optional<String> missing = bench.notFilled(operation);
            missing.ifPresent(what -> bench.violations().add(Wrong.NOT_COVERED, operation.name(), what));
            if (missing.isEmpty()) {
                boolean somebody = bench.callers().stream().anyMatch(operation.access()::allows);
                if (somebody) {
                    covered.add(operation);
                } else {
                    bench.violations().add(Wrong.NOT_COVERED, operation.name(), "no caller has one of its roles");
                }
            }
        }
        return covered;
    }

    private void nothingHasChanged(Wrong wrong, Map<String, String> before, Map<String, String> after) {
        after.forEach((table, rows) -> {
            if (!rows.equals(before.get(table))) {
                bench.violations().add(wrong, table, "was " + before.get(table) + ", is " + rows);
            }
        });
    }

    private static void onEach(List<Operation> operations, Consumer<Operation> probes) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> tasks = operations.stream()
                    .map(operation -> (Callable<Void>) () -> {
                        probes.accept(operation);
                        return null;
                    })
                    .toList();
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a probe could not be carried out", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
