package twoway.e2e.probe;

import java.util.List;

/**
 * Everything that can be read, by everybody who may: each thing, and each list unfiltered, with every value of every filter
 * and page by page. {@link Scrutiny} sees what comes.
 */
record ReadProbes(Bench bench) {
    private static final int PAGES = 4;

    void on(Operation operation) {
        if (!operation.reads()) {
            return;
        }
        bench.callers().stream()
                .filter(operation.access()::allows)
                .forEach(caller -> bench.placesFor(operation, caller)
                        .forEach(ids -> reads(bench.reading(operation, caller, ids))));
    }

    private void reads(Request plain) {
        answered(plain);
        Operation operation = plain.about();
        operation
                .in("query")
                .forEach(parameter -> values(parameter, plain.caller())
                        .forEach(value -> answered(plain.asking(parameter.name(), value))));
        if (operation.in("query").anyMatch(parameter -> parameter.name().equals("limit"))) {
            pages(plain.asking("limit", "1"));
        }
    }

    /** What a filter can be given: each word it knows, each thing that the caller may know. */
    private List<String> values(Operation.Parameter parameter, Caller caller) {
        List<String> words = parameter.words();
        if (!words.isEmpty() || !parameter.isId()) {
            return words;
        }
        return bench.things().collectionOf(parameter.name()).stream()
                .flatMap(collection -> bench.things().all().stream()
                        .filter(thing -> thing.collection().equals(collection)))
                .filter(thing -> thing.readers().contains(caller.tenant()))
                .map(Things.Thing::id)
                .toList();
    }

    /** Cursors and links are answers too. */
    private void pages(Request first) {
        Request page = first;
        for (int i = 0; i < PAGES && page != null; i++) {
            String link = answered(page).header("link");
            page = link.contains(";") ? first.at(link.substring(link.indexOf('<') + 1, link.indexOf('>'))) : null;
        }
    }

    /** What the door keeps shut is for {@link AllowedProbes} to judge. */
    private Answer answered(Request request) {
        Answer answer = bench.wire().send(request);
        if (answer.status() != 200 && answer.status() != 404 && !AllowedProbes.isShut(answer)) {
            bench.violations().add(Wrong.DOOR_SHUT, request.about().name(), request + " → " + answer);
        }
        return answer;
    }
}
