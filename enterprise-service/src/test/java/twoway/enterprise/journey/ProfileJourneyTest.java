package twoway.enterprise.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Tenancy;
import twoway.local.testing.EmbeddedServers;
import twoway.local.testing.Tokens;

/** A firm says itself what it is; what a document has proved it changes only by showing another one. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class ProfileJourneyTest {

    @Inject
    DataSource database;

    @Inject
    Tenancy tenancy;

    @Test
    void a_firm_corrects_its_own_profile_and_everybody_is_told_once() {
        var firm = Firm.verified();
        var word = profile(firm)
                .replace("CN-ZJ", "CN-JS")
                .replace("\"Hangzhou\"", "\"Suzhou\"")
                .replace("[\"CN\"]", "[\"CN\", \"DE\"]");

        says(firm, word)
                .statusCode(200)
                .body("province", equalTo("CN-JS"))
                .body("city", equalTo("Suzhou"))
                .body("markets", containsInAnyOrder("CN", "DE"))
                .body("description.en", equalTo("Robots that carry"))
                .body("fixed", containsInAnyOrder("NAME_ZH", "NAME_EN", "COUNTRY"))
                .body("former", empty());
        says(firm, word).statusCode(200);
        firm.blindly().body(word).put(firm.path() + "/profile").then().statusCode(200);

        Firm.as(Firm.somebody())
                .get(firm.path())
                .then()
                .body("city", equalTo("Suzhou"))
                .body("description.en", equalTo("Robots that carry"))
                .body("state", equalTo("VERIFIED"));
        var told = Told.of("enterprise.enterprise", firm.id(), "registered", "submitted", "verified", "changed");
        assertEquals("CN-JS", Told.data(told.getLast()).getString("province"));
        assertEquals("PUBLIC", Told.data(told.getLast()).getString("visibility"));
    }

    @Test
    void another_industry_gives_another_size_class() {
        var firm = Firm.registered();

        says(firm, profile(firm).replace("C3491", "P8310")).statusCode(200);

        firm.acts().get(firm.path()).then().body("sizeClass", equalTo("NOT_CLASSIFIED"));
        var told = Told.of("enterprise.enterprise", firm.id(), "registered", "changed");
        assertEquals("NOT_CLASSIFIED", Told.data(told.getLast()).getString("sizeClass"));
    }

    @Test
    void what_the_firm_changes_is_its_own_from_then_on_and_the_rest_keeps_its_source() {
        var path = "/enterprise/v1/enterprises/by-external-id/example-office/" + UUID.randomUUID();
        var code = SampleIdentifiers.creditCode();
        var firm = ofAnOffice(path, code);

        says(firm, profile(firm).replace("CN-ZJ", "CN-JS"))
                .statusCode(200)
                .body("officeEntries.field", hasItems("NAME_ZH", "COUNTRY", "INDUSTRY"))
                .body("officeEntries.field", not(hasItem("PROVINCE")));
        Firm.asOperator()
                .body(statement("2026-06-01", code)
                        .replace("CN-ZJ", "CN-BJ")
                        .replace("Example Mobile Robots", "Example Robots"))
                .put(path)
                .then()
                .statusCode(200)
                .body("province", equalTo("CN-JS"))
                .body("names.en", equalTo("Example Robots"));
    }

    @Test
    void a_verified_firm_changes_its_name_only_by_being_verified_anew() {
        var firm = Firm.verified();
        var renamed = profile(firm).replace("Example Mobile Robots", "Example Walking Robots");
        says(firm, renamed)
                .statusCode(409)
                .body("code", equalTo("proven-by-document"))
                .body("errors.pointer", contains("/names/en"));

        firm.command("reopen").statusCode(200).body("state", equalTo("DRAFT"));
        Firm.as(Firm.somebody()).get(firm.path()).then().statusCode(404);
        says(firm, renamed)
                .statusCode(200)
                .body("former", hasSize(1))
                .body("former[0].names.en", equalTo("Example Mobile Robots"))
                .body("former[0].proven", equalTo(true));
        firm.command("submit").statusCode(200).body("evidence", contains("WELL_FORMED"));
        Firm.asOperator()
                .post(firm.path() + "/verify")
                .then()
                .statusCode(409)
                .body("code", equalTo("no-document-seen"));
        String document = firm.acts().get(firm.path() + "/documents").path("items[0].id");
        firm.seen(document).statusCode(201);
        firm.acts()
                .get(firm.path() + "/evidence")
                .then()
                .body("items.findAll { it.kind == 'DOCUMENT_SEEN' }", hasSize(2))
                .body("items.findAll { it.kind == 'DOCUMENT_SEEN' }[0].supersededAt", notNullValue())
                .body("items.findAll { it.kind == 'DOCUMENT_SEEN' }[1].supersededAt", nullValue());
        Firm.asOperator().post(firm.path() + "/verify").then().statusCode(200);

        Firm.as(Firm.somebody())
                .get(firm.path())
                .then()
                .body("names.en", equalTo("Example Walking Robots"))
                .body("formerNames.en", contains("Example Mobile Robots"))
                .body("$", not(hasKey("visibility")));
        Told.of(
                "enterprise.enterprise",
                firm.id(),
                "registered",
                "submitted",
                "verified",
                "changed",
                "changed",
                "submitted",
                "verified");
    }

    @Test
    void a_document_that_was_compared_with_the_former_name_is_not_evidence_of_the_next() {
        var firm = Firm.registered();
        var document = firm.upload();
        says(firm, profile(firm)).statusCode(200);
        firm.command("submit").statusCode(200);
        var compared = Firm.asOperator().get(firm.path()).header("ETag");
        says(firm, profile(firm).replace("Example Mobile Robots", "Example Walking Robots"))
                .statusCode(200);

        compares(firm, document, compared).statusCode(412).body("code", equalTo("version-stale"));
        firm.acts().get(firm.path()).then().body("evidence", not(hasItem("DOCUMENT_SEEN")));
        compares(firm, document, Firm.asOperator().get(firm.path()).header("ETag"))
                .statusCode(201);
        compares(firm, document, compared).statusCode(200);
    }

    private static ValidatableResponse compares(Firm firm, String document, String version) {
        return Firm.asOperator()
                .header("If-Match", version)
                .body("{\"documentId\": \"%s\", \"kind\": \"DOCUMENT_SEEN\"}".formatted(document))
                .post(firm.path() + "/evidence")
                .then();
    }

    @Test
    void reopening_without_a_change_costs_no_proof_and_is_the_owners_alone() {
        var firm = Firm.verified();
        var editor = Firm.somebody();
        firm.takesIn(editor, "EDITOR");
        Firm.as(editor).post(firm.path() + "/reopen").then().statusCode(403);
        Firm.registered().acts().post(firm.path() + "/reopen").then().statusCode(404);

        firm.command("reopen").statusCode(200);
        firm.command("reopen").statusCode(200);
        firm.command("submit").statusCode(200);

        Firm.asOperator().post(firm.path() + "/verify").then().statusCode(200);
    }

    @Test
    void an_identifier_is_given_back_and_another_one_taken_unless_somebody_has_it() {
        var firm = Firm.registered();
        var other = Firm.registered();
        says(firm, profile(firm)).statusCode(200);
        var taken = profile(firm).replace(firm.creditCode(), other.creditCode());
        says(firm, taken)
                .statusCode(409)
                .body("code", equalTo("identifier-taken"))
                .body("errors[0].pointer", equalTo("/identifiers/0/value"));
        var own = SampleIdentifiers.creditCode();

        says(firm, profile(firm).replace(firm.creditCode(), own))
                .statusCode(200)
                .body("identifiers.value", contains(own))
                .body("former[0].identifiers.value", contains(firm.creditCode()))
                .body("former[0].proven", equalTo(false));

        Firm.as(Firm.somebody())
                .body(Firm.application(firm.creditCode()))
                .post("/enterprise/v1/enterprises")
                .then()
                .statusCode(201);
        // its numbers are not public
        Told.of("enterprise.enterprise", firm.id(), "registered", "changed");
    }

    @Test
    void an_identifier_that_stands_there_as_it_was_typed_long_ago_is_given_up_once() {
        var firm = Firm.registered();
        var rows = new Rows(database, tenancy);
        var typed = "ＡＢＣ-" + firm.creditCode();
        rows.change(
                "insert into enterprise_identifier (scheme, value, enterprise_id) values ('OTHER', ?, ?::uuid)",
                typed,
                firm.id().toString());
        firm.acts().get(firm.path() + "/profile").then().body("identifiers.value", hasItem("ABC-" + firm.creditCode()));

        for (int i = 0; i < 2; i++) {
            says(firm, profile(firm))
                    .statusCode(200)
                    .body("identifiers.value", contains(firm.creditCode()))
                    .body("former", hasSize(1));
        }

        assertEquals("0", rows.one("select count(*) from enterprise_identifier where value = ?", typed));
    }

    @Test
    void a_suspended_firm_does_not_become_somebody_else() {
        var firm = Firm.verified();
        firm.suspended().statusCode(200);

        firm.command("reopen").statusCode(409).body("code", equalTo("state-conflict"));
        says(firm, profile(firm).replace(firm.creditCode(), SampleIdentifiers.creditCode()))
                .statusCode(409)
                .body("code", equalTo("proven-by-document"))
                .body("errors.pointer", contains("/identifiers"));
        says(firm, profile(firm).replace("Hangzhou", "Ningbo")).statusCode(200).body("city", equalTo("Ningbo"));
    }

    @Test
    void no_operator_suspends_or_reinstates_a_firm_that_he_belongs_to() {
        var firm = Firm.verified();
        firm.takesIn(Tokens.OTHER_OPERATOR, "VIEWER");

        judges(firm, "suspend", Firm.SUSPENSION);
        firm.suspended().statusCode(200);
        judges(firm, "reinstate", Firm.REINSTATEMENT);
        firm.reinstated().statusCode(200);
    }

    private static void judges(Firm firm, String word, String body) {
        Firm.as(Tokens.OTHER_OPERATOR)
                .body(body)
                .post(firm.path() + "/" + word)
                .then()
                .statusCode(409)
                .body("code", equalTo("own-firm"));
    }

    @Test
    void only_its_own_editors_change_it_and_only_as_they_have_seen_it() {
        var firm = Firm.verified();
        var viewer = Firm.somebody();
        firm.takesIn(viewer, "VIEWER");
        var word = profile(firm);

        Firm.as(viewer).get(firm.path() + "/profile").then().statusCode(200);
        Firm.as(viewer).body(word).put(firm.path() + "/profile").then().statusCode(403);
        Firm.asOperator().body(word).put(firm.path() + "/profile").then().statusCode(403);
        Firm.asOperator().get(firm.path() + "/profile").then().statusCode(200);
        var stranger = Firm.verified();
        stranger.acts().get(firm.path() + "/profile").then().statusCode(404);
        stranger.acts()
                .header("If-Match", "*")
                .body(word)
                .put(firm.path() + "/profile")
                .then()
                .statusCode(404);
        firm.blindly().body(word).put(firm.path() + "/profile").then().statusCode(428);
        firm.blindly()
                .header("If-Match", "\"99\"")
                .body(word)
                .put(firm.path() + "/profile")
                .then()
                .statusCode(412);
    }

    @Test
    void a_firm_for_members_only_is_read_by_whoever_acts_for_a_verified_one() {
        var firm = Firm.verified();
        says(firm, visible(firm, "MEMBERS")).statusCode(200).body("visibility", equalTo("MEMBERS"));

        Firm.verified().acts().get(firm.path()).then().statusCode(200).body("state", equalTo("VERIFIED"));
        Firm.registered().acts().get(firm.path()).then().statusCode(404);
        Firm.as(Firm.somebody()).get(firm.path()).then().statusCode(404);
    }

    @Test
    void a_hidden_firm_is_nobodys_to_read_and_publishes_nothing() {
        var firm = Firm.verified();
        var offer = firm.draft("offers", PostingJourneyTest.OFFER);
        var draft = firm.draft("offers", PostingJourneyTest.OFFER);
        firm.acts().post(offer + "/publish").then().statusCode(200);

        says(firm, visible(firm, "HIDDEN")).statusCode(200).body("visibility", equalTo("HIDDEN"));

        Firm.verified().acts().get(firm.path()).then().statusCode(404);
        Firm.asOperator().get(firm.path()).then().statusCode(200).body("visibility", equalTo("HIDDEN"));
        firm.acts().get(offer).then().body("state", equalTo("PAUSED")).body("allowedActions", not(hasItem("resume")));
        for (var command : new String[] {offer + "/resume", draft + "/publish"}) {
            firm.acts().post(command).then().statusCode(409).body("code", equalTo("hidden"));
        }
        says(firm, visible(firm, "PUBLIC")).statusCode(200);
        firm.acts().post(offer + "/resume").then().statusCode(200);
        Told.of(
                "enterprise.offer",
                UUID.fromString(offer.substring(offer.lastIndexOf('/') + 1)),
                "published",
                "paused",
                "resumed");
    }

    static ValidatableResponse says(Firm firm, String profile) {
        return firm.acts().body(profile).put(firm.path() + "/profile").then();
    }

    private static String visible(Firm firm, String visibility) {
        return profile(firm).replace("PUBLIC", visibility);
    }

    static String profile(Firm firm) {
        return """
                {"names": {"zh": "示例移动机器人", "en": "Example Mobile Robots"},
                 "identifiers": [{"scheme": "USCC", "value": "%s"}],
                 "country": "CN", "province": "CN-ZJ", "city": "Hangzhou",
                 "industry": {"scheme": "GBT4754", "code": "C3491"}, "markets": ["CN"],
                 "description": {"zh": "搬运机器人", "en": "Robots that carry"},
                 "visibility": "PUBLIC"}""".formatted(firm.creditCode());
    }

    /** An office has told of it, and its owner has come by an operator's invitation. */
    private static Firm ofAnOffice(String path, String code) {
        String id = Firm.asOperator()
                .body(statement("2026-05-01", code))
                .put(path)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        var owner = Firm.somebody();
        String invitation = Firm.asOperator()
                .body("{\"role\": \"OWNER\"}")
                .post("/enterprise/v1/enterprises/" + id + "/invitations")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
        Firm.accepts(owner, invitation).statusCode(201);
        return new Firm(owner, UUID.fromString(id), code);
    }

    private static String statement(String day, String code) {
        return "{\"sourceTimestamp\": \"" + day + "T00:00:00Z\", \"enterprise\": " + Firm.application(code) + "}";
    }
}
