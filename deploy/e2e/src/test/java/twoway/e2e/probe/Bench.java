package twoway.e2e.probe;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything a probe works with.
 *
 * @param unknown callers whom no operation may let in: no token, or none that counts
 * @param callers everybody with a good token
 */
record Bench(
        Wire wire,
        List<Operation> operations,
        List<Caller> unknown,
        List<Caller> callers,
        Things things,
        Words words,
        Audiences audiences,
        Violations violations) {

    /** Where an operation is tried: what stands in its path, whose it is, and who else may know of it. */
    record Place(Map<String, String> ids, String tenant, Set<String> readers, boolean open) {
        boolean hasThings() {
            return !readers.isEmpty();
        }

        Map<String, String> with(String parameter, String id) {
            Map<String, String> others = new LinkedHashMap<>(ids);
            others.put(parameter, id);
            return others;
        }
    }

    /** Who may see what a firm says at this place of a request. */
    interface Audiences {
        Audience of(Operation operation, String pointer, String tenant);
    }

    /** The first firm that has everything the path speaks of. */
    Place home(Operation operation) {
        return places(operation).findFirst().orElseThrow();
    }

    /** One place for each firm that has everything the path speaks of. */
    Stream<Place> places(Operation operation) {
        return tenants().stream().flatMap(tenant -> place(operation, tenant, false).stream());
    }

    /** What can stand in the path for what this caller may see, every thing once and spare ones first. */
    List<Map<String, String>> placesFor(Operation operation, Caller caller) {
        Map<Map<String, String>, String> places = new LinkedHashMap<>(Map.of(Map.of(), ""));
        for (Operation.Parameter parameter : operation.pathParameters()) {
            Map<Map<String, String>, String> longer = new LinkedHashMap<>();
            places.forEach((ids, tenant) -> fill(operation, parameter, caller)
                    .filter(thing -> tenant.isEmpty() || thing.tenant().isEmpty() || tenant.equals(thing.tenant()))
                    .forEach(thing -> {
                        Map<String, String> more = new LinkedHashMap<>(ids);
                        more.put(parameter.name(), thing.id());
                        longer.put(more, thing.tenant());
                    }));
            places = longer;
        }
        return List.copyOf(places.keySet());
    }

    private Stream<Things.Thing> fill(Operation operation, Operation.Parameter parameter, Caller caller) {
        String collection = operation.collectionOf(parameter);
        Optional<String> word = collection.isEmpty() ? Optional.of(operation.service()) : Things.word(collection);
        return word.isPresent()
                ? Stream.of(new Things.Thing(collection, word.get(), "", Set.of(), true, false))
                : things.all().stream()
                        .filter(thing -> thing.collection().equals(collection))
                        .sorted(Comparator.comparing(Things.Thing::spare).reversed())
                        .filter(thing -> caller.isOperator()
                                || thing.readers().contains(caller.tenant())
                                || thing.open() && operation.readsTheThingItself());
    }

    Request reading(Operation operation, Caller caller, Map<String, String> ids) {
        return Request.of(operation, caller, ids, new byte[0]);
    }

    Set<String> tenants() {
        Set<String> tenants = new LinkedHashSet<>();
        things.all().forEach(thing -> tenants.add(thing.tenant()));
        callers.stream().filter(Caller::actsForAFirm).forEach(caller -> tenants.add(caller.tenant()));
        return tenants;
    }

    /** @param spare whether it is to be changed */
    Optional<Place> place(Operation operation, String tenant, boolean spare) {
        Map<String, String> ids = new LinkedHashMap<>();
        Set<String> readers = null;
        boolean open = false;
        for (Operation.Parameter parameter : operation.pathParameters()) {
            String collection = operation.collectionOf(parameter);
            Optional<String> word = collection.isEmpty() ? Optional.of(operation.service()) : Things.word(collection);
            if (word.isPresent()) {
                ids.put(parameter.name(), word.get());
                continue;
            }
            Optional<Things.Thing> thing = spare ? things.spare(collection, tenant) : things.kept(collection, tenant);
            if (thing.isEmpty()) {
                return Optional.empty();
            }
            ids.put(parameter.name(), thing.get().id());
            open = thing.get().open();
            readers = readers == null ? new LinkedHashSet<>(thing.get().readers()) : readers;
            readers.retainAll(thing.get().readers());
        }
        return Optional.of(new Place(ids, tenant, readers == null ? Set.of() : readers, open));
    }

    /** Names the parameter for which nobody has anything. */
    Optional<String> notFilled(Operation operation) {
        return places(operation).findAny().isPresent()
                ? Optional.empty()
                : Optional.of("no firm has everything in its path: add ids for "
                        + operation.pathParameters().stream()
                                .map(parameter -> "{" + parameter.name() + "} of " + operation.collectionOf(parameter))
                                .toList()
                        + " to the things of the world");
    }

    /** Somebody who may call this for that firm; an operator where only operators may. */
    Optional<Caller> allowed(Operation operation, String tenant) {
        return callers.stream()
                .filter(caller ->
                        caller.tenant().equals(tenant) && operation.access().allows(caller))
                .findFirst()
                .or(() -> callers.stream()
                        .filter(caller ->
                                caller.isOperator() && operation.access().allows(caller))
                        .findFirst());
    }

    /** A request that is as it should be, at the operation's home and by somebody who may. */
    Request good(Operation operation) {
        Place home = home(operation);
        Caller caller = allowed(operation, home.tenant())
                .orElseThrow(() -> new IllegalStateException("nobody may call " + operation));
        return good(operation, caller, home);
    }

    Request good(Operation operation, Caller caller, Place place) {
        return good(operation, caller, place.ids(), place.tenant());
    }

    /** @param tenant whose words these are, if they are a firm's */
    Request good(Operation operation, Caller caller, Map<String, String> ids, String tenant) {
        byte[] body = words.body(operation, author(caller.isOperator() ? Caller.OPERATOR : tenant));
        Request request = Request.of(operation, caller, ids, body);
        for (Operation.Parameter header : operation.in("header").toList()) {
            if (header.name().equalsIgnoreCase("Twoway-File-Name")) {
                request = request.with(header.name(), words.canary(operation, author(tenant), header.name()) + ".pdf");
            }
        }
        return request;
    }

    Words.Author author(String tenant) {
        return new Words.Author(tenant, (operation, pointer) -> audiences.of(operation, pointer, tenant));
    }

    /** The same path with ids that never existed; words stay as they are. */
    Map<String, String> missing(Operation operation, Map<String, String> ids) {
        Map<String, String> none = new LinkedHashMap<>(ids);
        operation.pathParameters().stream()
                .filter(parameter -> speaksOfAThing(operation, parameter))
                .forEach(parameter -> none.put(parameter.name(), Things.MISSING));
        return none;
    }

    boolean speaksOfAThing(Operation operation, Operation.Parameter parameter) {
        String collection = operation.collectionOf(parameter);
        return !collection.isEmpty() && Things.word(collection).isEmpty();
    }
}
