package twoway.channel.rest;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.oneOf;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import twoway.local.testing.Received;
import twoway.local.testing.Topics;

/** Two firms that have agreed; what the large one promised arrives as matching-service tells it. */
final class Deal {

    static final String CASES = "twoway.channel.onboarding-case";
    /** Long enough for a machine that has other things to do; nobody waits longer than it takes. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String PARTNERSHIPS = "twoway.matching.partnership";
    private static final String FORMED = "twoway.partnership-formed.v1";
    private static final Topics TOPICS = new Topics();

    /** The two firms join once for all tests; each deal is a partnership of its own. */
    private static final class Joined {
        static final Firm LARGE = Firm.joins("示例大型企业", "Example Large Group", "OWNER");
        static final Firm SME = Firm.joins("示例移动机器人", "Example Mobile Robots", "OWNER");
    }

    final Firm large;
    final Firm sme;
    final UUID partnership = UUID.randomUUID();
    private long told;

    Deal() {
        this(Joined.LARGE, Joined.SME);
    }

    Deal(Firm large, Firm sme) {
        this.large = large;
        this.sme = sme;
    }

    /** One undertaking of the agreement; the large firm gives channels and service, the SME products. */
    String undertaking(UUID commitment, String kind, String... markets) {
        var gives = kind.equals("PRODUCT") || kind.equals("TECHNOLOGY") ? sme : large;
        var gets = gives == sme ? large : sme;
        var quoted = Stream.of(markets).map(market -> '"' + market + '"').collect(Collectors.joining(","));
        return """
                {"commitmentId":"%s","giver":"%s","receiver":"%s","kind":"%s","description":{"zh":"示例","en":"Example"},
                 "markets":[%s],"quantity":null,"unit":null,"due":"2027-12-31",
                 "deliveryRule":{"edition":"first-2026-11","proofs":["GIVER_EVIDENCE"],"says":{"zh":"示例","en":"Example"}}}""".formatted(commitment, gives.id(), gets.id(), kind, quoted);
    }

    private String formed(String... undertakings) {
        return """
                {"partnershipId":"%s","proposalId":"%s","matchId":"%s","postingId":"%s","left":"%s","right":"%s",
                 "undertakings":[%s,%s]}""".formatted(
                        partnership,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        sme.id(),
                        large.id(),
                        String.join(",", undertakings),
                        undertaking(UUID.randomUUID(), "TECHNOLOGY"));
    }

    void isFormed(String... undertakings) {
        told++;
        isFormedAgain(undertakings);
    }

    /** The broker delivers the last one again, as it may. */
    void isFormedAgain(String... undertakings) {
        var json = formed(undertakings);
        Contracts.assertKeeps("matching.partnership", FORMED, json);
        TOPICS.send(PARTNERSHIPS, partnership, FORMED, told, sme.id(), json);
    }

    List<String> cases() {
        return large.get("/onboarding-cases?partnershipId=" + partnership)
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    /** The usual story: one channel into these markets. */
    String onlyCase(String... markets) {
        isFormed(undertaking(UUID.randomUUID(), "SALES_CHANNEL", markets));
        await().atMost(PATIENCE).until(() -> cases().size() == 1);
        return cases().getFirst();
    }

    List<Map<String, Object>> items(String caseId) {
        var shown = large.get("/onboarding-cases/" + caseId).statusCode(200).extract();
        List<Map<String, Object>> shared = shown.path("sharedItems");
        List<List<Map<String, Object>>> ofLanes = shown.path("lanes.items");
        return Stream.concat(shared.stream(), ofLanes.stream().flatMap(List::stream))
                .toList();
    }

    Map<String, Object> item(String caseId, String type) {
        return items(caseId).stream()
                .filter(item -> item.get("type").equals(type))
                .findFirst()
                .orElseThrow();
    }

    String path(String caseId, String type) {
        return "/checklist-items/" + item(caseId, type).get("id");
    }

    String path(String caseId, String market, String type) {
        return items(caseId).stream()
                .filter(item -> item.get("type").equals(type) && market.equals(item.get("market")))
                .map(item -> "/checklist-items/" + item.get("id"))
                .findFirst()
                .orElseThrow();
    }

    void finish(Map<String, Object> item) {
        var firm = item.get("handledBy").equals("LARGE") ? large : sme;
        firm.post("/checklist-items/" + item.get("id") + "/start").statusCode(200);
        firm.post("/checklist-items/" + item.get("id") + "/complete").statusCode(200);
    }

    /** Both firms do what the case allows, but leave these types alone. */
    void finishAllBut(String caseId, String... left) {
        for (var todo = doable(caseId, left); !todo.isEmpty(); todo = doable(caseId, left)) todo.forEach(this::finish);
    }

    private List<Map<String, Object>> doable(String caseId, String... left) {
        return items(caseId).stream()
                .filter(item -> item.get("state").equals("TO_DO"))
                .filter(item -> item.get("waitingOn") != null)
                .filter(item -> !Set.of(left).contains(item.get("type")))
                .toList();
    }

    /** Everything is done, and the market is live. */
    String live(String... markets) {
        var id = onlyCase(markets);
        finishAllBut(id);
        large.get("/onboarding-cases/" + id).body("state", oneOf("CLOSED"));
        return id;
    }

    /** A day on which the market's channel was open. */
    LocalDate activatedOn(String caseId, String market) {
        String day = large.get("/onboarding-cases/" + caseId)
                .extract()
                .path("lanes.find { it.market == '" + market + "' }.activatedOn");
        return LocalDate.parse(day);
    }

    /** What the world has been told of a case, once this many facts are there. */
    List<Received> facts(String caseId, int expected) {
        var key = UUID.fromString(caseId);
        await().atMost(PATIENCE).until(() -> TOPICS.read(CASES, key).size() >= expected);
        return TOPICS.read(CASES, key);
    }
}
