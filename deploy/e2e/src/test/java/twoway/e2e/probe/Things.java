package twoway.e2e.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The things that exist, by the collection they stand under in a path: what a path parameter, a query parameter or a field
 * of a body can be filled with. The one table to extend when a new kind of thing appears.
 */
final class Things {
    /** Never an id of anything. */
    static final String MISSING = "01999999-9999-7999-8999-999999999999";

    /** What fields and query parameters are ids of, where the name does not say it. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("giver", "enterprises"),
            Map.entry("receiver", "enterprises"),
            Map.entry("replacedBy", "enterprises"),
            Map.entry("parentId", "enterprises"),
            Map.entry("readerId", "enterprises"),
            // of a thing in a body; only details are named so
            Map.entry("id", "details"),
            Map.entry("operatorId", "enterprises"),
            Map.entry("enterprise", "enterprises"),
            Map.entry("recordId", "public-records"),
            Map.entry("entryId", "entries"),
            Map.entry("matchId", "matches"),
            Map.entry("key", "keys"),
            Map.entry("topic", "topics"));

    /** Collections that each service has under the same name, with things of its own in it. */
    static final Set<String> IN_EVERY_SERVICE = Set.of("topic-rebuilds", "projections", "rebuilds");

    /** Where one word stands before things of several kinds, or of one firm before another's: of which kind, by what follows. */
    private static final Map<String, Map<String, String>> KINDS = Map.of(
            "/offices/{officeId}/titles", Map.of("officeId", "authorities", "titleId", "titles of others"),
            "/offices/{officeId}/vouchings", Map.of("officeId", "organisations"),
            "/offices/{officeId}/firms", Map.of("officeId", "organisations"));

    /** Parts of a path that are no ids: these words are good in every tenant's things. */
    private static final Map<String, String> WORDS =
            Map.of("lanes", "DE", "by-external-id", "probe", "{system}", "A-1", "firms", "A-1");

    /**
     * @param tenant whose it is
     * @param readers the tenants that may see it
     * @param open whether everybody known may read it (and it alone)
     * @param spare whether commands may be tried on it; what is not spare must not change
     */
    record Thing(String collection, String id, String tenant, Set<String> readers, boolean open, boolean spare) {}

    private final List<Thing> all = new ArrayList<>();

    synchronized void add(Thing thing) {
        all.add(thing);
    }

    void add(String collection, String id, String tenant, String... others) {
        add(new Thing(collection, id, tenant, readers(tenant, others), false, false));
    }

    void addSpare(String collection, String id, String tenant, String... others) {
        add(new Thing(collection, id, tenant, readers(tenant, others), false, true));
    }

    void addOpen(String collection, String id, String tenant) {
        add(new Thing(collection, id, tenant, Set.of(tenant), true, false));
    }

    private static Set<String> readers(String tenant, String... others) {
        Set<String> readers = new java.util.TreeSet<>(List.of(others));
        readers.add(tenant);
        return readers;
    }

    synchronized List<Thing> all() {
        return List.copyOf(all);
    }

    /** The kept ones of a collection. */
    List<Thing> kept(String collection) {
        return all().stream()
                .filter(thing -> thing.collection().equals(collection) && !thing.spare())
                .toList();
    }

    Optional<Thing> kept(String collection, String tenant) {
        return kept(collection).stream()
                .filter(thing -> thing.tenant().equals(tenant))
                .findFirst()
                .or(() -> kept(collection).stream()
                        .filter(thing -> thing.readers().contains(tenant))
                        .findFirst());
    }

    /** What commands may be tried on: a spare one, else a kept one. */
    Optional<Thing> spare(String collection, String tenant) {
        return all().stream()
                .filter(thing -> thing.collection().equals(collection) && thing.spare())
                .filter(thing -> thing.tenant().equals(tenant) || tenant.equals(Caller.OPERATOR))
                .findFirst()
                .or(() -> kept(collection, tenant));
    }

    boolean isSpare(String id) {
        return all().stream().anyMatch(thing -> thing.id().equals(id) && thing.spare());
    }

    static Optional<String> kindAt(String path, String parameter) {
        return KINDS.entrySet().stream()
                .filter(kind -> path.contains(kind.getKey()))
                .flatMap(kind -> Optional.ofNullable(kind.getValue().get(parameter)).stream())
                .findFirst();
    }

    static Optional<String> word(String collection) {
        return Optional.ofNullable(WORDS.get(collection));
    }

    /** {@code documentId} is one of the documents; empty for a name that means nothing here. */
    Optional<String> collectionOf(String name) {
        String plural = name.endsWith("Id") ? name.substring(0, name.length() - 2) + "s" : name;
        String collection = NAMES.getOrDefault(name, plural);
        return all().stream().anyMatch(thing -> thing.collection().equals(collection))
                ? Optional.of(collection)
                : Optional.empty();
    }
}
