package twoway.e2e.probe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import twoway.demo.PlatformAddress;
import twoway.demo.SampleFirms;
import twoway.local.testing.Topics;

/**
 * Sample firms with every kind of thing that exists: a and b are partners, r is b's other suitor, c is verified and has
 * nothing to do with them, s is there for operators to try commands on, u is not verified yet.
 */
final class World {
    /** A token that ran out is taken for this long, for clocks differ. */
    private static final long LEEWAY_SECONDS = 30;

    private static final String POSTINGS = "twoway.enterprise.posting";

    private final Canaries canaries;
    private final Things things;
    private final Persons persons;
    private final Firms firms;
    private final Hands hands;
    private Supplier<String> shortLived;
    private String expired;
    private long expiresAt;

    World(PlatformAddress at, Canaries canaries, Things things, Hands hands) {
        this.canaries = canaries;
        this.things = things;
        this.hands = hands;
        this.persons = new Persons(at, canaries);
        this.firms = new Firms(canaries, things, persons, hands);
    }

    List<Caller> callers() {
        List<Caller> all = new ArrayList<>(firms.callers);
        all.add(firms.operator);
        return all;
    }

    void make(Topics topics) {
        Caller a = firms.verified("a", SampleFirms.ROBOTS);
        shortLived = firms.shortLivedProgram(a);
        expired = shortLived.get();
        expiresAt = System.nanoTime() + (LEEWAY_SECONDS + 3) * 1_000_000_000L;
        Caller b = firms.verified("b", SampleFirms.LARGE);
        Caller c = firms.verified("c", SampleFirms.BYSTANDER);
        Caller r = firms.ownedByAPerson("r");
        Caller s = firms.spare("s");
        firms.titledToBeSeen(s);
        firms.merged("m", firms.unverified("u"));
        for (String role : List.of("EDITOR", "APPROVER", "VIEWER")) {
            firms.member(a, role);
            firms.member(c, role);
        }
        firms.member(b, "EDITOR");
        firms.member(b, "VIEWER");
        firms.spareMember(b);
        firms.spareMember(c);
        List.of(b, c).forEach(firms::invitations);
        firms.formerMember(a, "EDITOR");
        firms.erasedMember(a);
        firms.retired("x");
        firms.stranger();
        firms.withTwoHats(a, c);
        List.of(a, c).forEach(firms::grown);
        List.of(a, c).forEach(firms::titled);
        new Offices(hands, things, persons, firms).on(c);
        firms.affiliated(c, b);
        firms.denies(c, s);
        firms.readsOfIt(a);
        everybodyIsKnown();
        deals(a, b, c, r);
        things.add("saved-searches", savedSearch(a), "a");
        things.addSpare("saved-searches", savedSearch(a), "a");
        secretsOfMatching(topics, a);
        poison(topics);
        Claims claims = new Claims(hands, things, firms);
        Operators operators = new Operators(hands, things, firms.operator, tenants());
        operators.run();
        operators.announced();
        operators.gathered(b, c);
        List<String> records = operators.toBeClaimed("refused", "open", "accepted");
        claims.on(records.get(0), records.get(1), records.get(2));
        things.all().forEach(canaries::thing);
        // whoever publishes what fits it comes to know of it
        things.kept("postings")
                .forEach(posting -> canaries.plant(posting.id(), posting.tenant(), "id of a posting", Audience.PUBLIC));
    }

    private String savedSearch(Caller firm) {
        return hands.does(firm, "POST /matching/v1/saved-searches").path("id").asText();
    }

    private String[] tenants() {
        return firms.callers.stream().map(Caller::tenant).distinct().toArray(String[]::new);
    }

    private void everybodyIsKnown() {
        for (Caller caller : firms.callers) {
            if (caller.actsForAFirm() && !caller.role().isEmpty()) {
                hands.waitsToBeKnown(caller, "/matching/v1/matches");
                hands.waitsToBeKnown(caller, "/channel/v1/onboarding-cases");
            }
        }
    }

    private void deals(Caller a, Caller b, Caller c, Caller r) {
        Deals deals = new Deals(hands, things, a, b);
        List<String> offers = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            offers.add(Deals.published(hands, b, "offers"));
        }
        Deals.published(hands, a, "needs");
        Deals.published(hands, r, "needs");
        Deals.published(hands, c, "offers", World::fitNobody);
        List.of(a, b, c, r).forEach(deals::drafts);
        things.add("postings", offers.getFirst(), "b", "a", "r");
        deals.disclosed(offers.getFirst(), r);
        deals.carriedOut(deals.agreed(offers.get(0)));
        deals.begun(deals.agreed(offers.get(1)));
        deals.drafted(offers.get(2));
        deals.spare(offers.get(3));
        deals.takenBack(offers.get(4));
        Endings endings = new Endings(hands, things, deals, a, b);
        endings.rejected(deals.agreed(offers.get(5)));
        endings.givenUp(deals.agreed(offers.get(6)));
        endings.withdrawn(c, World::fitNobody);
        new Reports(hands, things, firms.operator, c, a, World::fitNobody).run();
        deals.refused(r, offers.get(0), offers.get(1), offers.get(2));
    }

    private static void fitNobody(ObjectNode posting) {
        boolean offer = posting.has("opens");
        posting.putArray(offer ? "opens" : "gives").add("CAPITAL");
        posting.putArray(offer ? "seeks" : "wants").add("BRAND");
    }

    /** What a firm tells the engine alone; no form for it yet, so it comes by event. */
    private void secretsOfMatching(Topics topics, Caller a) {
        UUID posting = UUID.randomUUID();
        Audience engine = Audience.of("a").on(POSTINGS);
        String secret = canaries.word("a", "private criteria", engine);
        topics.send(POSTINGS, posting, "twoway.posting-projected.v1", 1, UUID.fromString(a.enterprise()), """
                {"postingId":"%s","kind":"NEED","enterpriseId":"%s","status":"OPEN","gives":["PRODUCT"],
                 "wants":["SALES_CHANNEL"],"title":{"en":"Wanted"},"description":{"en":"Wanted"},"markets":["DE"],
                 "industries":[],"tags":[],"capacity":null,"validFrom":null,"validTill":null,
                 "private":{"note":"%s","preferredCountries":["%s","CN"],"budget":%d}}""".formatted(
                        posting,
                        a.enterprise(),
                        secret,
                        secret,
                        canaries.number(12, "a", "private budget", Audience.of().on(POSTINGS))));
    }

    /** Events that cannot be read and hold what nobody may see: they are parked, and parking must not tell. */
    private void poison(Topics topics) {
        UUID posting = UUID.randomUUID();
        UUID firm = UUID.randomUUID();
        String secret = canaries.word(
                "a", "private criteria of an unreadable event", Audience.of().on(POSTINGS));
        topics.send(POSTINGS, posting, "twoway.posting-projected.v1", 1, firm, """
                {"postingId":"%s","kind":"NEED","enterpriseId":"%s","validFrom":"%s","gives":"%s","private":{"x":"%s"}}""".formatted(
                        posting, firm, secret, secret, secret));
        String members = "twoway.enterprise.member";
        String person = canaries.word(
                "a", "subject of an unreadable event", Audience.of().on(members));
        UUID member = UUID.randomUUID();
        topics.send(members, member, "twoway.member-joined.v1", 1, firm, """
                {"memberId":"%s","enterpriseId":"%s","subject":"%s","role":"%s"}""".formatted(member, firm, person, person));
        String partnerships = "twoway.matching.partnership";
        String promise = canaries.word(
                "a", "undertaking of an unreadable event", Audience.of().on(partnerships));
        UUID partnership = UUID.randomUUID();
        topics.send(partnerships, partnership, "twoway.partnership-formed.v1", 1, firm, """
                {"partnershipId":"%s","left":"%s","undertakings":[{"description":{"en":"%s"},"due":"%s"}]}""".formatted(
                        partnership, promise, promise, promise));
        things.add("keys", posting.toString(), Caller.OPERATOR);
        things.add("topics", POSTINGS, Caller.OPERATOR);
    }

    /** Tokens that are none, were changed, come from elsewhere or have run out. Waits until the last is true. */
    List<Caller> unknown() {
        String good = shortLived.get();
        String[] parts = good.split("\\.");
        long left = expiresAt - System.nanoTime();
        if (left > 0) {
            org.awaitility.Awaitility.await()
                    .atMost(java.time.Duration.ofNanos(left).plusSeconds(5))
                    .until(() -> System.nanoTime() > expiresAt);
        }
        List<Caller> unknown = new ArrayList<>();
        unknown.add(Caller.anonymous());
        Map<String, String> tokens = Map.of(
                "rubbish",
                "rubbish",
                "three parts of nothing",
                "a.b.c",
                "an expired token",
                expired,
                "an unsigned token",
                base64("{\"alg\":\"none\"}") + "." + parts[1] + ".",
                "somebody else's claims",
                parts[0] + "." + base64("{\"sub\":\"x\",\"exp\":9999999999}") + "." + parts[2],
                "another realm's token",
                persons.administratorsToken(),
                "another scheme",
                "Basic " + base64("a:b"),
                "an empty token",
                "Bearer ");
        new LinkedHashSet<>(tokens.entrySet())
                .forEach(token -> unknown.add(Caller.with(token.getKey(), token.getValue())));
        return unknown;
    }

    private static String base64(String text) {
        return java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
