package twoway.e2e;

import static twoway.demo.Json.id;
import static twoway.demo.Json.items;
import static twoway.demo.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import twoway.demo.Cast;
import twoway.demo.Firm;
import twoway.demo.Wait;

/** The two sample firms dealing with each other over HTTP, as often as a crash test needs it. */
final class Dealings {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Cast cast;

    Dealings(Cast cast) {
        this.cast = cast;
    }

    /** A copy of the large firm's offer under another title, not yet published. */
    String draftOffer(String title) {
        JsonNode sample = cast.large().get("/enterprise/v1/offers/" + cast.offerId());
        ObjectNode offer = JSON.createObjectNode();
        for (String field :
                new String[] {"description", "opens", "seeks", "markets", "industries", "tags", "capacity"}) {
            offer.set(field, sample.path(field));
        }
        offer.set("title", JSON.createObjectNode().put("en", title));
        return id(cast.large().post("/enterprise/v1/offers", offer));
    }

    /** Answers when the platform has acknowledged the publication. */
    void publish(String offer) {
        cast.large().post("/enterprise/v1/offers/" + offer + "/publish");
    }

    String matchOn(String offer) {
        return id(Wait.until(
                "the match on " + offer,
                () -> items(matchesOn(offer, cast.robots())).findFirst()));
    }

    long countMatchesOn(String offer) {
        return items(matchesOn(offer, cast.large()))
                .filter(match -> text(match, "/asker/id").equals(cast.robots().id()))
                .count();
    }

    /** A proposal of which only the agreement is missing. */
    String sentProposalOn(String match) {
        cast.robots().post("/matching/v1/matches/" + match + "/declare-interest");
        cast.large().post("/matching/v1/matches/" + match + "/declare-interest");
        ObjectNode body = JSON.createObjectNode().put("matchId", match);
        body.set(
                "undertakings",
                JSON.createArrayNode()
                        .add(undertaking(cast.large(), "SALES_CHANNEL", "DE"))
                        .add(undertaking(cast.robots(), "PRODUCT")));
        String proposal = id(cast.robots().post("/matching/v1/proposals", body));
        cast.robots().post("/matching/v1/proposals/" + proposal + "/send");
        return proposal;
    }

    /** Answers when the platform has acknowledged the agreement. */
    void agree(String proposal) {
        cast.large().post("/matching/v1/proposals/" + proposal + "/agree");
    }

    long countPartnershipsOf(String proposal) {
        return items(cast.large().get("/matching/v1/partnerships?limit=100"))
                .filter(partnership -> text(partnership, "proposalId").equals(proposal))
                .count();
    }

    String partnershipOf(String proposal) {
        return id(Wait.until(
                "the partnership of " + proposal,
                () -> items(cast.large().get("/matching/v1/partnerships?limit=100"))
                        .filter(partnership -> text(partnership, "proposalId").equals(proposal))
                        .findFirst()));
    }

    long countCasesOf(String partnership) {
        return items(cast.robots().get("/channel/v1/onboarding-cases?limit=100"))
                .filter(opened -> text(opened, "partnershipId").equals(partnership))
                .count();
    }

    private static JsonNode matchesOn(String offer, Firm firm) {
        return firm.get("/matching/v1/matches?limit=100&postingId=" + offer);
    }

    private static ObjectNode undertaking(Firm giver, String kind, String... markets) {
        ArrayNode territory = JSON.createArrayNode();
        for (String market : markets) {
            territory.add(market);
        }
        ObjectNode undertaking = JSON.createObjectNode()
                .put("giver", giver.id())
                .put("kind", kind)
                .put(
                        "due",
                        LocalDate.now(ZoneId.of("Asia/Shanghai")).plusMonths(3).toString());
        undertaking.set("description", JSON.createObjectNode().put("en", "Sample " + kind));
        undertaking.set("markets", territory);
        return undertaking;
    }
}
