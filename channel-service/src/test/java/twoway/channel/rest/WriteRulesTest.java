package twoway.channel.rest;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;
import twoway.local.testing.Received;

/** Every command says what its sender had seen: of an item the item, of a case everything that happened in it. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "channel"))
class WriteRulesTest {

    private Deal deal;
    private String id;
    private String opened;

    @BeforeEach
    void two_firms_have_agreed_on_a_channel_into_germany() {
        deal = new Deal();
        id = deal.onlyCase("DE");
        opened = "/onboarding-cases/" + id;
    }

    @Test
    void an_item_is_moved_only_by_whoever_has_seen_it_as_it_is() {
        var item = deal.item(id, "company-profile");
        var path = "/checklist-items/" + item.get("id");
        var seen = version(path);
        assertEquals("\"" + item.get("version") + "\"", seen);

        deal.sme
                .blindly(path + "/start", null)
                .statusCode(428)
                .contentType(startsWith("application/problem+json"))
                .body("code", equalTo("version-required"));
        deal.sme
                .blindly(path + "/start", "\"99\"")
                .statusCode(412)
                .header("ETag", equalTo(seen))
                .body("code", equalTo("version-stale"));
        deal.sme.blindly(path + "/start", seen).statusCode(200).header("ETag", equalTo(version(path)));
        deal.sme.blindly(path + "/complete", seen).statusCode(412);
        deal.sme.blindly(path + "/complete", "*").statusCode(200);
        deal.sme.blindly(path + "/complete", seen).statusCode(200).header("ETag", equalTo(version(path)));

        deal.finish(deal.item(id, "channel-manager"));
        assertEquals(
                List.of("twoway.case-opened.v1", "twoway.item-completed.v1", "twoway.item-completed.v1"),
                deal.facts(id, 3).stream().map(Received::type).toList());
    }

    @Test
    void nobody_ends_a_case_in_which_something_happened_that_he_has_not_seen() {
        var seen = version(opened);
        deal.sme.post(deal.path(id, "company-profile") + "/start").statusCode(200);

        deal.sme.blindly(opened + "/withdraw", null).statusCode(428);
        deal.sme.blindly(opened + "/withdraw", seen).statusCode(412).header("ETag", equalTo(version(opened)));
        deal.sme.blindly(opened + "/withdraw", version(opened)).statusCode(200);
        deal.sme.blindly(opened + "/withdraw", seen).statusCode(200).header("ETag", equalTo(version(opened)));

        assertEquals(
                List.of("twoway.case-opened.v1", "twoway.case-closed.v1"),
                deal.facts(id, 2).stream().map(Received::type).toList());
    }

    @Test
    void what_changes_nothing_gives_no_new_version() {
        var path = deal.path(id, "company-profile");
        deal.sme.post(path + "/start").statusCode(200);
        var item = version(path);
        var whole = version(opened);

        deal.sme.post(path + "/start").statusCode(200);

        assertEquals(item, version(path));
        assertEquals(whole, version(opened));
    }

    @Test
    void a_command_sent_again_with_its_key_gets_its_first_answer_although_what_it_saw_is_gone() {
        var path = deal.path(id, "company-profile");
        var seen = version(path);
        var key = UUID.randomUUID().toString();
        var first = deal.sme.keyed(path + "/start", key, seen).statusCode(200).extract();
        deal.sme.post(path + "/complete").statusCode(200);

        var again = deal.sme.keyed(path + "/start", key, seen).statusCode(200).header("Idempotency-Replayed", "true");

        assertEquals(first.asString(), again.extract().asString());
        assertEquals(first.header("ETag"), again.extract().header("ETag"));
    }

    private String version(String path) {
        return deal.sme.get(path).statusCode(200).extract().header("ETag");
    }
}
