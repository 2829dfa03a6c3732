package twoway.e2e.probe;

import java.util.Set;

/**
 * Commands that demand a version: 428 without one, 412 with one that is past; 200 only where nothing was left to do, and
 * {@link Probing} sees to it that nothing was done.
 */
record VersionProbes(Bench bench) {

    void on(Operation operation) {
        if (!operation.demandsVersion()) {
            return;
        }
        Bench.Place home = bench.home(operation);
        for (String party : home.readers().isEmpty() ? Set.of(home.tenant()) : home.readers()) {
            bench.allowed(operation, party).ifPresent(caller -> {
                Request good = bench.good(operation, caller, home);
                mustBe(428, "version-required", good.with("If-Match", ""));
                mustBe(412, "version-stale", good.with("If-Match", "\"987654\""));
            });
        }
    }

    private void mustBe(int status, String code, Request request) {
        Answer answer = bench.wire().send(request);
        boolean nothingLeftToDo = answer.status() == 200;
        // what only the other party may do is refused before it is asked for a version
        boolean theOthersStep = answer.status() == 403;
        if (!nothingLeftToDo
                && !theOthersStep
                && (answer.status() != status || !answer.code().equals(code))) {
            bench.violations().add(Wrong.VERSION_IGNORED, request.about().name(), request + " → " + answer);
        }
        if (answer.status() == 412 && answer.header("etag").isEmpty()) {
            bench.violations().add(Wrong.NO_PROBLEM, request.about().name(), "412 without the current ETag");
        }
    }
}
