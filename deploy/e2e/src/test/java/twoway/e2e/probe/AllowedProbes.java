package twoway.e2e.probe;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whoever has the role comes in. These requests do their work, so they come last, and on spare things. */
record AllowedProbes(Bench bench) {
    /** What would take from a firm that others still deal with what they deal with. */
    private static final Set<String> ON_SPARE_THINGS_ONLY = Set.of("POST /enterprise/v1/enterprises/{id}/reopen");

    /** A role is let in if somebody with it is: what only one side of a deal may do is the business of the thing itself. */
    void on(Operation operation) {
        Map<String, String> shut = new TreeMap<>();
        Set<String> letIn = new TreeSet<>();
        for (Caller caller : bench.callers()) {
            Optional<Bench.Place> place =
                    operation.access().allows(caller) ? place(operation, caller) : Optional.empty();
            if (place.isPresent()) {
                Request request = bench.good(operation, caller, place.get());
                Answer answer = bench.wire().send(request);
                if (isShut(answer)) {
                    shut.put(caller.role(), request + " → " + answer);
                } else {
                    letIn.add(caller.role());
                    lookAt(operation, request, answer);
                }
            }
        }
        shut.keySet().removeAll(letIn);
        shut.forEach((role, told) -> bench.violations().add(Wrong.DOOR_SHUT, operation.name(), told));
    }

    static boolean isShut(Answer answer) {
        return answer.status() == 401 || answer.status() == 403 && DoorProbes.SHUT.contains(answer.code());
    }

    private Optional<Bench.Place> place(Operation operation, Caller caller) {
        String tenant = caller.tenant();
        if (caller.isOperator() && operation.reads()) {
            return Optional.of(bench.home(operation));
        }
        Optional<Bench.Place> place = bench.place(operation, tenant, !operation.reads());
        return ON_SPARE_THINGS_ONLY.contains(operation.name())
                ? place.filter(each -> each.ids().values().stream().allMatch(bench.things()::isSpare))
                : place;
    }

    private void lookAt(Operation operation, Request request, Answer answer) {
        if (answer.status() == 400 || answer.code().equals("invalid-field")) {
            bench.violations()
                    .add(
                            Wrong.NOT_COVERED,
                            operation.name(),
                            "the body made from the schema is not taken; add to Examples or Shapes what is missing: "
                                    + request + " → " + answer);
        }
        if (operation.reads() && answer.status() != 200 && answer.status() != 404) {
            bench.violations().add(Wrong.DOOR_SHUT, operation.name(), request + " → " + answer);
        }
    }
}
