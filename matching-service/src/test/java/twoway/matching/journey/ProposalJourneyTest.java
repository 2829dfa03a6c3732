package twoway.matching.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static twoway.matching.journey.Patience.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class ProposalJourneyTest {

    @Test
    void a_proposal_is_drafted_and_sent_and_the_other_side_is_waited_for() {
        var story = Story.mutual();
        var proposal = story.small()
                .posts("proposals", story.offerOf(story.fiveUndertakings()))
                .statusCode(201)
                .header("Location", containsString("/matching/v1/proposals/"))
                .body("state", equalTo("DRAFT"))
                .body("allowedActions", contains("send", "withdraw"))
                .extract()
                .<String>path("id");

        story.small().does("proposals/" + proposal + "/send").statusCode(200).body("state", equalTo("SENT"));

        story.small().does("proposals/" + proposal + "/send").statusCode(200);
        story.small()
                .gets("matches/" + story.match())
                .body("state", equalTo("PROPOSED"))
                .body("waitingOn.who", equalTo(story.large().id().toString()));
        Told.of("matching.proposal", proposal, "proposal-sent");
        capacity(story, 3, 1, 0, 0);
    }

    @Test
    void a_proposal_is_countered_and_agreed_and_forms_one_partnership() {
        var story = Story.mutual();
        var proposal = story.sent();
        var better = story.fiveUndertakings();
        better.add(story.undertaking(story.large(), "BRAND"));

        story.large()
                .posts("proposals/" + proposal + "/counter", Map.of("undertakings", better))
                .statusCode(200)
                .body("state", equalTo("COUNTERED"))
                .body("rounds", hasSize(2));
        story.large().does("proposals/" + proposal + "/agree").statusCode(409).body("code", equalTo("not-your-turn"));
        String partnership = story.small()
                .does("proposals/" + proposal + "/agree")
                .statusCode(200)
                .body("state", equalTo("AGREED"))
                .extract()
                .path("partnershipId");
        story.large().does("proposals/" + proposal + "/agree").statusCode(200);

        Told.of("matching.proposal", proposal, "proposal-sent", "proposal-countered", "proposal-agreed");
        formedAsAgreed(story, partnership);
        story.large().gets("matches/" + story.match()).body("state", equalTo("PARTNERED"));
        story.large().gets("partnerships").body("items.proposalId", contains(proposal));
        capacity(story, 3, 0, 1, 0);
    }

    private static void formedAsAgreed(Story story, String partnership) {
        var formed = Told.of("matching.partnership", partnership, "partnership-formed")
                .getFirst();
        assertEquals(6, formed.getList("undertakings").size());
        assertEquals(
                List.of("CHANNEL_OPENED", "FIRST_ORDER"),
                formed.getList("undertakings.find { it.kind == 'SALES_CHANNEL' }.deliveryRule.proofs"));
        assertEquals(story.small().id().toString(), formed.getString("left"));
    }

    @Test
    void with_a_suspended_enterprise_no_deal_is_made_until_it_is_reinstated() {
        var story = Story.mutual();
        var proposal = story.sent();
        story.small().suspended();

        await().untilAsserted(() -> story.large()
                .posts("proposals/" + proposal + "/counter", Map.of("undertakings", story.fiveUndertakings()))
                .statusCode(409)
                .body("code", equalTo("party-not-active")));
        story.large().does("proposals/" + proposal + "/agree").statusCode(409);
        story.small().reinstated();

        await().untilAsserted(() ->
                story.large().does("proposals/" + proposal + "/agree").statusCode(200));
    }

    @Test
    void a_deal_in_which_only_one_side_gives_is_refused() {
        var story = Story.mutual();
        for (var giver : List.of(story.small(), story.large())) {
            story.small()
                    .posts("proposals", story.offerOf(List.of(story.undertaking(giver, "BRAND"))))
                    .statusCode(422)
                    .body("code", equalTo("one-sided"));
        }
        var proposal = story.sent();
        story.large()
                .posts(
                        "proposals/" + proposal + "/counter",
                        Map.of("undertakings", List.of(story.undertaking(story.small(), "PRODUCT"))))
                .statusCode(422)
                .body("code", equalTo("one-sided"));
    }

    @Test
    void what_makes_no_sense_is_refused_with_the_reason() {
        var story = Story.mutual();
        refused(story, with(story, "giver", Firm.large().id()), "giver-not-a-party");
        refused(story, with(story, "due", "2020-01-01"), "due-in-the-past");
        refused(story, with(story, "markets", List.of("Germany")), "invalid-field");
        var channel = story.fiveUndertakings();
        channel.getFirst().put("markets", List.of());
        refused(story, channel, "markets-missing");
        story.small()
                .posts(
                        "proposals",
                        Map.of("matchId", story.match(), "undertakings", story.fiveUndertakings(), "price", 1))
                .statusCode(400)
                .body("code", equalTo("invalid-body"));
        var early = Story.matched();
        early.small()
                .posts("proposals", early.offerOf(early.fiveUndertakings()))
                .statusCode(409)
                .body("code", equalTo("state-conflict"));
    }

    private static List<Map<String, Object>> with(Story story, String field, Object value) {
        var all = story.fiveUndertakings();
        all.getLast().put(field, value);
        return all;
    }

    private static void refused(Story story, List<Map<String, Object>> undertakings, String code) {
        story.small()
                .posts("proposals", story.offerOf(undertakings))
                .statusCode(422)
                .body("code", equalTo(code));
    }

    @Test
    void the_largest_proposal_there_may_be_is_agreed_and_told() {
        var story = Story.mutual();
        var longest = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 50; i++) longest.add(longest(story, i % 2 == 0 ? story.large() : story.small()));
        longest.getLast().put("description", Map.of("zh", "示".repeat(2_001)));
        story.small()
                .posts("proposals", story.offerOf(longest))
                .statusCode(422)
                .body("code", equalTo("invalid-field"))
                .body("errors.pointer", contains("/undertakings/49/description"));
        longest.set(49, longest(story, story.small()));
        var proposal = story.small()
                .posts("proposals", story.offerOf(longest))
                .statusCode(201)
                .extract()
                .<String>path("id");
        story.small().does("proposals/" + proposal + "/send").statusCode(200);

        String partnership = story.large()
                .does("proposals/" + proposal + "/agree")
                .statusCode(200)
                .extract()
                .path("partnershipId");

        var formed = Told.of("matching.partnership", partnership, "partnership-formed");
        assertEquals(50, formed.getFirst().getList("undertakings").size());
    }

    private static Map<String, Object> longest(Story story, Firm giver) {
        var markets = IntStream.range(0, 60)
                .mapToObj(i -> "" + (char) ('A' + i / 26) + (char) ('A' + i % 26))
                .toArray(String[]::new);
        var undertaking = story.undertaking(giver, "SALES_CHANNEL", markets);
        undertaking.put("description", Map.of("zh", "示".repeat(2_000), "en", "€".repeat(2_000)));
        undertaking.put("unit", "示".repeat(60));
        undertaking.put("quantity", new BigDecimal("999999999999.9999"));
        return undertaking;
    }

    @Test
    void a_draft_is_seen_by_its_author_alone_and_written_anew_as_often_as_it_likes() {
        var story = Story.mutual();
        var draft = story.drafted();

        story.large().gets("proposals/" + draft).statusCode(404);
        story.large().gets("proposals?matchId=" + story.match()).body("items", empty());
        story.large().does("proposals/" + draft + "/withdraw").statusCode(404);
        var again = story.fiveUndertakings();
        again.removeFirst();
        rewritten(story, "\"0\"", again)
                .statusCode(200)
                .body("id", equalTo(draft))
                .body("undertakings", hasSize(4));
        story.small().gets("proposals?matchId=" + story.match()).body("items", hasSize(1));
    }

    /** Two colleagues write at once: the second is not to lose what the first wrote. */
    @Test
    void a_draft_is_not_written_over_by_who_never_saw_it() {
        var story = Story.mutual();
        story.drafted();
        var other = story.fiveUndertakings();
        other.removeFirst();

        story.small()
                .posts("proposals", story.offerOf(story.fiveUndertakings()))
                .statusCode(200)
                .header("ETag", equalTo("\"0\""));
        rewritten(story, null, other).statusCode(428).body("code", equalTo("version-required"));
        rewritten(story, "\"7\"", other).statusCode(412).header("ETag", equalTo("\"0\""));

        story.small().gets("proposals?matchId=" + story.match()).body("items[0].undertakings", hasSize(5));
    }

    private static ValidatableResponse rewritten(Story story, String seen, List<Map<String, Object>> undertakings) {
        var request = story.small().blindly().body(story.offerOf(undertakings));
        return (seen == null ? request : request.header("If-Match", seen))
                .post("/matching/v1/proposals")
                .then();
    }

    @Test
    void a_proposal_taken_back_or_declined_gives_the_place_back_and_both_may_propose_again() {
        var story = Story.mutual();
        var first = story.sent();
        capacity(story, 3, 1, 0, 0);

        story.large()
                .posts("proposals/" + first + "/decline", Map.of("code", "TIMING", "note", "after the fair"))
                .statusCode(200)
                .body("state", equalTo("DECLINED"));
        story.small().gets("proposals/" + first).body("decline.note", equalTo("after the fair"));
        story.small().gets("matches/" + story.match()).body("state", equalTo("MUTUAL"));
        capacity(story, 3, 0, 0, 0);
        var second = story.sent();
        story.small().does("proposals/" + second + "/withdraw").statusCode(200).body("state", equalTo("WITHDRAWN"));

        capacity(story, 3, 0, 0, 0);
        Told.of("matching.proposal", first, "proposal-sent", "proposal-declined");
        Told.of("matching.proposal", second, "proposal-sent", "proposal-withdrawn");
    }

    @Test
    void who_has_taken_back_five_proposals_within_a_day_sends_no_more_and_the_other_side_still_may() {
        var story = Story.mutual();
        for (int i = 0; i < 5; i++) {
            story.small().does("proposals/" + story.sent() + "/withdraw").statusCode(200);
        }
        var sixth = story.drafted();

        var refused = story.small()
                .does("proposals/" + sixth + "/send")
                .statusCode(409)
                .body("code", equalTo("taken-back-too-often"))
                .extract()
                .jsonPath();

        var until = Instant.parse(refused.getString("until"));
        assertTrue(until.isAfter(Instant.now().plus(Duration.ofHours(23))), until::toString);
        assertTrue(refused.getString("detail").contains(until.toString()), refused::prettify);
        story.small().gets("proposals/" + sixth).body("state", equalTo("DRAFT"));
        capacity(story, 3, 0, 0, 0);
        String theirs = story.large()
                .posts("proposals", story.offerOf(story.fiveUndertakings()))
                .statusCode(201)
                .extract()
                .path("id");
        story.large().does("proposals/" + theirs + "/send").statusCode(200);
    }

    @Test
    void a_posting_closed_during_a_negotiation_leaves_the_match_stale_when_the_negotiation_ends() {
        var story = Story.mutual();
        var proposal = story.sent();
        story.offer().with("status", "CLOSED").projected();
        Posting.of(story.small(), "BRAND", "CAPITAL").projected();
        Posting.of(Firm.large(), "CAPITAL", "BRAND").projected().matchOf(story.small());
        story.small().gets("matches/" + story.match()).body("state", equalTo("PROPOSED"));

        story.small().does("proposals/" + proposal + "/withdraw").statusCode(200);

        story.small().gets("matches/" + story.match()).body("state", equalTo("STALE"));
        capacity(story, 3, 0, 0, 0);
    }

    static void capacity(Story story, int declared, int held, int committed, int waitlisted) {
        for (var reader : List.of(story.small(), story.large())) {
            reader.gets("postings/" + story.offer().id() + "/capacity")
                    .statusCode(200)
                    .body("lines[0].places", equalTo(declared))
                    .body("lines[0].held", equalTo(held))
                    .body("lines[0].committed", equalTo(committed))
                    .body("held", equalTo(held))
                    .body("committed", equalTo(committed))
                    .body("waitlisted", equalTo(waitlisted));
        }
    }
}
