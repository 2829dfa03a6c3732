package twoway.e2e.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** How far anybody ever got with each operation: one that has only refused has not been probed. */
final class Reached {
    private static final String DONE = "2xx";
    private static final String NO_VERSION = "428 version-required";
    private static final String OLD_VERSION = "412 version-stale";

    /** What nobody can get an answer from, and why. */
    private static final Map<String, String> NEVER_DONE = Map.of(
            "POST /enterprise/v1/mail-address/confirm", "the code stands in a letter that nobody here reads",
            "POST /enterprise/v1/unsubscriptions", "the word stands in a letter that nobody here reads");

    private final Map<String, Set<String>> met = new ConcurrentHashMap<>();

    void saw(Request request, Answer answer) {
        if (request.method().equals(request.about().method())) {
            String what = answer.status() < 300 ? DONE : answer.status() + " " + answer.code();
            met.computeIfAbsent(request.about().name(), name -> ConcurrentHashMap.newKeySet())
                    .add(what);
        }
    }

    /** What nobody was answered that somebody must be. */
    List<String> lacking(Operation operation) {
        List<String> lacking = new ArrayList<>();
        if (!NEVER_DONE.containsKey(operation.name())) {
            lacking.add(DONE);
        }
        if (operation.demandsVersion()) {
            lacking.addAll(List.of(NO_VERSION, OLD_VERSION));
        }
        lacking.removeAll(of(operation));
        return lacking;
    }

    private Set<String> of(Operation operation) {
        return met.getOrDefault(operation.name(), Set.of());
    }
}
