package twoway.enterprise.journey;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Tenancy;
import twoway.local.testing.EmbeddedServers;

/** The owner of a posting opens its details to a firm by name, and closes them again. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class DisclosureGrantJourneyTest {

    private static final List<String> ALL = Disclosing.LEVELS;
    private static final List<String> MEMBERS = List.of("MEMBERS");

    @Inject
    DataSource database;

    @Inject
    Tenancy tenancy;

    @Test
    void a_grant_opens_all_at_once_a_revocation_closes_at_once_and_both_stay_on_record() {
        var offer = Disclosing.published();
        var reader = Firm.verified();
        assertEquals(MEMBERS, offer.open(reader.acts()));

        var first = offer.opened(reader);
        assertEquals(ALL, offer.open(reader.acts()));
        offer.opensTo(reader).statusCode(200).body("id", equalTo(id(first)));
        for (int i = 0; i < 2; i++) {
            offer.owner()
                    .acts()
                    .post(first + "/revoke")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("REVOKED"))
                    .body("revokedAt", notNullValue())
                    .body("allowedActions", empty());
            assertEquals(MEMBERS, offer.open(reader.acts()));
        }
        var second = offer.opened(reader);
        assertEquals(ALL, offer.open(reader.acts()));

        list(offer.owner(), "").body("items.id", contains(id(first), id(second)));
        list(reader, "?postingId=" + offer.id())
                .body("items.id", contains(id(first), id(second)))
                .body("items.state", contains("REVOKED", "GRANTED"))
                .body("items.revokedAt[1]", nullValue());
        String next = list(reader, "?limit=1").extract().path("next");
        list(reader, "?after=" + next).body("items.id", contains(id(second)));
        var told = Told.of("enterprise.disclosure", offer.id(), "granted", "revoked", "granted");
        assertEquals(id(first), Told.data(told.get(1)).getString("grantId"));
        assertEquals(reader.id().toString(), Told.data(told.getLast()).getString("readerId"));
    }

    @Test
    void ten_who_open_the_same_at_the_same_moment_have_opened_it_once() throws Exception {
        var offer = Disclosing.published();
        var reader = Firm.verified();
        Callable<Integer> opens = () -> offer.opensTo(reader).extract().statusCode();

        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(Collections.nCopies(10, opens))) statuses.add(each.get());
        }

        statuses.remove(Integer.valueOf(201));
        assertEquals(Collections.nCopies(9, 200), statuses);
        list(reader, "").body("items.postingId", contains(offer.id().toString()));
        Told.of("enterprise.disclosure", offer.id(), "granted");
    }

    @Test
    void the_firm_is_told_in_its_readers_language_that_it_may_read_and_that_it_may_no_more() {
        var offer = Disclosing.published();
        var reader = Firm.verified();
        var chinese = Person.withMail("zh", "AT_ONCE");
        var english = Person.withMail("en", "AT_ONCE");
        reader.takesIn(chinese.subject(), "VIEWER");
        reader.takesIn(english.subject(), "EDITOR");

        var grant = offer.opened(reader);
        assertEquals(
                "示例移动机器人向您开放了“面向物流机器人的全球销售与服务网络”的详细内容，现在可以阅读。", chinese.letter().subject());
        assertEquals(
                "Example Mobile Robots has opened the details of “Global network for logistics robotics” to you; you may"
                        + " read them now.",
                english.letter().subject());
        offer.owner().acts().post(grant + "/revoke").then().statusCode(200);

        assertEquals(
                "示例移动机器人不再向您开放“面向物流机器人的全球销售与服务网络”的详细内容。",
                chinese.letters(2).getLast().subject());
        assertEquals(
                "Example Mobile Robots no longer opens the details of “Global network for logistics robotics” to you.",
                english.letters(2).getLast().subject());
        english.inbox()
                .body("items.code", contains("details-revoked", "details-granted"))
                .body("items.link", contains(offer.path(), offer.path()));
    }

    @Test
    void only_a_verified_firm_that_the_owner_may_know_is_named_and_only_while_the_posting_is_there() {
        var offer = Disclosing.published();
        var denier = Firm.verified();
        denier.acts()
                .put(denier.path() + "/denied-enterprises/" + offer.owner().id())
                .then()
                .statusCode(200);

        for (var unknown : List.of(Firm.registered(), denier)) {
            offer.opensTo(unknown)
                    .statusCode(422)
                    .body("code", equalTo("firm-unknown"))
                    .body("errors.pointer", contains("/readerId"));
        }
        offer.opensTo(offer.owner()).statusCode(422).body("code", equalTo("granted-to-itself"));
        var stranger = Firm.verified();
        stranger.acts()
                .body("""
                        {"postingId": "%s", "readerId": "%s"}""".formatted(offer.id(), stranger.id()))
                .post(Disclosing.GRANTS)
                .then()
                .statusCode(422)
                .body("code", equalTo("posting-unknown"))
                .body("errors.pointer", contains("/postingId"));
        Disclosing.drafted(offer.owner()).opensTo(stranger).statusCode(409).body("code", equalTo("state-conflict"));
    }

    @Test
    void the_owner_alone_revokes_and_says_what_he_has_seen() {
        var offer = Disclosing.published();
        var reader = Firm.verified();
        var viewer = Firm.somebody();
        offer.owner().takesIn(viewer, "VIEWER");
        var grant = offer.opened(reader);

        offer.owner().acts().get(grant).then().body("allowedActions", contains("revoke"));
        Firm.as(viewer).get(grant).then().statusCode(200).body("allowedActions", empty());
        reader.acts().get(grant).then().statusCode(200).body("allowedActions", empty());
        reader.acts().post(grant + "/revoke").then().statusCode(403);
        Firm.as(viewer).post(grant + "/revoke").then().statusCode(403);
        Firm.verified().acts().get(grant).then().statusCode(404);
        Firm.verified().acts().post(grant + "/revoke").then().statusCode(404);
        Firm.asOperator().get(grant).then().statusCode(403);
        offer.owner().blindly().post(grant + "/revoke").then().statusCode(428);
        offer.owner()
                .acts()
                .header("If-Match", "\"77\"")
                .post(grant + "/revoke")
                .then()
                .statusCode(412);
        assertEquals(ALL, offer.open(reader.acts()));
    }

    @Test
    void of_an_owner_who_denies_the_reader_later_the_reader_sees_no_grant_either() {
        var offer = Disclosing.published();
        var reader = Firm.verified();
        var grant = offer.opened(reader);
        var line = offer.owner().path() + "/denied-enterprises/" + reader.id();
        offer.owner().acts().put(line).then().statusCode(200);

        list(reader, "").body("items", empty());
        reader.acts().get(grant).then().statusCode(404);
        offer.read(reader.acts()).statusCode(404);
        list(offer.owner(), "").body("items.id", contains(id(grant)));
        offer.owner().acts().delete(line).then().statusCode(204);

        assertEquals(ALL, offer.open(reader.acts()));
    }

    @Test
    void not_now_closes_what_mutual_interest_had_opened_and_a_grant_stays_open() {
        var rows = new Rows(database, tenancy);
        var offer = Disclosing.published();
        var reader = Firm.verified();
        var granted = Firm.verified();
        var match = offer.interests(reader, rows);
        var other = offer.interests(granted, rows);
        offer.opened(granted);
        assertEquals(List.of("MEMBERS", "MUTUAL"), offer.open(reader.acts()));

        offer.dismisses(match, rows);
        offer.dismisses(other, rows);

        assertEquals(MEMBERS, offer.open(reader.acts()));
        assertEquals(ALL, offer.open(granted.acts()));
    }

    @Test
    void the_copy_of_who_is_interested_is_made_again_from_what_was_told() {
        var rows = new Rows(database, tenancy);
        var offer = Disclosing.published();
        var reader = Firm.verified();
        var match = offer.interests(reader, rows);
        rows.change("update mutual_interest set ended_at = now() where match_id = ?::uuid", match.toString());
        assertEquals(MEMBERS, offer.open(reader.acts()));

        String task = Firm.asOperator()
                .post("/enterprise/v1/projections/mutual-interests/rebuilds")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");

        await().until(() ->
                List.of("DONE", "FAILED").contains(Firm.asOperator().get(task).<String>path("state")));
        Firm.asOperator().get(task).then().body("state", equalTo("DONE"));
        assertEquals(List.of("MEMBERS", "MUTUAL"), offer.open(reader.acts()));
    }

    @Test
    void who_is_limited_to_another_unit_opens_and_changes_nothing() {
        var owner = Firm.verified();
        var offer = Disclosing.by(owner);
        String code = owner.acts()
                .body("{\"role\": \"EDITOR\", \"unit\": \"Purchasing\"}")
                .post(owner.path() + "/invitations")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
        var buyer = Firm.somebody();
        Firm.accepts(buyer, code).statusCode(201);
        var grant = offer.opened(Firm.verified());

        Firm.as(buyer).get(offer.path()).then().statusCode(200).body("allowedActions", empty());
        Firm.as(buyer).get(grant).then().statusCode(200).body("allowedActions", empty());
        Firm.as(buyer)
                .body(Disclosing.body())
                .put(offer.path())
                .then()
                .statusCode(403)
                .body("code", equalTo("other-unit"));
        Firm.as(buyer).post(grant + "/revoke").then().statusCode(403).body("code", equalTo("other-unit"));
        Firm.as(buyer)
                .body("""
                        {"postingId": "%s", "readerId": "%s"}""".formatted(offer.id(), Firm.verified().id()))
                .post(Disclosing.GRANTS)
                .then()
                .statusCode(403)
                .body("code", equalTo("other-unit"));
        list(owner, "").body("items.state", not(contains("REVOKED")));
    }

    private static ValidatableResponse list(Firm firm, String how) {
        return firm.acts().get(Disclosing.GRANTS + how).then().statusCode(200);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
