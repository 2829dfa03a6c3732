package twoway.matching.journey;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;

/** What firms are to be told is handed to enterprise-service, with the change itself. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class NoticesTest {

    @Test
    void the_other_side_is_told_of_an_interest_and_both_when_it_is_mutual() {
        var story = Story.mutual();

        var told = told(story.match(), 3);

        assertTold(told.get(0), "interest-declared", story.large(), story.small(), story);
        assertTold(told.get(1), "interest-mutual", story.small(), story.large(), story);
        assertTold(told.get(2), "interest-mutual", story.large(), story.small(), story);
        assertEquals("/matching/v1/matches/" + story.match(), told.getFirst().getString("link"));
    }

    @Test
    void whose_turn_it_is_is_told_and_both_when_they_agree() {
        var story = Story.mutual();
        var proposal = story.sent();
        story.large()
                .posts("proposals/" + proposal + "/counter", Map.of("undertakings", story.fiveUndertakings()))
                .statusCode(200);
        story.small().does("proposals/" + proposal + "/agree").statusCode(200);
        story.small().does("proposals/" + proposal + "/agree").statusCode(200);

        var told = told(proposal, 4);

        assertTold(told.get(0), "proposal-received", story.large(), story.small(), story);
        assertTold(told.get(1), "proposal-your-turn", story.small(), story.large(), story);
        assertEquals("2", told.get(1).getString("arguments.round"));
        assertTold(told.get(2), "proposal-agreed", story.small(), story.large(), story);
        assertTold(told.get(3), "proposal-agreed", story.large(), story.small(), story);
    }

    @Test
    void a_refusal_is_told_with_its_reason_and_withdrawing_as_what_it_is() {
        var story = Story.mutual();
        var declined = story.sent();
        story.large()
                .posts("proposals/" + declined + "/decline", Map.of("code", "TIMING", "note", "for their eyes only"))
                .statusCode(200);
        var withdrawn = story.sent();
        story.small().does("proposals/" + withdrawn + "/withdraw").statusCode(200);

        var refusal = told(declined, 2).getLast();
        assertTold(refusal, "proposal-declined", story.small(), story.large(), story);
        assertEquals("TIMING", refusal.getString("arguments.reason"));
        assertTold(told(withdrawn, 2).getLast(), "proposal-withdrawn", story.large(), story.small(), story);
    }

    @Test
    void the_next_on_the_waitlist_is_told_that_a_place_has_become_free() {
        var offer = Posting.offer(Firm.large()).places(1).projected();
        var first = Story.matchedWith(offer).bothInterested();
        var second = Story.matchedWith(offer).bothInterested();
        var held = first.sent();
        var waiting = second.sent();

        first.small().does("proposals/" + held + "/withdraw").statusCode(200);

        var told = told(waiting, 2).getLast();
        assertEquals("place-freed", told.getString("code"));
        assertEquals(second.small().id().toString(), told.getString("enterpriseId"));
        assertEquals("/matching/v1/proposals/" + waiting, told.getString("link"));
    }

    @Test
    void an_owner_who_cuts_places_below_what_is_promised_is_told_and_nobody_is_cancelled() {
        var story = Story.mutual();
        story.partnered();

        story.offer().lines(Posting.line("DE", 3), Posting.line("JP", 1)).projected();
        story.offer().lines(Posting.line("JP", 0)).projected();

        var told = told(story.offer().id().toString(), 1).getFirst();
        assertEquals("places-over-committed", told.getString("code"));
        assertEquals(story.large().id().toString(), told.getString("enterpriseId"));
        assertEquals(story.offer().id().toString(), told.getString("arguments.posting"));
        story.large()
                .gets("postings/" + story.offer().id() + "/capacity")
                .body("overCommitted", equalTo(true))
                .body("lines[0].committed", equalTo(1));
    }

    private static List<JsonPath> told(String about, int times) {
        return Told.of(
                "matching.notice",
                about,
                Collections.nCopies(times, "notice-wanted").toArray(String[]::new));
    }

    private static void assertTold(JsonPath told, String code, Firm reader, Firm other, Story story) {
        assertEquals(code, told.getString("code"));
        assertEquals(reader.id().toString(), told.getString("enterpriseId"));
        assertEquals(other.id().toString(), told.getString("arguments.firm"));
        assertEquals(story.offer().id().toString(), told.getString("arguments.posting"));
    }
}
