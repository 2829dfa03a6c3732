package twoway.matching.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static twoway.matching.journey.Patience.await;
import static twoway.matching.journey.ProposalJourneyTest.capacity;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class PartnershipJourneyTest {

    /** The number of the pool's lock. */
    private static final long POOL = 0x706F6F6C;

    @Inject
    DataSource database;

    private static final Map<String, Object> EVIDENCE = Map.of("evidence", Map.of("zh", "示例证明", "en", "Sample"));

    @Test
    void a_channel_opened_and_ordered_from_is_delivered_and_confirmed_and_counted_on_the_givers_side() {
        var story = Story.mutual();
        var formed = story.partnered();
        String partnership = formed.getString("id");
        String channel = formed.getString("undertakings.find { it.kind == 'SALES_CHANNEL' }.id");
        var onboarding = UUID.randomUUID();

        activated(onboarding, 1, partnership, channel, "DE");
        activated(onboarding, 1, partnership, channel, "DE"); // the broker delivers it twice
        activated(onboarding, 2, partnership, channel, "DE"); // and channel-service says it twice
        ordered(onboarding, 3, partnership, channel, "DE");
        await().untilAsserted(() -> {
            var seen = story.partnership(story.small(), partnership);
            assertEquals("IN_PROGRESS", seen.getString(path(channel, "state")));
            assertEquals("SAMPLE-0001", seen.getString(path(channel, "progress.firstOrder.orderNumber")));
            assertEquals("open", seen.getString(path(channel, "waitingOn.for")));
        });
        activated(onboarding, 4, partnership, channel, "JP");
        await().untilAsserted(() -> assertEquals(
                "DELIVERED", story.partnership(story.small(), partnership).getString(path(channel, "state"))));

        story.large()
                .does("commitments/" + channel + "/confirm")
                .statusCode(403)
                .body("code", equalTo("not-allowed"));
        story.small()
                .does("commitments/" + channel + "/confirm")
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"));
        story.small().does("commitments/" + channel + "/confirm").statusCode(200);

        countedAlike(story, partnership);
        var told = Told.of(
                "matching.partnership",
                partnership,
                "partnership-formed",
                "commitment-opened",
                "commitment-opened",
                "commitment-delivered",
                "commitment-confirmed");
        assertEquals(2, told.get(2).getList("markets").size());
    }

    @Test
    void a_firm_that_is_verified_anew_is_still_read_by_those_who_have_met_it() {
        var story = Story.mutual();
        var partnership = story.partnered().getString("id");
        var other = Posting.offer(Firm.large()).projected();
        var match = other.matchOf(story.small());

        story.small().reopened();

        await().untilAsserted(() ->
                other.owner().gets("matches/" + match).statusCode(200).body("state", equalTo("STALE")));
        story.large().gets("partnerships/" + partnership).statusCode(200);
        story.large().gets("partnerships").statusCode(200);
    }

    private static void countedAlike(Story story, String partnership) {
        for (var reader : List.of(story.small(), story.large())) {
            var seen = story.partnership(reader, partnership);
            assertEquals(
                    Map.of("promised", 3, "opened", 1, "confirmed", 1, "overdue", 0, "missed", 0, "waived", 0),
                    seen.getMap("giveAndGet.right"));
            assertEquals(
                    Map.of("promised", 2, "opened", 0, "confirmed", 0, "overdue", 0, "missed", 0, "waived", 0),
                    seen.getMap("giveAndGet.left"));
        }
    }

    @Test
    void a_channel_that_is_lost_ends_its_undertaking_and_the_next_in_the_waitlist_moves_up_once() {
        var offer = Posting.offer(Firm.large()).places(1).projected();
        var rejected = Story.matchedWith(offer).bothInterested();
        var withdrawn = Story.matchedWith(offer).bothInterested();
        var last = Story.matchedWith(offer).bothInterested();
        var first = rejected.partnered();
        var next = withdrawn.sent();
        last.sent();
        capacity(last, 1, 0, 1, 2);

        lost(first, "REJECTED", "DUE_DILIGENCE_FAILED");

        await().untilAsserted(() -> capacity(last, 1, 1, 0, 1));
        var missed = rejected.partnership(rejected.small(), first.getString("id"));
        assertEquals("MISSED", missed.getString(path(channel(first), "state")));
        assertEquals("DUE_DILIGENCE_FAILED", missed.getString(path(channel(first), "progress.end.code")));
        assertEquals(1, missed.getInt("giveAndGet.right.missed"));
        String agreed = withdrawn
                .large()
                .does("proposals/" + next + "/agree")
                .statusCode(200)
                .extract()
                .path("partnershipId");
        var second = withdrawn.partnership(withdrawn.small(), agreed);
        capacity(last, 1, 0, 1, 1);
        lost(second, "WITHDRAWN", null);
        await().untilAsserted(() -> capacity(last, 1, 1, 0, 0));
        var waived = withdrawn.partnership(withdrawn.large(), agreed);
        assertEquals("WAIVED", waived.getString(path(channel(second), "state")));
        assertEquals(2, waived.getInt("giveAndGet.right.promised"));
        Told.of("matching.partnership", first.getString("id"), "partnership-formed", "commitment-missed");
        Told.of("matching.partnership", agreed, "partnership-formed", "commitment-waived");
    }

    /** As everybody else does: else one that sends and a batch with more news could wait for each other. */
    @Test
    void a_lost_channel_waits_for_the_pool_before_it_touches_a_place() throws SQLException {
        var story = Story.mutual();
        var formed = story.partnered();
        try (var keeper = database.getConnection()) {
            keeper.setAutoCommit(false);
            keeper.createStatement().execute("select pg_advisory_xact_lock_shared(" + POOL + ")");

            lost(formed, "REJECTED", "DUE_DILIGENCE_FAILED");

            await().until(() -> waitingForThePool(keeper));
            capacity(story, 3, 0, 1, 0);
            keeper.rollback();
        }
        await().untilAsserted(() -> capacity(story, 3, 0, 0, 0));
    }

    private static boolean waitingForThePool(Connection connection) throws SQLException {
        try (var row = connection
                .createStatement()
                .executeQuery("select exists (select from pg_locks where locktype = 'advisory' and objid = " + POOL
                        + " and mode = 'ExclusiveLock' and not granted)")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static String channel(JsonPath partnership) {
        return partnership.getString("undertakings.find { it.kind == 'SALES_CHANNEL' }.id");
    }

    /** Told, delivered again by the broker, and told again by channel-service; then another case that ended well. */
    private static void lost(JsonPath partnership, String outcome, String code) {
        var onboarding = UUID.randomUUID();
        var data = new HashMap<String, Object>(Map.of(
                "caseId",
                onboarding,
                "partnershipId",
                partnership.getString("id"),
                "commitmentId",
                channel(partnership),
                "outcome",
                outcome));
        data.put("code", code);
        for (var sequence : List.of(1, 1, 2)) {
            Neighbour.tells("channel.onboarding-case", onboarding, "twoway.case-closed.v1", sequence, data);
        }
        data.put("outcome", "CLOSED");
        Neighbour.tells("channel.onboarding-case", onboarding, "twoway.case-closed.v1", 3, data);
    }

    @Test
    void other_undertakings_are_delivered_by_their_giver_with_evidence_and_may_be_disputed() {
        var story = Story.mutual();
        var formed = story.partnered();
        String product = "commitments/" + formed.getString("undertakings.find { it.kind == 'PRODUCT' }.id");

        story.small()
                .posts(product + "/deliver", EVIDENCE)
                .statusCode(200)
                .body("waitingOn.who", equalTo(story.large().id().toString()));
        story.large()
                .posts(product + "/dispute", Map.of("code", "INCOMPLETE", "note", "no manual"))
                .statusCode(200)
                .body("state", equalTo("DISPUTED"));
        story.small().posts(product + "/deliver", EVIDENCE).statusCode(200).body("allowedActions", empty());
        story.large().does(product + "/confirm").statusCode(200).body("progress.dispute.code", equalTo("INCOMPLETE"));

        Told.of(
                "matching.partnership",
                formed.getString("id"),
                "partnership-formed",
                "commitment-delivered",
                "commitment-delivered",
                "commitment-confirmed");
    }

    @Test
    void nobody_says_what_is_the_others_or_the_rules_to_say() {
        var story = Story.mutual();
        var formed = story.partnered();
        String product = "commitments/" + formed.getString("undertakings.find { it.kind == 'PRODUCT' }.id");
        String channel = "commitments/" + formed.getString("undertakings.find { it.kind == 'SALES_CHANNEL' }.id");

        story.large().posts(channel + "/deliver", EVIDENCE).statusCode(409).body("code", equalTo("delivered-by-rule"));
        story.large().posts(product + "/deliver", EVIDENCE).statusCode(403);
        story.large().does(product + "/confirm").statusCode(409).body("code", equalTo("state-conflict"));
        story.small()
                .posts(product + "/deliver", Map.of("evidence", Map.of("en", " ")))
                .statusCode(422);
    }

    @Test
    void partnerships_are_listed_newest_first_in_pages() {
        var offer = Posting.offer(Firm.large()).projected();
        var first = Story.matchedWith(offer).bothInterested().partnered().getString("id");
        var second = Story.matchedWith(offer).bothInterested().partnered().getString("id");

        String next = offer.owner()
                .gets("partnerships?limit=1")
                .body("items.id", contains(second))
                .extract()
                .path("next");

        offer.owner()
                .gets("partnerships?limit=1&after=" + next)
                .body("items.id", contains(first))
                .body("next", equalTo(null));
    }

    private static String path(String commitment, String field) {
        return "undertakings.find { it.id == '" + commitment + "' }." + field;
    }

    private static void activated(
            UUID onboarding, long sequence, String partnership, String commitment, String market) {
        Neighbour.tells(
                "channel.onboarding-case",
                onboarding,
                "twoway.channel-activated.v1",
                sequence,
                Map.of(
                        "caseId", onboarding,
                        "partnershipId", partnership,
                        "commitmentId", commitment,
                        "market", market,
                        "activatedOn", "2026-11-22"));
    }

    private static void ordered(UUID onboarding, long sequence, String partnership, String commitment, String market) {
        Neighbour.tells(
                "channel.onboarding-case",
                onboarding,
                "twoway.first-order-reported.v1",
                sequence,
                Map.of(
                        "caseId", onboarding,
                        "partnershipId", partnership,
                        "commitmentId", commitment,
                        "market", market,
                        "orderNumber", "SAMPLE-0001",
                        "orderedOn", "2026-11-22",
                        "quantity", 2.5));
    }
}
