package twoway.e2e.probe;

import static twoway.demo.Json.allows;
import static twoway.demo.Json.id;
import static twoway.demo.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Two firms (a asks, b owns the posting) in every stage of a deal, and a rival who wants the same and is refused. */
final class Deals {
    private static final String MATCH = "/matching/v1/matches/{id}/";
    private static final String PROPOSAL = "/matching/v1/proposals/{id}/";
    private static final String ITEM = "/channel/v1/checklist-items/{id}/";

    private final Hands hands;
    private final Things things;
    private final Caller a;
    private final Caller b;

    Deals(Hands hands, Things things, Caller a, Caller b) {
        this.hands = hands;
        this.things = things;
        this.a = a;
        this.b = b;
    }

    /** Whatever is said here may be known to everybody. */
    static String published(Hands hands, Caller firm, String kind) {
        return published(hands, firm, kind, Hands.AS_IT_IS);
    }

    static String published(Hands hands, Caller firm, String kind, java.util.function.Consumer<ObjectNode> change) {
        String posting = id(hands.does(
                firm, "POST /enterprise/v1/" + kind, (operation, pointer, tenant) -> Audience.PUBLIC, change));
        hands.does(firm, "POST /enterprise/v1/" + kind + "/{id}/publish", posting);
        return posting;
    }

    /** Words for the firm alone, once to keep and once to try commands on. */
    void drafts(Caller firm) {
        for (String kind : List.of("offers", "needs")) {
            String draft = id(hands.does(firm, "POST /enterprise/v1/" + kind));
            things.add(kind, draft, firm.tenant());
            detailed(firm, kind, draft);
            Bench.Audiences mayBePublished = (operation, pointer, tenant) -> Audience.PUBLIC;
            String id = id(hands.does(firm, "POST /enterprise/v1/" + kind, mayBePublished, Hands.AS_IT_IS));
            things.add(new Things.Thing(kind, id, firm.tenant(), Set.of(firm.tenant()), true, true));
        }
    }

    private void detailed(Caller firm, String kind, String draft) {
        JsonNode said = hands.does(
                firm,
                "PUT /enterprise/v1/" + kind + "/{id}/details",
                new KnownAudiences(),
                body -> ((ObjectNode) body.path("details").path(0)).remove("id"),
                draft);
        things.add("details", id(said.path("details").path(0)), firm.tenant());
    }

    /** To one firm b opens the details of a posting and closes them again, to another they stay open. */
    void disclosed(String posting, Caller rival) {
        String closed = disclosedTo(posting, a);
        hands.does(b, "POST /enterprise/v1/disclosure-grants/{id}/revoke", closed);
        things.add("disclosure-grants", closed, "b", "a");
        things.addSpare("disclosure-grants", disclosedTo(posting, rival), "b", "r");
    }

    private String disclosedTo(String posting, Caller reader) {
        return id(hands.does(
                b,
                "POST /enterprise/v1/disclosure-grants",
                new KnownAudiences(),
                body -> body.put("postingId", posting).put("readerId", reader.enterprise())));
    }

    String matchOn(String posting, Caller asker) {
        return id(hands.waitsFor(asker, "/matching/v1/matches?postingId=" + posting, match -> true));
    }

    /** A deal that both have agreed on; the other side has countered once. */
    String agreed(String posting) {
        String match = mutual(posting, a);
        things.add("matches", match, "a", "b");
        String proposal = proposed(match, new KnownAudiences());
        hands.does(a, "POST " + PROPOSAL + "send", proposal);
        hands.does(b, "POST " + PROPOSAL + "counter", new KnownAudiences(), body -> given(body, a), proposal);
        hands.does(a, "POST " + PROPOSAL + "agree", proposal);
        things.add("proposals", proposal, "b", "a");
        return id(hands.waitsFor(
                a,
                "/matching/v1/partnerships?limit=100",
                each -> text(each, "proposalId").equals(proposal)));
    }

    /** Undertakings that a has written down and not sent: b must not know of them. */
    void drafted(String posting) {
        String match = mutual(posting, a);
        things.add("matches", match, "a", "b");
        things.add("proposals", proposed(match, (operation, pointer, tenant) -> Audience.of("a")), "a");
    }

    /** A deal that may be spoiled. */
    void spare(String posting) {
        String match = mutual(posting, a);
        things.addSpare("matches", match, "a", "b");
        String proposal = proposed(match, new KnownAudiences());
        hands.does(a, "POST " + PROPOSAL + "send", proposal);
        things.addSpare("proposals", proposal, "a", "b");
    }

    /** The rival was refused, with a note for both; and each said "not now" elsewhere, with a note for himself alone. */
    void refused(Caller rival, String declined, String dismissedByRival, String dismissedByB) {
        String match = mutual(declined, rival);
        things.add("matches", match, "r", "b");
        Bench.Audiences parties = (operation, pointer, tenant) -> Audience.of("r", "b");
        String proposal =
                id(hands.does(rival, "POST /matching/v1/proposals", parties, body -> deal(body, match, rival)));
        hands.does(rival, "POST " + PROPOSAL + "send", proposal);
        hands.does(b, "POST " + PROPOSAL + "decline", parties, Hands.AS_IT_IS, proposal);
        things.add("proposals", proposal, "r", "b");
        dismissed(rival, matchOn(dismissedByRival, rival));
        dismissed(b, matchOn(dismissedByB, rival));
    }

    private void dismissed(Caller by, String match) {
        hands.does(by, "POST " + MATCH + "dismiss", match);
        things.add("matches", match, "r", "b");
    }

    /** What a has sent and thought better of. */
    void takenBack(String posting) {
        String match = mutual(posting, a);
        String proposal = proposed(match, new KnownAudiences());
        hands.does(a, "POST " + PROPOSAL + "send", proposal);
        hands.does(a, "POST " + PROPOSAL + "withdraw", proposal);
        things.add("proposals", proposal, "a", "b");
    }

    private String mutual(String posting, Caller asker) {
        String match = matchOn(posting, asker);
        hands.does(asker, "POST " + MATCH + "declare-interest", match);
        hands.does(b, "POST " + MATCH + "declare-interest", match);
        return match;
    }

    private String proposed(String match, Bench.Audiences audiences) {
        return id(hands.does(a, "POST /matching/v1/proposals", audiences, body -> deal(body, match, a)));
    }

    private void deal(ObjectNode body, String match, Caller asker) {
        given(body.put("matchId", match), asker);
    }

    private void given(ObjectNode body, Caller asker) {
        ObjectNode given = (ObjectNode) body.path("undertakings").path(0);
        ObjectNode got = (ObjectNode) body.path("undertakings").path(1);
        given.put("giver", asker.enterprise()).put("kind", "PRODUCT");
        got.put("giver", b.enterprise()).put("kind", "SALES_CHANNEL");
    }

    /** Everything a partnership leads to: delivered, disputed, onboarded, ordered. */
    void carriedOut(String partnership) {
        things.add("partnerships", partnership, "a", "b");
        JsonNode seen = hands.gets(a, "/matching/v1/partnerships/" + partnership);
        String product = commitment(seen, "PRODUCT");
        things.add("commitments", product, "a", "b");
        hands.does(a, "POST /matching/v1/commitments/{id}/deliver", product);
        hands.does(b, "POST /matching/v1/commitments/{id}/dispute", product);
        String opened = caseOf(partnership);
        things.add("onboarding-cases", opened, "a", "b");
        complete(opened);
        things.add("checklist-items", id(items(opened).findFirst().orElseThrow()), "a", "b");
        things.add(
                "orders",
                id(hands.does(b, "POST /channel/v1/onboarding-cases/{id}/lanes/{market}/orders", opened, "DE")),
                "a",
                "b");
    }

    /** A partnership that has just begun, to try commands on. */
    void begun(String partnership) {
        JsonNode seen = hands.gets(a, "/matching/v1/partnerships/" + partnership);
        things.addSpare("commitments", commitment(seen, "PRODUCT"), "a", "b");
        String opened = caseOf(partnership);
        things.addSpare("onboarding-cases", opened, "a", "b");
        String open = id(
                items(opened).filter(item -> allows(item, "start")).findFirst().orElseThrow());
        things.addSpare("checklist-items", open, "a", "b");
    }

    static String commitment(JsonNode partnership, String kind) {
        return id(partnership
                .path("undertakings")
                .valueStream()
                .filter(each -> text(each, "kind").equals(kind))
                .findFirst()
                .orElseThrow());
    }

    String caseOf(String partnership) {
        String path = "/channel/v1/onboarding-cases?partnershipId=" + partnership;
        hands.waitsFor(b, path, each -> true);
        return id(hands.waitsFor(a, path, each -> true));
    }

    private void complete(String opened) {
        boolean progress = true;
        while (progress) {
            progress = false;
            for (Caller firm : List.of(a, b)) {
                List<JsonNode> ready = items(hands.gets(firm, "/channel/v1/onboarding-cases/" + opened))
                        .filter(item -> allows(item, "start") || allows(item, "complete"))
                        .toList();
                for (JsonNode item : ready) {
                    if (!allows(item, "complete")) {
                        hands.does(firm, "POST " + ITEM + "start", id(item));
                    }
                    hands.does(firm, "POST " + ITEM + "complete", id(item));
                    progress = true;
                }
            }
        }
    }

    private Stream<JsonNode> items(String opened) {
        return items(hands.gets(a, "/channel/v1/onboarding-cases/" + opened));
    }

    static Stream<JsonNode> items(JsonNode seen) {
        return Stream.concat(
                seen.path("sharedItems").valueStream(),
                seen.path("lanes")
                        .valueStream()
                        .flatMap(lane -> lane.path("items").valueStream()));
    }
}
