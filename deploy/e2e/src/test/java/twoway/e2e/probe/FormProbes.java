package twoway.e2e.probe;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Requests that are not as the document says: ids that are none, parameters that do not exist, methods not taken. */
record FormProbes(Bench bench) {
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final List<String> NO_IDS =
            List.of("no-id", "1", "%00", "'%20or%201=1--", "..;", "null", "x".repeat(3_000), "0199%2Foffers", "{id}");
    private static final Map<String, List<String>> BAD_VALUES = Map.of(
            "limit", List.of("0", "-1", "101", "1e3", "abc", "99999999999999999999", "%00"),
            "after", List.of("abc", "%00", "AAAA", "MTIz", "*", "x".repeat(3_000)),
            "id", List.of("no-id", "1", "%00", "1-1-1-1-1"),
            "word", List.of("NO_SUCH_WORD", "%00", "1"));

    void on(Operation operation) {
        Request good = bench.good(operation);
        Bench.Place home = bench.home(operation);
        for (Operation.Parameter parameter : operation.pathParameters()) {
            if (bench.speaksOfAThing(operation, parameter)) {
                badIds(operation, good, home, parameter);
            }
        }
        for (Operation.Parameter parameter : operation.in("query").toList()) {
            badValues(parameter)
                    .forEach(bad ->
                            mustBeRefused(good.asking(parameter.name(), bad), "?" + parameter.name(), 400, 404, 414));
        }
        mustBeRefused(good.asking("noSuchParameter", "1"), "an unknown parameter", 400);
        mustBeRefused(good.at(good.place() + "/no-such-thing"), "a path that leads nowhere", 404, 405);
        wrongMethods(operation, good);
    }

    private void badIds(Operation operation, Request good, Bench.Place home, Operation.Parameter parameter) {
        for (String bad : NO_IDS) {
            String path = operation.at(home.with(parameter.name(), "THE-PLACE")).replace("THE-PLACE", bad);
            if (!bad.equals("{id}") && !home.ids().containsValue(bad)) {
                mustBeRefused(good.at(path), "an id that is none", 400, 404, 405, 414);
            }
        }
    }

    private static List<String> badValues(Operation.Parameter parameter) {
        if (BAD_VALUES.containsKey(parameter.name())) {
            return BAD_VALUES.get(parameter.name());
        }
        if (parameter.isId()) {
            return BAD_VALUES.get("id");
        }
        return parameter.schema().has("enum") || parameter.name().equals("state")
                ? BAD_VALUES.get("word")
                : List.of("%00", "x".repeat(3_000));
    }

    private void wrongMethods(Operation operation, Request good) {
        Set<String> taken = bench.operations().stream()
                .filter(other -> other.path().equals(operation.path()))
                .map(Operation::method)
                .collect(Collectors.toCollection(TreeSet::new));
        for (String method : METHODS) {
            if (!taken.contains(method)) {
                mustBeRefused(good.as(method), "the method " + method, 404, 405);
            }
        }
    }

    private void mustBeRefused(Request request, String what, Integer... statuses) {
        Answer answer = bench.wire().send(request);
        if (!List.of(statuses).contains(answer.status())) {
            bench.violations()
                    .add(Wrong.BAD_INPUT_TAKEN, request.about().name(), what + ": " + request + " → " + answer);
        }
    }
}
