package twoway.e2e.probe;

import java.util.Map;

/**
 * Commands that demand a version: 428 without one, 412 with one that is past; 200 only where nothing was left to do, and
 * {@link Probing} sees to it that nothing was done, {@link Reached} that somebody was asked.
 */
record VersionProbes(Bench bench) {

    void on(Operation operation) {
        if (!operation.demandsVersion()) {
            return;
        }
        bench.tenants().stream()
                .flatMap(tenant -> bench.allowed(operation, tenant).stream())
                .distinct()
                .forEach(caller -> on(operation, caller));
    }

    /** On one thing after the other, until it is one with which something is left to do. */
    private void on(Operation operation, Caller caller) {
        for (Map<String, String> ids : bench.placesFor(operation, caller)) {
            Request good = bench.good(operation, caller, ids, caller.tenant());
            boolean asked = mustBe(428, "version-required", good.with("If-Match", ""));
            mustBe(412, "version-stale", good.with("If-Match", "\"987654\""));
            if (asked) {
                return;
            }
        }
    }

    private boolean mustBe(int status, String code, Request request) {
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
        return answer.status() == status;
    }
}
