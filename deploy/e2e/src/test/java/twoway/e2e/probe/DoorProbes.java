package twoway.e2e.probe;

import java.util.Set;

/** Who is let in: nobody without a good token, nobody without a role that the document names. */
record DoorProbes(Bench bench) {
    /** The ways in which the door itself says no to somebody it knows. */
    static final Set<String> SHUT = Set.of("not-allowed", "not-a-member", "choose-enterprise");

    void on(Operation operation) {
        Request good = bench.good(operation);
        if (operation.access().open()) {
            mustBeOpen(good);
            return;
        }
        for (Caller unknown : bench.unknown()) {
            mustBe(401, good.by(unknown));
        }
        mustBeTheSameWithoutTheThing(operation, good);
        if (operation.access().isForEverybodyKnown()) {
            return;
        }
        boolean named = false;
        for (Caller caller : bench.callers()) {
            if (!operation.access().allows(caller)) {
                mustBe(403, good.by(caller));
            }
            if (!named && caller.actsForAFirm() && operation.access().allows(caller)) {
                namingAnotherFirm(operation, good.by(caller));
                named = true;
            }
        }
    }

    /** Somebody without a token reads it; a bad one opens nothing more. */
    private void mustBeOpen(Request good) {
        int plain = 0;
        for (Caller unknown : bench.unknown()) {
            Request request = good.by(unknown);
            Answer answer = bench.wire().send(request);
            if (plain == 0) {
                plain = answer.status();
                if (answer.status() != 200 && answer.status() != 404) {
                    bench.violations().add(Wrong.DOOR_SHUT, request.about().name(), request + " → " + answer);
                }
            } else if (answer.status() != 401 && answer.status() != plain) {
                bench.violations().add(Wrong.DOOR_OPEN, request.about().name(), request + " → " + answer);
            }
        }
    }

    /** Somebody unknown does not even learn whether the thing exists. */
    private void mustBeTheSameWithoutTheThing(Operation operation, Request good) {
        Request missing = good.at(
                operation.at(bench.missing(operation, bench.home(operation).ids())));
        String there = bench.wire().send(good.by(Caller.anonymous())).comparable(null);
        String notThere = bench.wire().send(missing.by(Caller.anonymous())).comparable(null);
        if (!there.equals(notThere)) {
            bench.violations().add(Wrong.FOREIGN_SEEN, operation.name(), good.by(Caller.anonymous()) + " → " + there);
        }
    }

    /** The first of them is a program that belongs to one firm. A firm it is not in, one that does not exist, and what is no firm at all: all the same to it. */
    private void namingAnotherFirm(Operation operation, Request good) {
        String first = null;
        for (Things.Thing firm : bench.things().kept("enterprises")) {
            if (!firm.readers().contains(good.caller().tenant())) {
                first = mustBe(403, good.by(good.caller().saying(firm.id()))).comparable(firm.id());
            }
        }
        for (String none : Set.of(Things.MISSING, "no-firm", "*")) {
            String answer = mustBe(403, good.by(good.caller().saying(none))).comparable(none);
            if (first != null && !first.equals(answer)) {
                bench.violations()
                        .add(Wrong.FOREIGN_SEEN, operation.name(), "naming a firm: " + first + " or " + answer);
            }
        }
    }

    private Answer mustBe(int status, Request request) {
        Answer answer = bench.wire().send(request);
        boolean right = answer.status() == status && (status == 401 || SHUT.contains(answer.code()));
        if (!right) {
            bench.violations().add(Wrong.DOOR_OPEN, request.about().name(), request + " → " + answer);
        }
        if (status == 401 && right && answer.header("www-authenticate").isEmpty()) {
            bench.violations().add(Wrong.NO_PROBLEM, request.about().name(), "401 without WWW-Authenticate");
        }
        return answer;
    }
}
