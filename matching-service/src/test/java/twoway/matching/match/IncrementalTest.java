package twoway.matching.match;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.event.Fact;
import twoway.chassis.event.FactsApplied;
import twoway.chassis.event.Handles;
import twoway.chassis.precondition.BasedOn;
import twoway.chassis.time.Clock;
import twoway.local.testing.EmbeddedServers;
import twoway.matching.Actors;
import twoway.matching.Lot;
import twoway.matching.fit.Feature;
import twoway.matching.fit.Fit;
import twoway.matching.fit.FitPolicy;
import twoway.matching.fit.Likelihood;
import twoway.matching.fit.OtherSide;
import twoway.matching.fit.Wishes;
import twoway.matching.pool.Pool;
import twoway.matching.pool.PooledEnterprises;
import twoway.matching.pool.PooledPostings;
import twoway.matching.pool.Understanding;

/** However the pool came to be what it is: the matches are those that a look at every pair would find. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class IncrementalTest {

    /** A title and a text that are the same: what comes of each pair is understood before the histories begin. */
    private static final List<String> CHINESE = List.of("移动机器人", "智能仓储", "示例");

    private static final List<String> ENGLISH = List.of("mobile robots", "sensors for pumps");

    private static final int HISTORIES = 200;
    private static final int STEPS = 8;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final JsonMapper JSON =
            JsonMapper.builder().findAndAddModules().build();
    private static final String PLACES = """
        select match_id, place from expected_request where asker_id in (:firms)\
        """;

    private static final String LEAD = "select 1 from (select pg_advisory_xact_lock(%d)) led".formatted(Renewal.LEADER);

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
    Crowds crowds;

    @Inject
    ReopenMatch reopening;

    @Inject
    Session session;

    @Inject
    Clock clock;

    @Inject
    Understanding understanding;

    @Inject
    Renewal renewal;

    @Inject
    RenewalJob job;

    /** Their vectors are there before the first history, so that understanding is a step like any other. */
    @BeforeEach
    void vectorsOfAllTexts() {
        var history = new History(-1);
        var one = history.postings().getFirst();
        for (var zh : CHINESE)
            for (var en : ENGLISH) {
                var text = Map.of("zh", zh, "en", en);
                history.told.get(one).put("title", text);
                history.change(one, "description", text);
                understanding.of(one);
            }
        history.close();
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
        long meant = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            var history = new History(seed);
            for (int step = 0; step < STEPS; step++) {
                history.step();
                act(history);
            }
            live += same(history);
            meant += meaning(history);
            history.close();
            in(history, MatchState.PROPOSED).forEach(this::reopen);
            lost += in(history, MatchState.STALE).size();
            var dismissed = in(history, MatchState.DISMISSED).size();
            assertEquals(dismissed, same(history), "everything is closed");
        }
        assertTrue(meant > HISTORIES / 10, meant + " understood on both sides");
        assertTrue(live > HISTORIES && lost > live, live + " live at the end, " + lost + " lost at last");
    }

    @Test
    void what_an_older_version_has_left_is_worked_out_anew_without_any_news_and_only_by_one_process() {
        var history = new History(HISTORIES);
        int live = same(history);
        assertTrue(live > 0);
        int spoilt = change("update match_view set policy = 0, own_likelihood = 0.5, fit_basis_points = 1", history);
        change("update expected_request set place = 7 where asker_id in (:firms)", history);
        assertTrue(spoilt >= 2 * live);

        tenancy.asSystem(() -> {
            session.createNativeQuery(LEAD, Integer.class).getSingleResult();
            assertEquals(
                    0,
                    QuarkusTransaction.suspendingExisting().call(() -> job.pass(renewal::older)),
                    "another one leads");
        });
        job.pass(renewal::older);

        // the service's own job may be at it just now
        await().untilAsserted(() -> assertEquals(live, same(history)));
        assertEquals(0, change("update match_view set policy = policy where policy = 0", history));
        history.close();
    }

    @Test
    void a_title_that_runs_out_counts_no_more_though_nobody_tells() {
        var history = new History(HISTORIES + 1);
        history.firms.forEach(firm -> history.titled(firm, "SRDI", "2099-12-31"));
        int live = same(history);
        assertTrue(titled(history) > 0);
        tenancy.asSystem(() -> {
            session.createNativeMutationQuery("update pooled_title set valid_till = date '2021-12-31'"
                            + " where enterprise_id in (:firms)")
                    .setParameter("firms", history.firms)
                    .executeUpdate();
        });
        change("update match_view set holds_till = date '2021-12-31'", history);

        job.pass(renewal::noLonger);

        await().untilAsserted(() -> assertEquals(0, titled(history)));
        assertEquals(live, same(history));
        history.close();
    }

    @Test
    void a_title_runs_out_by_its_holder_s_own_day_and_then_nobody_looks_at_it_again() {
        var history = new History(HISTORIES + 2);
        var today = clock.today(null, ZONE);
        history.firms.forEach(
                firm -> history.titled(firm, "SRDI", today.plusDays(100).toString()));
        assertTrue(titled(history) > 0);

        shift(history, 200);
        job.pass(renewal::noLonger);

        assertEquals(0, titled(history), "for its holders that day has passed");
        tenancy.asSystem(() -> {
            session.createNativeMutationQuery(
                            "update pooled_title set valid_till = :day where enterprise_id in (:firms)")
                    .setParameter("day", today.minusDays(5))
                    .setParameter("firms", history.firms)
                    .executeUpdate();
        });
        change("update match_view set holds_till = date '2021-12-31'", history);
        shift(history, -10);
        job.pass(renewal::noLonger);
        assertTrue(titled(history) > 0, "who lives in the past holds it still");
        var own = tenancy.asSystem(() -> all(history).stream().map(Match::id).collect(Collectors.toSet()));
        assertTrue(
                tenancy.asSystem(() -> renewal.noLonger(Renewal.START)).stream().noneMatch(own::contains));
        history.close();
        change("update match_view set holds_till = date '2021-12-31'", history);
        job.forget();
        assertEquals(0, change("update match_view set holds_till = null where holds_till is not null", history));
    }

    private void shift(History history, int days) {
        tenancy.asSystem(() -> history.firms.forEach(firm -> session.createNativeMutationQuery("""
                        insert into clock_shift (tenant, shift) values (:firm, make_interval(days => :days))
                        on conflict (tenant) do update set shift = excluded.shift""")
                .setParameter("firm", firm)
                .setParameter("days", days)
                .executeUpdate()));
    }

    private long meaning(History history) {
        return tenancy.asSystem(() -> kept(history).values().stream()
                .flatMap(seen -> seen.left().contributions().stream())
                .filter(each -> each.feature() == Feature.SIMILAR_MEANING && each.basisPoints() > 0)
                .count());
    }

    private long titled(History history) {
        return tenancy.asSystem(() -> kept(history).values().stream()
                .flatMap(seen -> seen.left().contributions().stream())
                .filter(each -> each.feature() == Feature.OFFICIAL_TITLE)
                .count());
    }

    private int change(String sql, History history) {
        var where = sql.contains(":firms") ? "" : sql.contains(" where ") ? " and " : " where ";
        return tenancy.asSystem(() -> session.createNativeMutationQuery(
                        where.isEmpty() ? sql : sql + where + "enterprise_id in (:firms)")
                .setParameter("firms", history.firms)
                .executeUpdate());
    }

    /** Tells how many there were to compare. */
    private int same(History history) {
        return tenancy.asSystem(() -> {
            var kept = kept(history);
            var expected = recomputed(history, kept);
            assertEquals(lines(expected), lines(kept), "history " + history.seed);
            return expected.size();
        });
    }

    private static String lines(Map<String, Seen> pairs) {
        return pairs.entrySet().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    private List<Match> in(History history, MatchState state) {
        return tenancy.asSystem(() ->
                all(history).stream().filter(each -> each.state() == state).toList());
    }

    private List<Match> all(History history) {
        return matches.list(
                "rightEnterpriseId in ?1 and leftEnterpriseId in ?1 order by postingId, leftEnterpriseId",
                history.firms);
    }

    /** What the two firms of one match do meanwhile; where a proposal is on the table it comes to nothing. */
    private void act(History history) {
        var found = tenancy.asSystem(() -> all(history));
        if (found.isEmpty()) return;
        var one = history.one(found);
        if (one.state() == MatchState.PROPOSED) reopen(one);
        else if (one.state() != MatchState.STALE && one.state() != MatchState.DISMISSED)
            tenancy.asSystem(() -> act(matches.findById(one.id()), history.random.nextInt(4)));
    }

    private void act(Match match, int what) {
        var asker = match.parties().left();
        var owner = match.parties().right();
        if (what == 0) {
            match.dismiss(owner, BasedOn.WHATEVER_IT_IS);
            crowds.placeAnew(List.of(asker));
            return;
        }
        match.declareInterest(asker, BasedOn.WHATEVER_IT_IS, Instant.EPOCH);
        if (what == 1) return;
        match.declareInterest(owner, BasedOn.WHATEVER_IT_IS, Instant.EPOCH);
        match.proposed(owner);
    }

    private void reopen(Match match) {
        tenancy.asSystem(() -> {
            pool.changeAlone();
            var owner = match.parties().right();
            reopening.reopen(match.id(), Actors.owner(owner), clock.now(owner));
        });
    }

    private static String key(Match match) {
        return match.postingId() + " " + match.parties().left();
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
            assertEquals(Likelihood.EXPERT.of(left.fit()), left.ownLikelihood());
            assertEquals(left.otherSide().likelihood(), left.otherLikelihood());
            kept.put(
                    key(match),
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

    /** By every posting and every firm, without any search for candidates; what somebody has decided is as it was kept. */
    private Map<String, Seen> recomputed(History history, Map<String, Seen> kept) {
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
        eachSayingOnce(found, history);
        all(history).stream()
                .filter(each -> !each.undecided())
                .map(IncrementalTest::key)
                .forEach(key -> found.put(key, kept.get(key)));
        return placed(found);
    }

    /** Of postings of one owner that say the same an asker has those it or the owner acted on, else the one that fits it best. */
    private void eachSayingOnce(Map<String, Seen> found, History history) {
        var actedOn = all(history).stream()
                .filter(Match::actedOn)
                .map(IncrementalTest::key)
                .collect(Collectors.toSet());
        var shown = new HashSet<String>();
        found.keySet().stream()
                .collect(Collectors.groupingBy(
                        key -> history.saying(UUID.fromString(key.substring(0, 36))) + key.substring(36)))
                .values()
                .forEach(alike -> {
                    if (alike.stream().noneMatch(actedOn::contains)) {
                        alike.sort(Comparator.<String>comparingInt(
                                        key -> -found.get(key).left().basisPoints())
                                .thenComparing(key -> key));
                        shown.add(alike.getFirst());
                    } else {
                        alike.stream().filter(actedOn::contains).forEach(shown::add);
                    }
                });
        found.keySet().retainAll(shown);
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

    /** Ties of fit and word go by lot. What was dismissed has no place. */
    private Map<String, Seen> placed(Map<String, Seen> found) {
        if (found.isEmpty()) return found;
        var postings = found.keySet().stream()
                .map(key -> UUID.fromString(key.substring(0, 36)))
                .toList();
        var dismissed = matches.list("postingId in ?1 and state = ?2", postings, MatchState.DISMISSED).stream()
                .map(IncrementalTest::key)
                .collect(Collectors.toSet());
        var byAsker = found.keySet().stream()
                .filter(key -> !dismissed.contains(key))
                .collect(Collectors.groupingBy(key -> key.substring(37)));
        byAsker.values().forEach(keys -> {
            keys.sort(Comparator.<String>comparingInt(
                            key -> -found.get(key).left().basisPoints())
                    .thenComparing(key -> -found.get(key).toLeft().basisPoints())
                    .thenComparing(
                            key -> Lot.of(UUID.fromString(key.substring(0, 36)), UUID.fromString(key.substring(37)))));
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
            switch (random.nextInt(18)) {
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
                            List.of(Map.of(
                                    "market",
                                    "ANY",
                                    "places",
                                    random.nextInt(3),
                                    "periodFrom",
                                    "2026-01-01",
                                    "periodTill",
                                    "2099-12-31")));
                case 7 -> title(firm, "confirmed", "CONFIRMED_AT_SOURCE");
                case 8 -> title(firm, "revoked", "REVOKED_BY_AUTHORITY");
                case 9 -> change(posting, "wants", some(List.of("PRODUCT", "SALES_CHANNEL", "TECHNOLOGY"), 1));
                case 10 -> denial(firm, one(firms));
                case 11 -> denials.keySet().stream().findFirst().ifPresent(this::allowed);
                case 12 -> tie(firm, one(firms));
                case 13 -> ties.keySet().stream().findFirst().ifPresent(this::ended);
                case 14, 15, 16 -> understanding.now(some(postings(), 1));
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
            var text = Map.of("zh", one(CHINESE), "en", one(ENGLISH));
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
                    + sorted(said.get("markets")) + sorted(said.get("industries")) + sorted(said.get("tags"));
        }

        private static List<?> sorted(Object list) {
            return ((List<?>) list).stream().map(Object::toString).sorted().toList();
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

        /** One of each tier a firm at most; some run today, some have run out. */
        private void title(UUID firm, String verb, String state) {
            titled(
                    firm,
                    verb,
                    state,
                    one(List.of("INNOVATIVE", "SRDI", "LITTLE_GIANT")),
                    one(List.of("2021-12-31", "2099-12-31")));
        }

        void titled(UUID firm, String tier, String till) {
            titled(firm, "confirmed", "CONFIRMED_AT_SOURCE", tier, till);
        }

        private void titled(UUID firm, String verb, String state, String tier, String till) {
            var id = new UUID(firm.getMostSignificantBits(), firm.getLeastSignificantBits() ^ tier.hashCode());
            tell(
                    "twoway.title-" + verb + ".v1",
                    id,
                    Map.of(
                            "titleId",
                            id,
                            "enterpriseId",
                            firm,
                            "tier",
                            tier,
                            "state",
                            state,
                            "validFrom",
                            "2020-01-01",
                            "validTill",
                            till));
        }

        private void tell(String type, UUID subject, Map<String, Object> data) {
            tenancy.asSystem(() -> {
                facts.select(new Handles.Type(type))
                        .fire(new Fact(id(), "/enterprise", type, subject, Instant.EPOCH, 1, subject, json(data)));
                applied.fire(new FactsApplied());
            });
        }

        private <T> T one(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        private <T> List<T> some(List<T> of, int least) {
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
