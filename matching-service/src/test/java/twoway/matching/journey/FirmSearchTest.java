package twoway.matching.journey;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static twoway.matching.journey.Patience.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;

/** Who looks for firms with a need in words, and what of them it is shown. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class FirmSearchTest {

    private Firm reader;
    private Searching searching;

    @BeforeEach
    void somebodyReads() {
        reader = Firm.large();
        searching = new Searching(reader);
    }

    @Test
    void a_changed_record_is_found_by_its_new_words_and_no_longer_by_the_old() {
        var before = Searching.word();
        var after = Searching.word();
        var firm = new PublicFirm("en", "Maker of " + before).imported();
        searching.awaitWord(before, firm.id());

        firm.changed("en", "Maker of " + after);

        searching.awaitWord(after, firm.id());
        assertFalse(searching.wordsOf(before, firm.id()).contains(before));
    }

    @Test
    void a_record_whose_firm_has_joined_is_found_no_longer_whatever_its_source_says_later() {
        var word = Searching.word();
        var firm = new PublicFirm("en", "Maker of " + word).imported();
        searching.awaitWord(word, firm.id());

        firm.claimed();

        await().untilAsserted(() -> assertFalse(searching.found(word).contains(firm.id())));
        var after = Searching.word();
        firm.changed("en", "Maker of " + word + " " + after);
        var last = new PublicFirm("en", "Maker of " + after).imported();
        searching.awaitWord(after, last.id());
        assertFalse(searching.found(after).contains(firm.id()));
    }

    @Test
    void a_member_is_found_by_what_it_has_open_until_it_is_suspended_and_again_when_reinstated() {
        var word = Searching.word();
        var member = Firm.small();
        Posting.need(member).with("title", Map.of("en", "Gripper " + word)).projected();
        searching.awaitWord(word, member.id().toString());
        assertEquals("MEMBER", searching.search(Map.of("text", word)).getString("firms[0].standing"));

        member.suspended();

        await().untilAsserted(() ->
                assertFalse(searching.found(word).contains(member.id().toString())));

        member.reinstated();

        searching.awaitWord(word, member.id().toString());
    }

    @Test
    void a_member_that_hides_is_found_by_nobody_until_it_shows_itself_again() {
        var word = Searching.word();
        var member = Firm.small();
        Posting.need(member).with("title", Map.of("en", "Gripper " + word)).projected();
        searching.awaitWord(word, member.id().toString());

        member.visibleTo("HIDDEN");

        await().untilAsserted(() ->
                assertFalse(searching.found(word).contains(member.id().toString())));

        member.visibleTo("MEMBERS");

        searching.awaitWord(word, member.id().toString());
    }

    @Test
    void a_member_that_shows_itself_to_members_is_found_by_verified_ones_alone() {
        var word = Searching.word();
        var member = Firm.small();
        Posting.need(member).with("title", Map.of("en", "Gripper " + word)).projected();
        var unverified = Firm.unverified();
        var outside = new Searching(unverified);
        outside.awaitWord(word, member.id().toString());

        member.visibleTo("MEMBERS");

        await().untilAsserted(() ->
                assertFalse(outside.found(word).contains(member.id().toString())));
        searching.awaitWord(word, member.id().toString());

        unverified.verified();

        outside.awaitWord(word, member.id().toString());
    }

    @Test
    void what_a_member_has_paused_finds_it_no_more() {
        var word = Searching.word();
        var member = Firm.small();
        var need = Posting.need(member)
                .with("title", Map.of("en", "Gripper " + word))
                .projected();
        searching.awaitWord(word, member.id().toString());

        need.with("status", "PAUSED").projected();

        await().untilAsserted(() ->
                assertFalse(searching.wordsOf(word, member.id().toString()).contains(word)));
    }

    @Test
    void a_firm_that_is_not_verified_is_not_found() {
        var word = Searching.word();
        var unverified = Firm.registered();
        Posting.need(unverified).with("title", Map.of("en", "Gripper " + word)).projected();
        var later = Firm.small();
        Posting.need(later).with("title", Map.of("en", "Gripper " + word)).projected();
        searching.awaitWord(word, later.id().toString());

        assertFalse(searching.found(word).contains(unverified.id().toString()));

        unverified.verified();

        searching.awaitWord(word, unverified.id().toString());
    }

    @Test
    void nobody_finds_itself() {
        var word = Searching.word();
        Posting.need(reader).with("title", Map.of("en", "Gripper " + word)).projected();
        var other = Firm.small();
        Posting.need(other).with("title", Map.of("en", "Gripper " + word)).projected();
        searching.awaitWord(word, other.id().toString());

        assertFalse(searching.found(word).contains(reader.id().toString()));
    }

    @Test
    void a_firm_that_has_not_joined_is_shown_with_its_source_and_with_nothing_to_deal_by() {
        var word = Searching.word();
        var firm = new PublicFirm("en", "Maker of " + word)
                .with("industry", Map.of("text", "Machinery", "code", Map.of("scheme", "ISIC", "code", "2816")))
                .imported();
        searching.awaitWord(word, firm.id());

        Map<String, Object> shown = searching.search(Map.of("text", word)).getMap("firms[0]");

        assertEquals(
                Set.of(
                        "id",
                        "standing",
                        "names",
                        "country",
                        "province",
                        "city",
                        "industry",
                        "website",
                        "source",
                        "sample",
                        "why"),
                shown.keySet());
        assertEquals("NOT_A_MEMBER", shown.get("standing"));
        assertEquals(
                Map.of("name", "Sample Source", "licence", "CC0", "retrievedOn", "2026-11-01"), shown.get("source"));
        assertEquals(
                Set.of("words", "concepts", "similarMeaning", "snippet"),
                searching.ofFirm(word, firm.id()).keySet());
        reader.gets("matches?limit=100")
                .statusCode(200)
                .body("items.findAll { it.asker.id == '" + firm.id() + "' }", equalTo(List.of()));
    }

    @Test
    void a_search_can_be_narrowed_to_countries_and_industries() {
        var word = Searching.word();
        var machine = new PublicFirm("en", "Maker of " + word)
                .with("country", "JP")
                .with("industry", Map.of("text", "Machinery", "code", Map.of("scheme", "ISIC", "code", "2816")))
                .imported();
        var food = new PublicFirm("en", "Eater of " + word)
                .with("industry", Map.of("text", "Food Products"))
                .imported();
        searching.awaitWord(word, machine.id());
        searching.awaitWord(word, food.id());

        assertEquals(List.of(machine.id()), searching.found(Map.of("text", word, "countries", List.of("JP"))));
        assertEquals(List.of(), searching.found(Map.of("text", word, "countries", List.of("IS"))));
        assertEquals(
                List.of(machine.id()),
                searching.found(Map.of(
                        "text",
                        word,
                        "industries",
                        List.of(Map.of("scheme", "ISIC", "code", "28")),
                        "countries",
                        List.of("JP"))));
        var foods = searching.found(Map.of("text", word, "industries", List.of(Map.of("text", "food products"))));
        assertEquals(food.id(), foods.getFirst());
        assertFalse(foods.contains(machine.id()));
    }

    @Test
    void what_cannot_be_searched_for_is_refused_with_the_place_of_the_fault() {
        refused(Map.of("text", " "), 422, "invalid-field");
        refused(Map.of(), 422, "invalid-field");
        refused(Map.of("text", "robot", "limit", 0), 422, "invalid-field");
        refused(Map.of("text", "robot", "limit", 101), 422, "invalid-field");
        refused(Map.of("text", "robot", "countries", List.of("China")), 422, "invalid-field");
        refused(Map.of("text", "robot", "industries", List.of(Map.of("code", "28"))), 422, "invalid-field");
        refused(Map.of("text", "x".repeat(10_001)), 422, "invalid-field");
        refused(Map.of("text", "robot", "language", "FR"), 400, "invalid-body");
        refused(Map.of("text", "robot", "fit", 1), 400, "invalid-body");
        given().contentType(ContentType.JSON)
                .body(Map.of("text", "robot"))
                .post("/matching/v1/firm-searches")
                .then()
                .statusCode(401);
        Firm.as("nobody-of-any-firm")
                .body(Map.of("text", "robot"))
                .post("/matching/v1/firm-searches")
                .then()
                .statusCode(403);
    }

    /** Nothing is kept of a search, not even its answer. */
    @Test
    void a_search_with_a_key_is_a_search() {
        reader.acts()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("text", "robot"))
                .post("/matching/v1/firm-searches")
                .then()
                .statusCode(200);
    }

    @Test
    void whoever_may_only_read_may_search() {
        Firm.as(reader.member("VIEWER"))
                .body(Map.of("text", "robot"))
                .post("/matching/v1/firm-searches")
                .then()
                .statusCode(200);
    }

    private void refused(Map<String, Object> search, int status, String code) {
        reader.posts("firm-searches", search).statusCode(status).body("code", equalTo(code));
    }
}
