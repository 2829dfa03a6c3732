package twoway.matching.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.event.Fact;
import twoway.chassis.event.FactsApplied;
import twoway.chassis.event.Handles;
import twoway.chassis.time.Clock;
import twoway.local.testing.EmbeddedServers;
import twoway.matching.fit.Fit;
import twoway.matching.fit.FitPolicy;
import twoway.matching.fit.Likelihood;
import twoway.matching.fit.OtherSide;
import twoway.matching.fit.Wishes;
import twoway.matching.pool.Pool;
import twoway.matching.pool.PooledEnterprises;
import twoway.matching.pool.PooledPostings;

/** However the pool came to be what it is: the matches are those that a look at every pair would find. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class IncrementalTest {

    private static final int HISTORIES = 200;
    private static final int STEPS = 8;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final JsonMapper JSON =
            JsonMapper.builder().findAndAddModules().build();
    private static final String PLACES = """
            select v.match_id, v.place from match_view v join match m on m.id = v.match_id
            where v.enterprise_id = m.left_enterprise_id and m.left_enterprise_id in (:firms)""";

    @Inject
    @Any
    Event<Fact> facts;

    @Inject
    Event<FactsApplied> applied;

    @Inject
    Tenancy tenancy;

    @Inject
    Pool pool;

    @Inject
    PooledEnterprises enterprises;

    @Inject
    PooledPostings postings;

    @Inject
    Matches matches;

    @Inject
    Session session;

    @Inject
    Clock clock;

    private static final class Of extends AnnotationLiteral<Handles> implements Handles {

        private static final long serialVersionUID = 1;
        private final String value;

        Of(String value) {
            this.value = value;
        }

        @Override
        public String value() {
            return value;
        }
    }

    /** What is compared of one pair; without a place as long as places are not worked out. */
    private record Seen(Links links, Fit left, OtherSide toLeft, Fit right, OtherSide toRight, Integer place) {

        Seen at(int number) {
            return new Seen(links, left, toLeft, right, toRight, number);
        }
    }

    @Test
    void after_any_history_the_matches_are_those_of_a_recompute_from_scratch() {
        int live = 0;
        int lost = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            var history = new History(seed);
            for (int step = 0; step < STEPS; step++) history.step();
            live += same(history);
            history.close();
            lost += stale(history);
            assertEquals(0, same(history), "everything is closed");
        }
        assertTrue(live > HISTORIES && lost > live, live + " live at the end, " + lost + " lost at last");
    }

    /** Tells how many there were to compare. */
    private int same(History history) {
        return tenancy.asSystem(() -> {
            var expected = recomputed(history);
            assertEquals(lines(expected), lines(kept(history)), "history " + history.seed);
            return expected.size();
        });
    }

    private static String lines(Map<String, Seen> pairs) {
        return pairs.entrySet().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    private int stale(History history) {
        return tenancy.asSystem(() -> (int) all(history).stream()
                .filter(each -> each.state() == MatchState.STALE)
                .count());
    }

    private List<Match> all(History history) {
        return matches.list("rightEnterpriseId in ?1 and leftEnterpriseId in ?1", history.firms);
    }

    private Map<String, Seen> kept(History history) {
        var places = new HashMap<UUID, Integer>();
        session.createNativeQuery(PLACES, Object[].class)
                .setParameter("firms", history.firms)
                .getResultStream()
                .forEach(row -> places.put((UUID) row[0], (Integer) row[1]));
        var live = all(history).stream()
                .filter(each -> each.state() != MatchState.STALE)
                .toList();
        var views = live.isEmpty() ? Map.<UUID, Map<UUID, MatchView>>of() : matches.viewsOf(live);
        var kept = new TreeMap<String, Seen>();
        for (var match : live) {
            var left = views.get(match.id()).get(match.parties().left());
            var right = views.get(match.id()).get(match.parties().right());
            assertEquals(Likelihood.NEWEST.of(left.fit()), left.ownLikelihood());
            assertEquals(left.otherSide().likelihood(), left.otherLikelihood());
            kept.put(
                    match.postingId() + " " + match.parties().left(),
                    new Seen(
                            match.links(),
                            left.fit(),
                            left.otherSide(),
                            right.fit(),
                            right.otherSide(),
                            places.get(match.id())));
        }
        return kept;
    }

    /** By every posting and every firm, without any search for candidates. */
    private Map<String, Seen> recomputed(History history) {
        var day = clock.today(null, ZONE);
        var open = pool.openOf(history.firms, day);
        var askers = pool.askers(history.firms, open);
        var known = enterprises.byIds(history.firms);
        var wishes = pool.wishes(history.postings());
        var found = new TreeMap<String, Seen>();
        for (var posting : postings.list("id in ?1", history.postings())) {
            for (var firm : history.firms) {
                if (history.apart(posting.owner(), firm)) continue;
                var pair = new Pair(
                        posting,
                        known.get(posting.owner()),
                        known.get(firm),
                        askers.get(firm),
                        open.getOrDefault(firm, List.of()),
                        wishes.getOrDefault(posting.id(), Wishes.NONE));
                if (posting.openOn(day))
                    pair.links().ifPresent(links -> found.put(posting.id() + " " + firm, seen(pair, links)));
            }
        }
        return placed(eachSayingOnce(found, history));
    }

    /** Of postings of one owner that say the same an asker has the one that fits it best. */
    private static Map<String, Seen> eachSayingOnce(Map<String, Seen> found, History history) {
        var best = new HashMap<String, String>();
        found.forEach((key, seen) -> best.merge(
                history.saying(UUID.fromString(key.substring(0, 36))) + key.substring(36),
                key,
                (one, other) -> found.get(other).left().basisPoints()
                                > found.get(one).left().basisPoints()
                        ? other
                        : one));
        found.keySet().retainAll(best.values());
        return found;
    }

    private static Seen seen(Pair pair, Links links) {
        var policy = FitPolicy.NEWEST;
        var left = pair.left();
        var right = pair.right();
        return new Seen(
                links,
                policy.fit(left, right, Wishes.NONE),
                policy.otherSide(left, right),
                policy.fit(right, left, pair.wishes()),
                policy.otherSide(right, left),
                null);
    }

    /** Ties of fit and word go by the match's id, which a recompute cannot know: they are taken as they were found. */
    private Map<String, Seen> placed(Map<String, Seen> found) {
        var ids = new HashMap<String, String>();
        if (found.isEmpty()) return found;
        matches.list(
                        "postingId in ?1",
                        found.keySet().stream()
                                .map(key -> UUID.fromString(key.substring(0, 36)))
                                .toList())
                .forEach(each -> ids.put(
                        each.postingId() + " " + each.parties().left(),
                        each.id().toString()));
        var byAsker = found.keySet().stream().collect(Collectors.groupingBy(key -> key.substring(37)));
        byAsker.values().forEach(keys -> {
            keys.sort(Comparator.<String>comparingInt(
                            key -> -found.get(key).left().basisPoints())
                    .thenComparing(key -> -found.get(key).toLeft().basisPoints())
                    .thenComparing(key -> ids.getOrDefault(key, "")));
            for (int i = 0; i < keys.size(); i++)
                found.put(keys.get(i), found.get(keys.get(i)).at(i + 1));
        });
        return found;
    }

    /** What enterprise-service might tell of a handful of firms, one fact in one transaction. */
    private final class History {

        private static final int FIRMS = 5;

        private final int seed;
        private final Random random;
        private final List<UUID> firms;
        private final Map<UUID, Map<String, Object>> told = new TreeMap<>();
        private final Map<UUID, Set<UUID>> denials = new TreeMap<>();
        private final Map<UUID, Set<UUID>> ties = new TreeMap<>();

        History(int seed) {
            this.seed = seed;
            random = new Random(seed);
            firms = Stream.generate(this::id).limit(FIRMS).toList();
            firms.forEach(firm -> enterprise(firm, "verified", "VERIFIED"));
            firms.forEach(this::publish);
        }

        private UUID id() {
            return new UUID(
                    random.nextLong() & ~0xF000L | 0x4000L,
                    random.nextLong() & ~0xC000000000000000L | 0x8000000000000000L);
        }

        List<UUID> postings() {
            return List.copyOf(told.keySet());
        }

        void step() {
            var firm = one(firms);
            var posting = one(postings());
            switch (random.nextInt(13)) {
                case 0 -> publish(firm);
                case 1 -> enterprise(firm, "suspended", "SUSPENDED");
                case 2 -> enterprise(firm, "reinstated", "VERIFIED");
                case 3 -> change(posting, "status", one(List.of("PAUSED", "CLOSED")));
                case 4 -> change(posting, "status", "OPEN");
                case 5 -> change(posting, "validTill", one(List.of("2020-01-01", "2099-01-01")));
                case 6 ->
                    change(
                            posting,
                            "capacity",
                            Map.of(
                                    "places",
                                    random.nextInt(3),
                                    "periodFrom",
                                    "2026-01-01",
                                    "periodTill",
                                    "2099-12-31"));
                case 8 -> denial(firm, one(firms));
                case 9 -> denials.keySet().stream().findFirst().ifPresent(this::allowed);
                case 10 -> tie(firm, one(firms));
                case 11 -> ties.keySet().stream().findFirst().ifPresent(this::ended);
                case 7 -> change(posting, "wants", some(List.of("PRODUCT", "SALES_CHANNEL", "TECHNOLOGY"), 1));
                default -> change(posting, "private", Map.of("preferredCountries", List.of(one(List.of("CN", "DE")))));
            }
        }

        void close() {
            postings().forEach(posting -> change(posting, "status", "CLOSED"));
        }

        private void publish(UUID owner) {
            var id = id();
            var posting = new HashMap<String, Object>();
            posting.put("postingId", id);
            posting.put("kind", one(List.of("OFFER", "NEED")));
            posting.put("enterpriseId", owner);
            posting.put("status", "OPEN");
            posting.put("gives", some(List.of("SALES_CHANNEL", "PRODUCT", "TECHNOLOGY"), 1));
            posting.put("wants", some(List.of("SALES_CHANNEL", "PRODUCT", "TECHNOLOGY"), 1));
            var text = Map.of(
                    "zh",
                    one(List.of("移动机器人", "智能仓储", "示例")),
                    "en",
                    one(List.of("mobile robots", "sensors for pumps")));
            posting.put("title", text);
            posting.put("description", text);
            posting.put("markets", some(List.of("H" + seed + "A", "H" + seed + "B"), 1));
            posting.put("industries", List.of(Map.of("scheme", "GBT4754", "code", one(List.of("3491", "39")))));
            posting.put("tags", some(List.of("移动机器人", "robotics", "pump"), 0));
            posting.put("private", Map.of());
            told.put(id, posting);
            tell("twoway.posting-projected.v1", id, posting);
        }

        private void denial(UUID firm, UUID other) {
            if (firm.equals(other)) return;
            var line = id();
            denials.put(line, Set.of(firm, other));
            tellDenial(line, firm, other, "DENIED");
        }

        private void allowed(UUID line) {
            var both = denials.remove(line).iterator();
            tellDenial(line, both.next(), both.next(), "ALLOWED");
        }

        private void tellDenial(UUID line, UUID firm, UUID other, String status) {
            tell(
                    "twoway.denial-projected.v1",
                    line,
                    Map.of("denialId", line, "enterpriseId", firm, "deniedId", other, "status", status));
        }

        private void tie(UUID firm, UUID parent) {
            if (firm.equals(parent)) return;
            var affiliation = id();
            ties.put(affiliation, Set.of(firm, parent));
            tellTie("confirmed", affiliation, firm, parent, "2999-12-31");
        }

        private void ended(UUID affiliation) {
            var both = ties.remove(affiliation).iterator();
            tellTie("ended", affiliation, both.next(), both.next(), "2020-12-31");
        }

        private void tellTie(String verb, UUID affiliation, UUID firm, UUID parent, String till) {
            tell(
                    "twoway.affiliation-" + verb + ".v1",
                    affiliation,
                    Map.of(
                            "affiliationId",
                            affiliation,
                            "enterpriseId",
                            firm,
                            "parentId",
                            parent,
                            "validFrom",
                            "2020-01-01",
                            "validTill",
                            till,
                            "state",
                            "CONFIRMED"));
        }

        /** Whether one firm's group is the other's, or somebody of one denies somebody of the other. */
        boolean apart(UUID one, UUID other) {
            var ours = group(one);
            var theirs = group(other);
            return ours.contains(other)
                    || denials.values().stream()
                            .anyMatch(line -> line.stream().anyMatch(ours::contains)
                                    && line.stream().anyMatch(theirs::contains));
        }

        private Set<UUID> group(UUID firm) {
            var group = new HashSet<>(Set.of(firm));
            while (ties.values().stream()
                    .filter(tie -> tie.stream().anyMatch(group::contains))
                    .map(group::addAll)
                    .reduce(false, Boolean::logicalOr)) {}
            return group;
        }

        String saying(UUID posting) {
            var said = told.get(posting);
            return said.get("enterpriseId") + " " + sorted(said.get("gives")) + sorted(said.get("wants"))
                    + sorted(said.get("markets"));
        }

        private static List<?> sorted(Object list) {
            return ((List<?>) list).stream().sorted().toList();
        }

        private void change(UUID posting, String field, Object value) {
            told.get(posting).put(field, value);
            tell("twoway.posting-projected.v1", posting, told.get(posting));
        }

        private void enterprise(UUID firm, String verb, String state) {
            var names = Map.of("zh", "示例企业", "en", "Example Firm");
            tell(
                    "twoway.enterprise-" + verb + ".v1",
                    firm,
                    Map.of(
                            "enterpriseId",
                            firm,
                            "names",
                            names,
                            "country",
                            firms.indexOf(firm) % 2 == 0 ? "CN" : "DE",
                            "industry",
                            Map.of("scheme", "GBT4754", "code", "3491"),
                            "sizeClass",
                            "SMALL",
                            "markets",
                            List.of(),
                            "state",
                            state,
                            "sample",
                            true));
        }

        private void tell(String type, UUID subject, Map<String, Object> data) {
            tenancy.asSystem(() -> {
                facts.select(new Of(type))
                        .fire(new Fact(id(), "/enterprise", type, subject, Instant.EPOCH, 1, subject, json(data)));
                applied.fire(new FactsApplied());
            });
        }

        private <T> T one(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        private List<String> some(List<String> of, int least) {
            var all = new ArrayList<>(of);
            Collections.shuffle(all, random);
            return all.subList(0, least + random.nextInt(all.size() - least + 1));
        }
    }

    private static byte[] json(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
