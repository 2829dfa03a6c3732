package twoway.matching.journey;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static twoway.matching.journey.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Tenancy;
import twoway.local.testing.EmbeddedServers;
import twoway.local.testing.StoredTexts;
import twoway.matching.pool.Pool;

/** Firms leave and persons are erased elsewhere; here what was under way ends, and nothing of the person stays. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class LeavingTest {

    /** Who waits for that connection, or for somebody who waits for it. */
    @Inject
    DataSource database;

    @Inject
    Locks locks;

    @Inject
    Tenancy tenancy;

    @Inject
    Pool pool;

    @Inject
    Session session;

    @Test
    void what_a_leaver_has_sent_is_taken_back_and_its_place_is_free() {
        var story = Story.mutual();
        var proposal = story.sent();
        ProposalJourneyTest.capacity(story, 3, 1, 0, 0);

        story.small().left();

        await().untilAsserted(() ->
                story.large().gets("proposals/" + proposal).statusCode(200).body("state", equalTo("WITHDRAWN")));
        await().untilAsserted(
                        () -> story.large().gets("matches/" + story.match()).body("state", equalTo("STALE")));
        ProposalJourneyTest.capacity(story, 3, 0, 0, 0);
        var withdrawn = Told.of("matching.proposal", proposal, "proposal-sent", "proposal-withdrawn")
                .getLast();
        assertNull(withdrawn.get("turn"));
    }

    @Test
    void what_a_leaver_was_asked_is_not_waited_for_any_more() {
        var story = Story.mutual();
        var proposal = story.sent();

        story.large().left();

        await().untilAsserted(() ->
                story.small().gets("proposals/" + proposal).statusCode(200).body("state", equalTo("WITHDRAWN")));
        Told.of("matching.proposal", proposal, "proposal-sent", "proposal-withdrawn");
    }

    /** Its leaving is being heard: what has not arrived before arrives no more, and holds no place. */
    @Test
    void what_is_sent_while_a_firm_leaves_waits_for_that_and_is_refused() {
        var story = Story.mutual();
        var draft = story.drafted();

        var sending = tenancy.asSystem(() -> {
            pool.changeAlone();
            session.createNativeMutationQuery("update pooled_enterprise set state = 'RETIRED' where id = :leaver")
                    .setParameter("leaver", story.large().id())
                    .executeUpdate();
            var sent = CompletableFuture.supplyAsync(
                    () -> story.small().does("proposals/" + draft + "/send").extract());
            await().until(() -> sent.isDone() || somebodyWaitsForThePool());
            return sent;
        });

        assertEquals(409, sending.join().statusCode());
        assertEquals("party-not-active", sending.join().path("code"));
        story.small().gets("proposals/" + draft).body("state", equalTo("DRAFT"));
        ProposalJourneyTest.capacity(story, 3, 0, 0, 0);
        story.large().left();
    }

    /** Only to keep it as it is, as whoever sends does; who hears news wants it alone. */
    private boolean somebodyWaitsForThePool() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(
                                "select exists (select 1 from pg_locks"
                                        + " where locktype = 'advisory' and mode = 'ShareLock' and not granted)",
                                Boolean.class)
                        .getSingleResult());
    }

    /** The other way round each would hold what the other one waits for: the leaver the list, and who dismisses the match. */
    @Test
    void who_dismisses_a_match_of_a_leaver_finds_its_list_free_as_long_as_the_leaver_waits_for_the_match() {
        var story = Story.mutual();
        var proposal = story.sent();
        var other = Posting.offer(Firm.large()).projected();
        var match = other.matchOf(story.small());

        var dismissing = tenancy.asSystem(() -> {
            locks.take("match", match);
            int me = locks.me();
            var dismissed = CompletableFuture.supplyAsync(() -> other.owner()
                    .posts("matches/" + match + "/dismiss", Map.of("code", "TOO_EARLY"))
                    .extract());
            await().until(() -> locks.waitingBehind(me) == 1);
            story.small().left();
            await().until(() -> locks.waitingBehind(me) > 1);
            assertEquals(0, locks.listsHeldBehind(me));
            return dismissed;
        });

        assertEquals(200, dismissing.join().statusCode());
        await().untilAsserted(() ->
                story.large().gets("proposals/" + proposal).statusCode(200).body("state", equalTo("WITHDRAWN")));
        other.owner().gets("matches/" + match).body("state", equalTo("DISMISSED"));
    }

    /** Whoever answers a proposal takes the place last. */
    @Test
    void a_leaver_takes_all_its_matches_before_a_list_or_a_place() {
        var first = Story.mutual();
        var early = first.sent();
        var offer = Posting.offer(Firm.large()).projected();
        var second = new Story(offer.owner(), first.small(), offer, offer.matchOf(first.small())).bothInterested();
        var late = second.sent();

        tenancy.asSystem(() -> {
            locks.take("match", second.match());
            int me = locks.me();
            first.small().left();
            await().until(() -> locks.waitingBehind(me) > 0);
            assertEquals(0, locks.listsHeldBehind(me));
            assertEquals(1, locks.take("capacity_ledger", first.offer().id().toString()));
        });

        for (var proposal : List.of(early, late))
            await().untilAsserted(
                            () -> first.small().gets("proposals/" + proposal).body("state", equalTo("WITHDRAWN")));
        ProposalJourneyTest.capacity(first, 3, 0, 0, 0);
        ProposalJourneyTest.capacity(second, 3, 0, 0, 0);
    }

    @Test
    void what_was_agreed_stays_as_it_is() {
        var story = Story.mutual();
        var other = Posting.offer(Firm.large()).projected();
        var free = other.matchOf(story.small());
        var proposal = story.sent();
        String partnership = story.large()
                .does("proposals/" + proposal + "/agree")
                .statusCode(200)
                .extract()
                .path("partnershipId");

        story.small().left();

        await().untilAsserted(() -> other.owner().gets("matches/" + free).body("state", equalTo("STALE")));
        story.large().gets("proposals/" + proposal).statusCode(200).body("state", equalTo("AGREED"));
        story.large().gets("partnerships/" + partnership).statusCode(200);
        Told.of("matching.proposal", proposal, "proposal-sent", "proposal-agreed");
    }

    @Test
    void what_an_erased_person_was_answered_is_erased() {
        var story = Story.mutual();
        var address = "wei-" + UUID.randomUUID() + "@example.com";
        story.small()
                .acts()
                .header("Idempotency-Key", address)
                .body(story.offerOf(story.fiveUndertakings()))
                .post("/matching/v1/proposals")
                .then()
                .statusCode(201);
        assertNotEquals(List.of(), holding(address));

        var erasure = UUID.randomUUID();
        Neighbour.tells(
                "enterprise.member",
                erasure,
                "twoway.person-erased.v1",
                1,
                Map.of(
                        "erasureId",
                        erasure,
                        "subject",
                        "client:" + story.small().client()));

        await().until(() -> holding(address).isEmpty());
    }

    private List<String> holding(String text) {
        return tenancy.asSystem(() -> StoredTexts.holding(text, database));
    }
}
