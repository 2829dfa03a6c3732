package twoway.matching.journey;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static twoway.matching.journey.Patience.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;

/** Who is no party learns nothing, and what a firm keeps to itself reaches nobody. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class ConfidentialityTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void a_third_firm_is_answered_as_if_nothing_existed() {
        var story = Story.mutual();
        var proposal = story.sent();
        String partnership =
                story.large().does("proposals/" + proposal + "/agree").extract().path("partnershipId");
        String commitment = story.partnership(story.large(), partnership).getString("undertakings[0].id");
        var third = Firm.large();
        Posting.of(third, "TALENT", "CAPITAL").projected();

        var paths = List.of(
                "matches/" + story.match(),
                "proposals/" + proposal,
                "partnerships/" + partnership,
                "postings/" + story.offer().id() + "/capacity");
        paths.forEach(path -> sameAsMissing(third, "GET", path, null));
        for (var action : List.of("declare-interest", "dismiss")) {
            sameAsMissing(third, "POST", "matches/" + story.match() + "/" + action, Map.of("code", "OTHER"));
        }
        for (var action : List.of("send", "agree", "withdraw", "decline")) {
            sameAsMissing(third, "POST", "proposals/" + proposal + "/" + action, Map.of("code", "OTHER"));
        }
        sameAsMissing(
                third, "POST", "proposals/" + proposal + "/counter", Map.of("undertakings", story.fiveUndertakings()));
        sameAsMissing(third, "POST", "commitments/" + commitment + "/deliver", Map.of("evidence", Map.of("en", "x")));
        sameAsMissing(third, "POST", "commitments/" + commitment + "/confirm", null);
        sameAsMissing(third, "POST", "commitments/" + commitment + "/dispute", Map.of("code", "OTHER"));
        third.posts("proposals", story.offerOf(story.fiveUndertakings())).statusCode(404);
        for (var list : List.of(
                "matches?postingId=" + story.offer().id(), "proposals?matchId=" + story.match(), "partnerships")) {
            third.gets(list).statusCode(200).body("items", empty());
        }
    }

    private static void sameAsMissing(Firm firm, String method, String path, Object body) {
        var id = path.split("/")[1];
        assertEquals(
                answer(firm, method, path.replace(id, UUID.randomUUID().toString()), body),
                answer(firm, method, path, body));
    }

    private static String answer(Firm firm, String method, String path, Object body) {
        var request = firm.acts().header("traceparent", TRACE);
        if (body != null && !path.endsWith("declare-interest")) request.body(body);
        return request.request(method, "/matching/v1/" + path)
                .then()
                .statusCode(404)
                .extract()
                .asString();
    }

    @Test
    void what_b_keeps_to_itself_moves_b_s_own_fit_and_not_a_byte_of_what_a_sees() {
        var story = Story.matched();
        var aBefore = everythingSeenBy(story.small(), story);
        int bBefore = ownFit(story);

        story.offer()
                .with(
                        "private",
                        Map.of(
                                "preferredCountries",
                                List.of("DE"),
                                "preferredSizeClasses",
                                List.of("MICRO"),
                                "budget",
                                7_000_000))
                .projected();
        await().untilAsserted(() -> assertNotEquals(bBefore, ownFit(story)));

        assertEquals(aBefore, everythingSeenBy(story.small(), story));
        assertEquals(bBefore - 1_600, ownFit(story));
        assertTrue(story.large()
                .gets("matches/" + story.match())
                .extract()
                .asString()
                .contains("PREFERRED_SIZE"));
        story.offer().with("private", Map.of()).projected();
        await().untilAsserted(() -> assertEquals(bBefore, ownFit(story)));
        assertEquals(aBefore, everythingSeenBy(story.small(), story));
    }

    @Test
    void two_worlds_that_differ_only_in_private_criteria_look_the_same_from_outside() {
        // a place nobody else asks in: who else stands before a posting is drawn by lot, at each anew
        var there = List.of("SJ");
        var open = Posting.offer(Firm.large()).with("markets", there).projected();
        var secretive = Posting.offer(Firm.large())
                .with("markets", there)
                .with("private", Map.of("preferredCountries", List.of("FR"), "preferredSizeClasses", List.of("LARGE")))
                .projected();
        var small = Firm.small();
        Posting.need(small).with("markets", there).projected();
        var worlds = new ArrayList<String>();

        for (var posting : List.of(open, secretive)) {
            var match = posting.matchOf(small);
            var seen = small.gets("matches/" + match).extract().asString()
                    + small.gets("postings/" + posting.id() + "/capacity")
                            .extract()
                            .asString();
            assertFalse(seen.contains("PREFERRED"));
            worlds.add(seen.replace(match, "M")
                    .replace(posting.id().toString(), "P")
                    .replace(posting.owner().id().toString(), "B"));
        }

        assertEquals(worlds.getFirst(), worlds.getLast());
    }

    /** Places nobody else's postings are for, so that nothing else moves what is compared here. */
    private static final List<String> HERE = List.of("BV");

    @Test
    void whatever_b_keeps_to_itself_every_other_firm_is_answered_the_same_byte_by_byte() {
        var offer = Posting.offer(Firm.large()).with("markets", HERE).projected();
        var rival = Posting.offer(Firm.large()).with("markets", HERE).projected();
        var askers = Stream.generate(Firm::small).limit(3).toList();
        askers.forEach(asker -> Posting.need(asker).with("markets", HERE).projected());
        var matches = askers.stream().map(offer::matchOf).toList();
        askers.forEach(rival::matchOf);
        askers.getFirst()
                .does("matches/" + matches.getFirst() + "/declare-interest")
                .statusCode(200);
        var others = new ArrayList<>(askers);
        others.add(rival.owner());
        var before = worldOf(others, offer);
        var b = new Story(offer.owner(), askers.getFirst(), offer, matches.getFirst());
        var fits = new HashSet<>(Set.of(ownFit(b)));

        for (var wishes : List.of(
                Map.of("preferredCountries", List.of("DE")),
                Map.of("preferredCountries", List.of("DE"), "preferredSizeClasses", List.of("MICRO")),
                Map.of("preferredCountries", List.of("CN")))) {
            offer.with("private", wishes).projected();
            await().untilAsserted(() -> assertTrue(fits.add(ownFit(b)), () -> "b's own fit has moved: " + fits));

            same(before, worldOf(others, offer), wishes.toString());
        }
    }

    /** Everything that these firms can read of matches, in every order and on every side. */
    private static List<String> worldOf(List<Firm> firms, Posting offer) {
        var world = new ArrayList<String>();
        for (var firm : firms) {
            for (var list : List.of(
                    "matches?limit=100",
                    "matches?limit=100&order=LIKELY_TO_BE_READ",
                    "matches?limit=100&side=OWNER",
                    "matches?limit=100&kind=OFFER&state=INTEREST")) {
                var answer = firm.gets(list).statusCode(200).extract();
                world.add(answer.asString());
                answer.<List<String>>path("items.id").forEach(id -> world.add(seen(firm, "matches/" + id)));
            }
            world.add(seen(firm, "postings/" + offer.id() + "/capacity"));
        }
        return world;
    }

    private static String seen(Firm firm, String path) {
        return firm.acts()
                .header("traceparent", TRACE)
                .get("/matching/v1/" + path)
                .asString();
    }

    private static void same(List<String> before, List<String> after, String world) {
        assertEquals(before.size(), after.size(), world);
        for (int i = 0; i < before.size(); i++) assertEquals(before.get(i), after.get(i), world);
    }

    private static int ownFit(Story story) {
        return story.large().gets("matches/" + story.match()).extract().path("fit.basisPoints");
    }

    private static String everythingSeenBy(Firm firm, Story story) {
        var seen = new StringBuilder();
        for (var path : List.of(
                "matches/" + story.match(),
                "matches?postingId=" + story.offer().id(),
                "matches?order=LIKELY_TO_BE_READ&postingId=" + story.offer().id(),
                "postings/" + story.offer().id() + "/capacity")) {
            seen.append(firm.gets(path).statusCode(200).extract().asString());
        }
        return seen.toString();
    }

    @Test
    void without_a_token_nothing_opens_and_without_a_membership_or_role_little() {
        var story = Story.mutual();
        for (var path : List.of("matches", "matches/" + story.match(), "proposals", "partnerships")) {
            given().get("/matching/v1/" + path).then().statusCode(401).body("code", equalTo("unauthenticated"));
            Firm.as("test-nobody")
                    .get("/matching/v1/" + path)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("not-a-member"));
        }
        given().contentType(ContentType.JSON)
                .post("/matching/v1/matches/" + story.match() + "/declare-interest")
                .then()
                .statusCode(401);
        Firm.as("example-operator").get("/matching/v1/matches").then().statusCode(403);
    }

    @Test
    void a_role_of_a_newer_producer_may_look_and_nobody_becomes_an_operator_by_an_event() {
        var story = Story.mutual();
        for (var role : List.of("AUDITOR", "OPERATOR")) {
            var member = story.small().member(role);

            offered(member, "matches/" + story.match());
            Firm.as(member)
                    .post("/matching/v1/matches/" + story.match() + "/declare-interest")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void who_may_only_look_commands_nothing_and_who_may_only_write_binds_nobody() {
        var story = Story.mutual();
        var viewer = story.small().member("VIEWER");
        offered(viewer, "matches/" + story.match());
        for (var action : List.of("declare-interest", "dismiss")) {
            Firm.as(viewer)
                    .body(Map.of("code", "OTHER"))
                    .post("/matching/v1/matches/" + story.match() + "/" + action)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("not-allowed"));
        }
        var editor = story.small().member("EDITOR");
        offered(editor, "matches/" + story.match(), "dismiss", "propose");
        var proposal = story.drafted();
        offered(viewer, "proposals/" + proposal);
        offered(editor, "proposals/" + proposal, "withdraw");
        Firm.as(editor)
                .post("/matching/v1/proposals/" + proposal + "/send")
                .then()
                .statusCode(403);
        var approver = story.small().member("APPROVER");
        offered(approver, "matches/" + story.match());
        offered(approver, "proposals/" + proposal, "send", "withdraw");
        Firm.as(approver)
                .post("/matching/v1/proposals/" + proposal + "/send")
                .then()
                .statusCode(200);
        Firm.as(approver)
                .post("/matching/v1/proposals/" + proposal + "/withdraw")
                .then()
                .statusCode(200);
    }

    private static void offered(String member, String path, String... actions) {
        Firm.as(member)
                .get("/matching/v1/" + path)
                .then()
                .statusCode(200)
                .body("allowedActions", equalTo(List.of(actions)));
    }
}
