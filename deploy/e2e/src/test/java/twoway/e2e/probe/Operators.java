package twoway.e2e.probe;

import static twoway.demo.Json.id;
import static twoway.demo.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import twoway.demo.Wait;

/** What operators make: records brought in from public sources, topics and copies told and made again. */
final class Operators {
    private static final String MEMBERS = "/enterprise/v1/cluster-members";
    private static final String IMPORTS = "/enterprise/v1/imports";
    /** A copy of others' data in each service that keeps one. */
    private static final Map<String, String> COPIES =
            new TreeMap<>(Map.of("enterprise", "mutual-interests", "matching", "pool", "channel", "firms"));

    private final Hands hands;
    private final Things things;
    private final Caller operator;
    private final String[] everybody;

    Operators(Hands hands, Things things, Caller operator, String... everybody) {
        this.hands = hands;
        this.things = things;
        this.operator = operator;
        this.everybody = everybody;
    }

    void run() {
        brought(Examples.publicRecords(), "public-records", "");
        brought(Examples.pastChallenges(), "past-challenges", "");
        stopped();
        rehearsed();
        standards();
        unsendable();
        hands.does(operator, "PUT /enterprise/v1/enterprises/by-external-id/{system}/{externalId}", "probe", "A-1");
        for (String service : Set.of("enterprise", "matching", "channel")) {
            String again = "/" + service + "/v1/topic-rebuilds";
            things.add(service + " topic-rebuilds", id(hands.does(operator, "POST " + again)), Caller.OPERATOR);
            // what cannot be read stays parked however often it is tried; what is not parked is free
            hands.does(
                    operator,
                    "POST /" + service + "/v1/parked-events/replay",
                    new KnownAudiences(),
                    body -> body.put("key", Things.MISSING));
        }
        COPIES.forEach(this::copied);
    }

    /** Batches that an authority has announced: one that stays as it is, one to be corrected. */
    void announced() {
        for (String batch : List.of("SRDI-probe-1", "SRDI-probe-2")) {
            hands.does(operator, "PUT /enterprise/v1/official-batches/{code}", batch);
            things.add(forAll("official-batches", batch, batch.endsWith("2")));
        }
    }

    /**
     * Two clusters that one firm operates, one of them to be changed. The other firm is named in both and says no to one; the
     * first belongs to both itself, to one of them until somebody ends it.
     */
    void gathered(Caller keeper, Caller member) {
        String cluster = cluster(keeper);
        String other = cluster(keeper);
        things.add(forAll("clusters", cluster, false));
        things.add(forAll("clusters", other, true));
        things.add(membership(named(keeper, cluster, keeper), keeper));
        things.add(membership(named(keeper, cluster, member), keeper, member));
        String spare = named(keeper, other, keeper);
        things.add(new Things.Thing(
                "cluster-members", spare, keeper.tenant(), Set.of(keeper.tenant(), Caller.OPERATOR), true, true));
        String ended = named(keeper, other, member);
        hands.does(member, "POST " + MEMBERS + "/{id}/end", ended);
        things.add("cluster-members", ended, member.tenant(), keeper.tenant(), Caller.OPERATOR);
    }

    /** Everybody reads it; whom it concerns may end it, and for the rest it is not there to be ended. */
    private static Things.Thing membership(String id, Caller... concerned) {
        Set<String> readers = Stream.of(concerned).map(Caller::tenant).collect(Collectors.toCollection(TreeSet::new));
        readers.add(Caller.OPERATOR);
        return new Things.Thing("cluster-members", id, Caller.OPERATOR, readers, true, false);
    }

    private String cluster(Caller keeper) {
        return id(hands.does(
                operator,
                "POST /enterprise/v1/clusters",
                new KnownAudiences(),
                body -> body.put("operatorId", keeper.enterprise())));
    }

    private String named(Caller keeper, String cluster, Caller member) {
        return id(hands.does(
                keeper,
                "POST " + MEMBERS,
                new KnownAudiences(),
                body -> body.put("clusterId", cluster).put("enterpriseId", member.enterprise())));
    }

    /** Public records to be claimed, one for each of the names. */
    List<String> toBeClaimed(String... names) {
        String rows = Stream.of(names).map(name -> name + ",CN," + name + "\n").collect(Collectors.joining());
        return brought(Examples.publicRecords(), "public-records", rows).subList(1, names.length + 1);
    }

    /** Whoever has signed in may read what was brought in; answers the records' ids in the order of the rows. */
    private List<String> brought(String query, String collection, String more) {
        String brought = id(hands.brings(operator, "POST " + IMPORTS, query, more));
        await(brought, "DONE");
        things.add("imports", brought, Caller.OPERATOR);
        List<String> records = hands.gets(operator, IMPORTS + "/" + brought + "/rows")
                .path("items")
                .valueStream()
                .map(row -> text(row, "recordId"))
                .toList();
        records.forEach(record -> things.add(forAll(collection, record, everybody)));
        return records;
    }

    /** Two letters to a mailbox that cannot be: one to look at, one to try again. */
    private void unsendable() {
        hands.does(operator, "PUT /enterprise/v1/mail-address");
        things.add("mails", failed(0), Caller.OPERATOR);
        hands.does(operator, "PUT /enterprise/v1/mail-address");
        things.addSpare("mails", failed(1), Caller.OPERATOR);
    }

    private String failed(int number) {
        return Wait.until("letter " + number + " that cannot be sent", () -> {
            JsonNode failed = hands.gets(operator, "/enterprise/v1/mails").path("items");
            return failed.has(number) ? Optional.of(id(failed.path(number))) : Optional.<String>empty();
        });
    }

    /** What the platform brings along; known to whoever has a token. */
    private void standards() {
        String concept = id(hands.gets(operator, "/enterprise/v1/concepts?limit=1")
                .path("items")
                .path(0));
        Map.of(
                        "classifications", "GBT4754",
                        "codes", "3491",
                        "concepts", concept,
                        "exports", "offers",
                        "rule-sets", Examples.RULE_SET,
                        "revisions", "1")
                .forEach((collection, id) -> things.add(forAll(collection, id, everybody, Caller.NOBODY)));
    }

    /** So long that it is still at work when it is told to stop. */
    private void stopped() {
        String rows = IntStream.range(0, 20_000)
                .mapToObj(row -> "row-" + row + ",CN,Row " + row + "\n")
                .collect(Collectors.joining());
        String brought = id(hands.brings(operator, "POST " + IMPORTS, Examples.pastChallenges(), rows));
        hands.does(operator, "POST " + IMPORTS + "/{id}/cancel", brought);
        things.add("imports", brought, Caller.OPERATOR);
    }

    /** A rehearsal that waits to be confirmed, and one that is. */
    private void rehearsed() {
        things.add("imports", rehearsal(), Caller.OPERATOR);
        String confirmed = rehearsal();
        hands.does(operator, "POST " + IMPORTS + "/{id}/confirm", confirmed);
        await(confirmed, "DONE");
        things.add("imports", confirmed, Caller.OPERATOR);
    }

    private String rehearsal() {
        String brought = id(hands.brings(operator, "POST " + IMPORTS, Examples.publicRecords() + "&mode=dry-run", ""));
        await(brought, "CHECKED");
        return brought;
    }

    private void await(String brought, String state) {
        Wait.until("import " + brought, () -> {
            JsonNode now = hands.gets(operator, IMPORTS + "/" + brought);
            return text(now, "state").equals(state) ? Optional.of(now) : Optional.empty();
        });
    }

    private static Things.Thing forAll(String collection, String id, String[] firms, String... others) {
        Set<String> readers = new java.util.TreeSet<>(List.of(firms));
        readers.addAll(List.of(others));
        readers.add(Caller.OPERATOR);
        return new Things.Thing(collection, id, Caller.OPERATOR, readers, true, false);
    }

    private Things.Thing forAll(String collection, String id, boolean spare) {
        return new Things.Thing(collection, id, Caller.OPERATOR, everybody(), true, spare);
    }

    /** With or without a firm. */
    private Set<String> everybody() {
        Set<String> readers = new java.util.TreeSet<>(List.of(everybody));
        readers.addAll(List.of(Caller.NOBODY, Caller.OPERATOR));
        return readers;
    }

    private void copied(String service, String copy) {
        JsonNode rebuild = hands.does(operator, "POST /" + service + "/v1/projections/{projection}/rebuilds", copy);
        things.add(service + " projections", copy, Caller.OPERATOR);
        things.add(service + " rebuilds", id(rebuild), Caller.OPERATOR);
    }
}
