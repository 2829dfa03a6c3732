package twoway.matching.journey;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;

/** Every command says what its sender had seen: what the other side did meanwhile is never answered unread. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class WriteRulesTest {

    private static final Map<String, Object> NOTHING = Map.of();

    @Test
    void interest_is_declared_only_in_a_match_that_was_seen_as_it_is() {
        var story = Story.matched();
        var match = "matches/" + story.match();
        asksWhatWasSeen(story.small(), match, "/declare-interest", NOTHING);

        command(story.large(), match + "/dismiss", "\"0\"", Map.of("code", "TOO_EARLY"))
                .statusCode(412);
        command(story.small(), match + "/declare-interest", "\"0\"", NOTHING).statusCode(200);
        command(story.large(), match + "/declare-interest", "*", NOTHING).statusCode(200);

        Told.of("matching.match", story.match(), "interest-declared", "interest-declared", "interest-became-mutual");
    }

    @Test
    void nobody_agrees_to_terms_that_were_changed_after_he_read_them() {
        var story = Story.mutual();
        var id = story.drafted();
        var proposal = "proposals/" + id;
        asksWhatWasSeen(story.small(), proposal, "/send", NOTHING);
        var read = version(story.large(), proposal);
        story.large()
                .posts(proposal + "/counter", Map.of("undertakings", story.fiveUndertakings()))
                .statusCode(200);

        command(story.small(), proposal + "/agree", read, NOTHING)
                .statusCode(412)
                .header("ETag", equalTo(version(story.small(), proposal)))
                .body("code", equalTo("version-stale"));
        command(story.small(), proposal + "/agree", null, NOTHING).statusCode(428);
        command(story.small(), proposal + "/agree", version(story.small(), proposal), NOTHING)
                .statusCode(200);
        command(story.small(), proposal + "/agree", read, NOTHING).statusCode(200);

        Told.of("matching.proposal", id, "proposal-sent", "proposal-countered", "proposal-agreed");
    }

    @Test
    void an_undertaking_is_delivered_and_confirmed_as_it_was_seen_and_the_partnership_shows_it() {
        var story = Story.mutual();
        var formed = story.partnered();
        String partnership = formed.get("id");
        String id = formed.get("undertakings.find { it.kind == 'PRODUCT' }.id");
        int nested = formed.get("undertakings.find { it.kind == 'PRODUCT' }.version");
        var commitment = "commitments/" + id;
        story.small()
                .gets(commitment)
                .header("ETag", equalTo("\"" + nested + "\""))
                .body("version", equalTo(nested));
        var before = version(story.small(), "partnerships/" + partnership);
        var evidence = Map.of("evidence", Map.of("en", "Sample evidence"));

        asksWhatWasSeen(story.small(), commitment, "/deliver", evidence);
        command(story.large(), commitment + "/confirm", "\"" + nested + "\"", NOTHING)
                .statusCode(412);
        command(story.large(), commitment + "/confirm", version(story.large(), commitment), NOTHING)
                .statusCode(200);
        command(story.small(), commitment + "/deliver", "\"" + nested + "\"", evidence)
                .statusCode(200);

        assertTrue(!before.equals(version(story.small(), "partnerships/" + partnership)));
        Firm.large().gets(commitment).statusCode(404);
    }

    @Test
    void a_command_sent_again_with_its_key_gets_its_first_answer_although_what_it_saw_is_gone() {
        var story = Story.matched();
        var match = "matches/" + story.match();
        var seen = version(story.small(), match);
        var key = UUID.randomUUID().toString();
        var first = keyed(story.small(), key, match, seen).statusCode(200).extract();
        story.large().does(match + "/declare-interest").statusCode(200);

        var again = keyed(story.small(), key, match, seen).statusCode(200).header("Idempotency-Replayed", "true");

        assertEquals(first.asString(), again.extract().asString());
        assertEquals(first.header("ETag"), again.extract().header("ETag"));
    }

    /** Missing, stale, then right. */
    private static void asksWhatWasSeen(Firm firm, String path, String word, Object body) {
        var current = version(firm, path);
        command(firm, path + word, null, body)
                .statusCode(428)
                .contentType(startsWith("application/problem+json"))
                .body("code", equalTo("version-required"));
        command(firm, path + word, "\"99\"", body)
                .statusCode(412)
                .header("ETag", equalTo(current))
                .body("code", equalTo("version-stale"));
        command(firm, path + word, current, body).statusCode(200);
    }

    private static String version(Firm firm, String path) {
        return firm.gets(path).statusCode(200).extract().header("ETag");
    }

    private static ValidatableResponse command(Firm firm, String path, String ifMatch, Object body) {
        var command = firm.blindly();
        if (body != NOTHING) command.body(body);
        return (ifMatch == null ? command : command.header("If-Match", ifMatch))
                .post("/matching/v1/" + path)
                .then();
    }

    private static ValidatableResponse keyed(Firm firm, String key, String match, String seen) {
        return firm.blindly()
                .header("Idempotency-Key", key)
                .header("If-Match", seen)
                .post("/matching/v1/" + match + "/declare-interest")
                .then();
    }
}
