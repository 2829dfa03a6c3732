package twoway.e2e.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What belongs to others is answered as what never existed: in the path, in the body, in a query. */
record ForeignProbes(Bench bench) {

    void on(Operation operation) {
        bench.places(operation)
                .forEach(place -> strangersTo(operation, place).forEach(stranger -> {
                    if (place.hasThings()) {
                        inThePath(operation, place, stranger);
                    }
                    inAQuery(operation, place, stranger);
                }));
        if (operation.takesJson()) {
            inTheBody(operation);
        }
    }

    /** Who may call it, only not on this: an owner of each firm, and of one of them somebody with less. */
    private List<Caller> strangersTo(Operation operation, Bench.Place place) {
        Set<String> first = new TreeSet<>();
        return bench.callers().stream()
                .filter(caller -> caller.actsForAFirm() || operation.access().isForEverybodyKnown())
                .filter(caller -> !caller.isOperator() && operation.access().allows(caller))
                .filter(caller -> !caller.tenant().equals(place.tenant()))
                .filter(caller -> !place.readers().contains(caller.tenant()))
                .filter(caller -> first.add(caller.role().equals("OWNER") ? caller.tenant() : "less"))
                .toList();
    }

    private void inThePath(Operation operation, Bench.Place place, Caller stranger) {
        if (place.open() && operation.readsTheThingItself()) {
            // it is there for everybody, but not everything in it: the answer is searched for what is private
            bench.wire().send(bench.reading(operation, stranger, place.ids()));
            return;
        }
        byte[] body = bench.good(operation, stranger, place).body();
        Request foreign = Request.of(operation, stranger, place.ids(), body);
        Request missing = foreign.at(operation.at(bench.missing(operation, place.ids())));
        mustBeMissing(foreign, missing);
        if (operation.demandsVersion()) {
            mustBeMissing(foreign.with("If-Match", ""), missing.with("If-Match", ""));
            mustBeMissing(foreign.with("If-Match", "\"987654\""), missing.with("If-Match", "\"987654\""));
        }
        oneByOne(operation, place, foreign);
    }

    /** A foreign document under the own firm, the own document under a foreign firm. */
    private void oneByOne(Operation operation, Bench.Place place, Request foreign) {
        List<Operation.Parameter> things = operation.pathParameters().stream()
                .filter(parameter -> bench.speaksOfAThing(operation, parameter))
                .toList();
        Optional<Bench.Place> own = bench.place(operation, foreign.caller().tenant(), false);
        for (Operation.Parameter parameter : things) {
            Map<String, String> halfMissing = place.with(parameter.name(), Things.MISSING);
            if (things.size() > 1) {
                mustBeMissing(
                        foreign.at(operation.at(halfMissing)),
                        foreign.at(operation.at(bench.missing(operation, place.ids()))));
            }
            if (things.size() > 1 && own.isPresent()) {
                String id = place.ids().get(parameter.name());
                mustBeMissing(
                        foreign.at(operation.at(own.get().with(parameter.name(), id))),
                        foreign.at(operation.at(own.get().with(parameter.name(), Things.MISSING))));
            }
        }
    }

    private void mustBeMissing(Request foreign, Request missing) {
        Answer there = bench.wire().send(foreign);
        Answer notThere = bench.wire().send(missing);
        if (there.status() != 404 || !there.comparable(null).equals(notThere.comparable(null))) {
            bench.violations()
                    .add(
                            Wrong.FOREIGN_SEEN,
                            foreign.about().name(),
                            foreign + " → " + there + "\n      but for one that never existed → " + notThere);
        }
    }

    private void inAQuery(Operation operation, Bench.Place place, Caller stranger) {
        Optional<Bench.Place> own = bench.place(operation, stranger.tenant(), false);
        for (Operation.Parameter parameter : operation.in("query").toList()) {
            Optional<Things.Thing> thing = !parameter.isId() || own.isEmpty()
                    ? Optional.empty()
                    : bench.things()
                            .collectionOf(parameter.name())
                            .flatMap(kind -> bench.things().kept(kind, place.tenant()));
            if (thing.isPresent()
                    && !thing.get().open()
                    && !thing.get().readers().contains(stranger.tenant())) {
                Request request = bench.good(operation, stranger, own.get());
                String path = request.path() + "?" + parameter.name() + "=";
                same(
                        operation,
                        request.at(path + thing.get().id()),
                        thing.get().id(),
                        request.at(path + Things.MISSING));
            }
        }
    }

    /** Both ways: a stranger names our thing, and we name a stranger's. */
    private void inTheBody(Operation operation) {
        Request good = bench.good(operation);
        JsonNode body = good.body().length == 0 ? Contract.JSON.nullNode() : read(good.body());
        Bench.Place home = bench.home(operation);
        for (String pointer : idsIn(operation.body().schema(), body, "")) {
            String mine = body.at(pointer).asText();
            Optional<Bench.Place> none = Optional.empty();
            for (Caller stranger : strangersTo(operation, home)) {
                Optional<Bench.Place> own = home.hasThings() ? bench.place(operation, stranger.tenant(), false) : none;
                boolean his = bench.things().all().stream()
                        .anyMatch(thing -> thing.id().equals(mine)
                                && (thing.open() || thing.readers().contains(stranger.tenant())));
                if (!his && (!home.hasThings() || own.isPresent())) {
                    Request asked =
                            good.by(stranger).at(operation.at(own.orElse(home).ids()));
                    same(operation, asked, mine, asked.saying(with(body, pointer, Things.MISSING)));
                }
            }
            String name = pointer.substring(pointer.lastIndexOf('/') + 1);
            String kind = bench.things().collectionOf(name).orElse("");
            bench.things().kept(kind).stream()
                    .filter(thing -> !thing.open() && !thing.readers().contains(home.tenant()))
                    .forEach(thing -> same(
                            operation,
                            good.saying(with(body, pointer, thing.id())),
                            thing.id(),
                            good.saying(with(body, pointer, Things.MISSING))));
        }
    }

    private void same(Operation operation, Request foreign, String id, Request missing) {
        Answer there = bench.wire().send(foreign);
        Answer notThere = bench.wire().send(missing);
        boolean mayBeTaken = operation.reads();
        if (!there.comparable(id).equals(notThere.comparable(Things.MISSING)) || !mayBeTaken && there.status() < 400) {
            bench.violations()
                    .add(
                            Wrong.FOREIGN_SEEN,
                            operation.name(),
                            foreign + " → " + there + "\n      but for one that never existed → " + notThere);
        }
    }

    private static List<String> idsIn(JsonNode schema, JsonNode value, String pointer) {
        List<String> found = new ArrayList<>();
        if (schema.path("format").asText().equals("uuid")) {
            found.add(pointer);
        }
        schema.path("properties")
                .properties()
                .forEach(field -> found.addAll(
                        idsIn(field.getValue(), value.path(field.getKey()), pointer + "/" + field.getKey())));
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            found.addAll(idsIn(schema.path("items"), value.path(i), pointer + "/" + i));
        }
        return found;
    }

    private static byte[] with(JsonNode body, String pointer, String id) {
        JsonNode copy = body.deepCopy();
        int cut = pointer.lastIndexOf('/');
        JsonNode holder = copy.at(pointer.substring(0, cut));
        String place = pointer.substring(cut + 1);
        if (holder instanceof ArrayNode list) {
            list.set(Integer.parseInt(place), id);
        } else {
            ((ObjectNode) holder).put(place, id);
        }
        return copy.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode read(byte[] body) {
        try {
            return Contract.JSON.readTree(body);
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
