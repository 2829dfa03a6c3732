package twoway.enterprise.journey;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import twoway.chassis.testing.SeenFirst;
import twoway.local.testing.EmbeddedServers;

/** Every command says what its sender had seen, and changes nothing else. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class WriteRulesTest {

    @Test
    void a_posting_is_moved_only_by_whoever_has_seen_it_as_it_is() {
        var firm = Firm.verified();
        var offer = firm.draft("offers", PostingJourneyTest.OFFER);
        commandsAskWhatWasSeen(firm, offer, "publish", "\"0\"");

        command(firm, offer + "/pause", "\"0\"").statusCode(412).header("ETag", equalTo("\"1\""));
        command(firm, offer + "/publish", "\"0\"").statusCode(200).header("ETag", equalTo("\"1\""));
        command(firm, offer + "/publish", null).statusCode(200);
        command(firm, offer + "/pause", "*").statusCode(200).header("ETag", equalTo("\"2\""));
        command(firm, offer + "/pause", "\"1\"").statusCode(200).header("ETag", equalTo("\"2\""));

        var id = UUID.fromString(offer.substring(offer.lastIndexOf('/') + 1));
        Told.of("enterprise.offer", id, "published", "paused");
    }

    @Test
    void an_enterprise_is_moved_only_by_whoever_has_seen_it_as_it_is() {
        var firm = Firm.registered();
        commandsAskWhatWasSeen(firm, firm.path(), "submit", "\"0\"");
        var document = firm.upload();
        firm.seen(document).statusCode(201);

        verify(firm, null).statusCode(428).body("code", equalTo("version-required"));
        verify(firm, "\"0\"").statusCode(412).header("ETag", equalTo("\"1\""));
        verify(firm, "\"1\"").statusCode(200).header("ETag", equalTo("\"2\""));
        verify(firm, "\"0\"").statusCode(200).header("ETag", equalTo("\"2\""));

        Told.of("enterprise.enterprise", firm.id(), "registered", "submitted", "verified");
    }

    @Test
    void a_member_is_revoked_only_by_whoever_has_seen_it_as_it_is() {
        var firm = Firm.registered();
        var id = firm.takesIn(Firm.somebody(), "VIEWER");
        var member = "/enterprise/v1/members/" + id;
        firm.acts().get(member).then().header("ETag", equalTo("\"0\"")).body("version", equalTo(0));
        commandsAskWhatWasSeen(firm, member, "revoke", "\"0\"");

        command(firm, member + "/revoke", "\"0\"").statusCode(200).header("ETag", equalTo("\"1\""));

        Told.of("enterprise.member", UUID.fromString(id), "joined", "left");
    }

    @Test
    void a_command_sent_again_with_its_key_gets_its_first_answer_although_what_it_saw_is_gone() {
        var firm = Firm.verified();
        var offer = firm.draft("offers", PostingJourneyTest.OFFER);
        var key = UUID.randomUUID().toString();
        var first = keyed(firm, key, offer).statusCode(200).extract().asString();
        command(firm, offer + "/pause", "*").statusCode(200);

        keyed(firm, key, offer)
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .header("ETag", equalTo("\"1\""))
                .body(equalTo(first));
    }

    @Test
    void of_many_who_saw_the_same_version_only_one_changes_it() throws InterruptedException, ExecutionException {
        var firm = Firm.registered();
        var need = firm.draft("needs", PostingJourneyTest.NEED);
        var answers = new ArrayList<Future<Integer>>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                var body = PostingJourneyTest.NEED.replace("\"DE\"", "\"F" + (char) ('A' + i) + "\"");
                answers.add(threads.submit(() -> firm.blindly()
                        .header("If-Match", "\"0\"")
                        .body(body)
                        .put(need)
                        .statusCode()));
            }
        }

        var statuses = new ArrayList<Integer>();
        for (var answer : answers) statuses.add(answer.get());
        assertEquals(1, Collections.frequency(statuses, 200), statuses::toString);
        assertEquals(7, Collections.frequency(statuses, 412), statuses::toString);
    }

    /** Missing, stale, then right. */
    private static void commandsAskWhatWasSeen(Firm firm, String path, String word, String current) {
        command(firm, path + "/" + word, null)
                .statusCode(428)
                .contentType(startsWith("application/problem+json"))
                .body("code", equalTo("version-required"));
        command(firm, path + "/" + word, "\"99\"")
                .statusCode(412)
                .header("ETag", equalTo(current))
                .body("code", equalTo("version-stale"));
        command(firm, path + "/" + word, current).statusCode(200);
    }

    private static ValidatableResponse command(Firm firm, String path, String ifMatch) {
        var command = firm.blindly();
        return (ifMatch == null ? command : command.header("If-Match", ifMatch))
                .post(path)
                .then();
    }

    private static ValidatableResponse verify(Firm firm, String ifMatch) {
        var command = Firm.asOperator().noFiltersOfType(SeenFirst.class);
        return (ifMatch == null ? command : command.header("If-Match", ifMatch))
                .post(firm.path() + "/verify")
                .then();
    }

    private static ValidatableResponse keyed(Firm firm, String key, String offer) {
        return firm.blindly()
                .header("Idempotency-Key", key)
                .header("If-Match", "\"0\"")
                .post(offer + "/publish")
                .then();
    }
}
