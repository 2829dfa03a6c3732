package twoway.e2e.probe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Bodies that are not as the schema says; each is refused, and the refusal names the place. */
record BodyProbes(Bench bench) {
    private static final Set<Integer> REFUSALS = Set.of(400, 413, 415, 422);

    void on(Operation operation) {
        if (!operation.takesJson()) {
            return;
        }
        Request good = bench.good(operation);
        JsonNode body = bench.words()
                .json(
                        operation,
                        bench.author(
                                good.caller().isOperator()
                                        ? Caller.OPERATOR
                                        : bench.home(operation).tenant()));
        for (Spoiled spoiled : Spoiled.of(operation, body)) {
            Request request = good.saying(spoiled.body()).with("Content-Type", spoiled.mediaType());
            Answer answer = bench.wire().send(request);
            if (!REFUSALS.contains(answer.status())) {
                bench.violations()
                        .add(
                                Wrong.BAD_INPUT_TAKEN,
                                operation.name(),
                                spoiled.fault() + ": " + request + " → " + answer);
            } else if (!names(answer, spoiled.pointer())) {
                bench.violations()
                        .add(
                                Wrong.NO_PROBLEM,
                                operation.name(),
                                "does not name " + spoiled.pointer() + " (" + spoiled.fault() + "): " + answer);
            }
        }
    }

    /** The place itself, what it stands in, or something in it. */
    private static boolean names(Answer answer, String pointer) {
        if (pointer == null) {
            return true;
        }
        for (JsonNode error : answer.json().path("errors")) {
            String named = error.path("pointer").asText("?");
            if (!named.isEmpty() && (pointer.startsWith(named) || named.startsWith(pointer))) {
                return true;
            }
        }
        return false;
    }
}
