package twoway.enterprise.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import twoway.chassis.testing.SeenFirst;
import twoway.local.testing.EmbeddedServers;
import twoway.local.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class ClaimJourneyTest {

    @Inject
    DataSource database;

    private static final String CLAIMS = "/enterprise/v1/claims";
    private static final String RECORDS = "/enterprise/v1/public-records";
    static final String STATEMENT = "{\"statement\": \"The licence was seen.\"}";
    private static final String REFUSAL = "{\"reason\": \"NOT_ENTITLED\", \"statement\": \"Show who you are.\"}";
    private static final String GROUNDS = "{\"grounds\": \"The register says so, page 3.\"}";

    @Test
    void a_claimed_record_turns_into_a_draft_that_the_claimant_owns() {
        var bringing = Bringing.some();
        var record = record(bringing);
        var person = person();
        var claim = claims(person, body(record, SampleIdentifiers.creditCode()));
        Firm.as(person)
                .get(claim)
                .then()
                .statusCode(200)
                .body("state", equalTo("HANDED_IN"))
                .body("waitingOn.who", equalTo("operator"))
                .body("allowedActions", contains("withdraw"));

        String firm = decides(claim, "accept", STATEMENT)
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("decision.statement", equalTo("The licence was seen."))
                .extract()
                .path("enterpriseId");

        Firm.as(person)
                .get("/enterprise/v1/enterprises/" + firm)
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("names.en", equalTo("Example Firm 1"))
                .body("claimedFrom", contains(record))
                .body("officeEntries.field", hasItems("NAME_ZH", "COUNTRY", "WEBSITE"))
                .body("officeEntries[0].system", equalTo(bringing.source()))
                .body("allowedActions", hasItem("submit"));
        Firm.as(person).get("/enterprise/v1/memberships").then().body("items[0].role", equalTo("OWNER"));
        Firm.as(person()).get(RECORDS + "/" + record).then().statusCode(200).body("standing", equalTo("CLAIMED"));
        assertEquals(0, bringing.onRecord());
        Told.of("enterprise.enterprise", UUID.fromString(firm), "registered");
        var told = Told.of("enterprise.claim", id(claim), "handed-in", "accepted");
        assertEquals(firm, Told.data(told.getLast()).getString("enterpriseId"));
        var gone = Told.of("enterprise.public-record", UUID.fromString(record), "imported", "claimed");
        assertEquals("CLAIMED", Told.data(gone.getLast()).getString("standing"));
    }

    @Test
    void what_a_later_import_says_of_a_claimed_record_does_not_bring_it_back() {
        var bringing = Bringing.some();
        var record = record(bringing);
        decides(claims(person(), body(record, SampleIdentifiers.creditCode())), "accept", STATEMENT)
                .statusCode(200);

        bringing.brings(Bringing.CSV, csv("Makes something else now."));

        assertEquals(0, bringing.onRecord());
        var told = Told.of("enterprise.public-record", UUID.fromString(record), "imported", "claimed", "changed");
        assertEquals("CLAIMED", Told.data(told.getLast()).getString("standing"));
    }

    @Test
    void a_rejected_claim_says_why_and_one_appeal_goes_to_another_operator() {
        var person = person();
        var claim = claims(person, body(record(Bringing.some()), SampleIdentifiers.creditCode()));
        decides(claim, "reject", REFUSAL).statusCode(200).body("decision.by", equalTo("client:" + Tokens.OPERATOR));
        Firm.as(person)
                .get(claim)
                .then()
                .body("decision.reason", equalTo("NOT_ENTITLED"))
                .body("decision.statement", equalTo("Show who you are."))
                .body("decision.by", nullValue())
                .body("allowedActions", contains("appeal"));

        Firm.as(person).body(GROUNDS).post(claim + "/appeal").then().statusCode(200);

        decides(claim, "accept", STATEMENT).statusCode(409).body("code", equalTo("another-operator"));
        decides(claim, "dismiss", REFUSAL).statusCode(409).body("code", equalTo("another-operator"));
        other(claim, "dismiss", REFUSAL)
                .statusCode(200)
                .body("state", equalTo("DISMISSED"))
                .body("decision.reason", equalTo("NOT_ENTITLED"))
                .body("allowedActions", empty());
        Firm.as(person).body(GROUNDS).post(claim + "/appeal").then().statusCode(409);
        var told = Told.of("enterprise.claim", id(claim), "handed-in", "rejected", "appealed", "dismissed");
        assertEquals("NOT_ENTITLED", Told.data(told.getLast()).getString("reason"));
        assertEquals(new UUID(0, 0).toString(), told.getLast().tenant());
    }

    @Test
    void an_appeal_may_be_right() {
        var person = person();
        var claim = claims(person, body(record(Bringing.some()), SampleIdentifiers.creditCode()));
        decides(claim, "reject", REFUSAL).statusCode(200);
        Firm.as(person).body(GROUNDS).post(claim + "/appeal").then().statusCode(200);

        other(claim, "accept", STATEMENT)
                .statusCode(200)
                .body("decision.reason", equalTo("NOT_ENTITLED"))
                .body("appealDecision.by", equalTo("client:" + Tokens.OTHER_OPERATOR));

        Firm.as(person).get("/enterprise/v1/memberships").then().body("items", hasSize(1));
    }

    @Test
    void of_two_claims_of_one_record_that_are_accepted_at_the_same_moment_one_is_and_both_stay() throws Exception {
        for (int round = 0; round < 5; round++) {
            var record = record(Bringing.some());
            var one = claims(person(), body(record, SampleIdentifiers.creditCode()));
            var two = claims(person(), body(record, SampleIdentifiers.creditCode()));
            try (var threads = Executors.newFixedThreadPool(2)) {
                var answers = threads.invokeAll(List.<Callable<Integer>>of(
                        () -> decides(one, "accept", STATEMENT).extract().statusCode(),
                        () -> other(two, "accept", STATEMENT).extract().statusCode()));

                var statuses = List.of(answers.get(0).get(), answers.get(1).get());
                assertEquals(List.of(200, 409), statuses.stream().sorted().toList());
                var late = statuses.get(0) == 409 ? one : two;
                decides(late, "accept", STATEMENT).statusCode(409).body("code", equalTo("already-claimed"));
                decides(late, "reject", REFUSAL.replace("NOT_ENTITLED", "ANOTHER_ACCEPTED"))
                        .statusCode(200)
                        .body("state", equalTo("REJECTED"));
            }
        }
    }

    @Test
    void an_enterprise_that_an_office_has_told_of_is_claimed_by_its_identifier() {
        var code = SampleIdentifiers.creditCode();
        String firm = told(code);
        var person = person();
        var claim = claims(person, body(null, code));
        Firm.as(person).get(claim).then().body("enterpriseId", nullValue());
        Firm.asOperator().get(claim).then().body("enterpriseId", equalTo(firm));
        Firm.as(person).get("/enterprise/v1/enterprises/" + firm).then().statusCode(404);
        var rival = claims(person(), body(null, code));

        decides(claim, "accept", STATEMENT).statusCode(200).body("enterpriseId", equalTo(firm));

        Firm.as(person)
                .get("/enterprise/v1/enterprises/" + firm)
                .then()
                .statusCode(200)
                .body("claimedFrom", empty())
                .body("allowedActions", hasItem("submit"));
        decides(rival, "accept", STATEMENT).statusCode(409).body("code", equalTo("already-claimed"));
        handsIn(person, body(null, code)).statusCode(409).body("code", equalTo("already-a-member"));
    }

    @Test
    void of_two_claims_of_what_was_merged_meanwhile_one_is_accepted() {
        var code = SampleIdentifiers.creditCode();
        var otherCode = SampleIdentifiers.creditCode();
        var goes = told(code);
        var stays = told(otherCode);
        var late = claims(person(), body(null, code));
        var early = claims(person(), body(null, otherCode));
        merge(goes, stays);
        decides(early, "accept", STATEMENT).statusCode(200);

        decides(late, "accept", STATEMENT).statusCode(409).body("code", equalTo("already-claimed"));
    }

    @Test
    void who_was_given_one_that_was_merged_later_is_the_only_one_who_is_given_the_firm() {
        var code = SampleIdentifiers.creditCode();
        var otherCode = SampleIdentifiers.creditCode();
        var goes = told(code);
        var stays = told(otherCode);
        var early = claims(person(), body(null, code));
        var late = claims(person(), body(null, otherCode));
        decides(early, "accept", STATEMENT).statusCode(200);
        merge(goes, stays);

        decides(late, "accept", STATEMENT).statusCode(409).body("code", equalTo("already-claimed"));
    }

    @Test
    void who_has_claimed_both_of_two_that_were_merged_comes_in_once() {
        var code = SampleIdentifiers.creditCode();
        var otherCode = SampleIdentifiers.creditCode();
        var goes = told(code);
        var stays = told(otherCode);
        var person = person();
        var ofGone = claims(person, body(null, code));
        var ofStaying = claims(person, body(null, otherCode));
        merge(goes, stays);

        decides(ofGone, "accept", STATEMENT).statusCode(409).body("code", equalTo("already-claimed"));
        decides(ofStaying, "accept", STATEMENT).statusCode(200).body("enterpriseId", equalTo(stays));

        Firm.as(person).get("/enterprise/v1/memberships").then().body("items", hasSize(1));
    }

    @Test
    void two_records_that_give_one_identifier_make_no_two_strangers_owners_of_one_firm() {
        var code = SampleIdentifiers.creditCode();
        var first = claims(person(), body(record(Bringing.some()), code));
        var stranger = person();
        var second = claims(stranger, body(record(Bringing.some()), code));
        decides(first, "accept", STATEMENT).statusCode(200);

        decides(second, "accept", STATEMENT).statusCode(409).body("code", equalTo("already-claimed"));
        Firm.as(stranger).get("/enterprise/v1/memberships").then().body("items", empty());
    }

    @Test
    void whoever_was_invited_for_want_of_an_owner_does_not_come_in_after_there_is_one() {
        var code = SampleIdentifiers.creditCode();
        var firm = told(code);
        String invitation = Firm.asOperator()
                .body("{\"role\": \"OWNER\"}")
                .post("/enterprise/v1/enterprises/" + firm + "/invitations")
                .then()
                .statusCode(201)
                .extract()
                .path("code");

        decides(claims(person(), body(null, code)), "accept", STATEMENT).statusCode(200);

        Firm.accepts(Firm.somebody(), invitation).statusCode(409).body("code", equalTo("state-conflict"));
    }

    @Test
    void the_database_lets_no_claimant_decide() throws SQLException {
        var person = person();
        var code = SampleIdentifiers.creditCode();
        var firm = told(code);
        var claim = id(claims(person, body(null, code)));

        for (var change : List.of(
                "update claim set state = 'ACCEPTED' where id = '" + claim + "'",
                "update claim set state = 'REJECTED' where id = '" + claim + "'",
                "delete from claim where id = '" + claim + "'",
                "insert into claim select gen_random_uuid(), null, '" + firm + "', claimant, identifier, null, proof,"
                        + " null, 'ACCEPTED', handed_in_at, state_since, null, null, null, 0 from claim")) {
            var refused = assertThrows(SQLException.class, () -> as(person, change), change);
            assertEquals("42501", refused.getSQLState(), change);
        }
        assertEquals(1, as(person, "update claim set state = 'WITHDRAWN' where id = '" + claim + "'"));
    }

    /** What the application's own role does on behalf of the subject, taken back. */
    private int as(String subject, String change) throws SQLException {
        try (var connection = database.getConnection();
                var claims = connection.prepareStatement("select set_config('app.subject', ?, true)");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                claims.setString(1, subject);
                claims.executeQuery();
                return statement.executeUpdate(change);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    @Test
    void a_verified_enterprise_is_not_claimed_and_neither_is_one_that_nobody_has_told_of() {
        handsIn(person(), body(null, Firm.verified().creditCode()))
                .statusCode(409)
                .body("code", equalTo("identifier-taken"));
        handsIn(person(), body(null, SampleIdentifiers.creditCode()))
                .statusCode(422)
                .body("code", equalTo("nothing-to-claim"))
                .body("errors[0].pointer", equalTo("/identifier/value"));
    }

    @Test
    void a_firm_that_reopens_itself_is_as_little_claimed_as_before() {
        var firm = Firm.registered();
        var early = claims(person(), body(null, firm.creditCode()));
        firm.isVerified();
        var invitation = firm.invites("EDITOR");

        firm.command("reopen").statusCode(200).body("state", equalTo("DRAFT"));

        handsIn(person(), body(null, firm.creditCode())).statusCode(409).body("code", equalTo("identifier-taken"));
        decides(early, "accept", STATEMENT).statusCode(409).body("code", equalTo("identifier-taken"));
        firm.command("submit").statusCode(200);
        decides(early, "accept", STATEMENT).statusCode(409).body("code", equalTo("identifier-taken"));
        Firm.accepts(Firm.somebody(), invitation).statusCode(201);
    }

    @Test
    void a_firm_that_has_joined_by_itself_takes_its_record_and_nobody_else_takes_the_firm_by_it() {
        var firm = Firm.verified();
        var record = record(Bringing.some());
        var stranger = claims(person(), body(record, firm.creditCode()));

        decides(stranger, "accept", STATEMENT).statusCode(409).body("code", equalTo("identifier-taken"));
        var own = claims(firm.who(), body(record, firm.creditCode()));
        decides(own, "accept", STATEMENT)
                .statusCode(200)
                .body("enterpriseId", equalTo(firm.id().toString()));

        firm.acts()
                .get(firm.path())
                .then()
                .body("claimedFrom", contains(record))
                .body("names.en", equalTo("Example Mobile Robots"));
    }

    @Test
    void the_same_claim_again_is_the_same_one_however_often_it_is_sent_at_once() throws Exception {
        var person = person();
        var body = body(record(Bringing.some()), SampleIdentifiers.creditCode());
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = threads.invokeAll(Collections.<Callable<String>>nCopies(
                    8, () -> handsIn(person, body).extract().path("id")));

            var ids = new java.util.HashSet<String>();
            for (var answer : answers) ids.add(answer.get());
            assertEquals(1, ids.size(), ids::toString);
        }
        Firm.as(person).get(CLAIMS).then().body("items", hasSize(1));

        String claim = CLAIMS + "/" + Firm.as(person).get(CLAIMS).<String>path("items[0].id");
        Firm.as(person).post(claim + "/withdraw").then().statusCode(200).body("state", equalTo("WITHDRAWN"));
        Firm.as(person).post(claim + "/withdraw").then().statusCode(200);
        handsIn(person, body).statusCode(201);
        Told.of("enterprise.claim", id(claim), "handed-in", "withdrawn");
    }

    @Test
    void a_claim_is_the_claimants_and_the_operators() {
        var person = person();
        var claim = claims(person, body(record(Bringing.some()), SampleIdentifiers.creditCode()));
        var stranger = Firm.verified();

        stranger.acts().get(claim).then().statusCode(404);
        stranger.acts().get(CLAIMS).then().statusCode(200).body("items", empty());
        stranger.blindly().post(claim + "/withdraw").then().statusCode(404);
        Firm.as(person).body(STATEMENT).post(claim + "/accept").then().statusCode(403);
        Firm.asOperator().post(claim + "/withdraw").then().statusCode(403).body("code", equalTo("claimant-only"));
        Firm.asOperator()
                .get(CLAIMS + "?state=HANDED_IN&limit=100")
                .then()
                .statusCode(200)
                .body("items.state", hasItem("HANDED_IN"));
        Firm.asOperator().get(CLAIMS + "?state=LOST").then().statusCode(400);
        var blindly = Firm.asOperator().noFiltersOfType(SeenFirst.class).body(STATEMENT);
        blindly.post(claim + "/accept").then().statusCode(428);
        blindly.header("If-Match", "\"9\"").post(claim + "/accept").then().statusCode(412);
    }

    @Test
    void what_is_missing_in_a_claim_is_named() {
        var record = record(Bringing.some());
        var code = SampleIdentifiers.creditCode();

        handsIn(person(), body(record, code).replaceAll("\"industry\": \\{[^}]*},", ""))
                .statusCode(422)
                .body("code", equalTo("industry-needed"))
                .body("errors[0].pointer", equalTo("/industry"));
        handsIn(person(), body(UUID.randomUUID().toString(), code))
                .statusCode(422)
                .body("code", equalTo("record-unknown"))
                .body("errors[0].pointer", equalTo("/recordId"));
        handsIn(person(), body(record, "91000000ABC"))
                .statusCode(422)
                .body("code", equalTo("identifier-not-well-formed"))
                .body("errors[0].pointer", equalTo("/identifier/value"));
    }

    private static String person() {
        return UUID.randomUUID().toString();
    }

    /** One record of a firm that does not exist. */
    private static String record(Bringing bringing) {
        bringing.brings(Bringing.CSV, csv("Makes parts."));
        return Firm.asOperator()
                .get(RECORDS + "?source=" + bringing.source())
                .then()
                .statusCode(200)
                .body("items.standing", contains("NOT_A_MEMBER"))
                .extract()
                .path("items[0].id");
    }

    private static byte[] csv(String description) {
        return (SampleCsv.HEADER + "\r\n" + SampleCsv.row(1, description)).getBytes(StandardCharsets.UTF_8);
    }

    /** A programme office tells of a firm; the enterprise's id. */
    static String told(String code) {
        return Firm.asOperator()
                .noFiltersOfType(SeenFirst.class)
                .header("If-Match", "*")
                .body("{\"sourceTimestamp\": \"2026-05-01T00:00:00Z\", \"enterprise\": " + Firm.application(code) + "}")
                .put("/enterprise/v1/enterprises/by-external-id/example-office/" + code)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    static String body(String record, String code) {
        return """
                {"recordId": %s, "identifier": {"scheme": "USCC", "value": "%s"},
                 "industry": {"scheme": "GBT4754", "code": "3491"},
                 "proof": "I am its director.", "documentReference": "https://registers.example/1"}""".formatted(record == null ? "null" : "\"" + record + "\"", code);
    }

    private static ValidatableResponse handsIn(String who, String body) {
        return Firm.as(who).body(body).post(CLAIMS).then();
    }

    /** The claim's place. */
    static String claims(String who, String body) {
        return CLAIMS + "/" + handsIn(who, body).statusCode(201).extract().path("id");
    }

    static ValidatableResponse decides(String claim, String word, String body) {
        return Firm.asOperator().body(body).post(claim + "/" + word).then();
    }

    private static ValidatableResponse other(String claim, String word, String body) {
        return Firm.as(Tokens.OTHER_OPERATOR)
                .body(body)
                .post(claim + "/" + word)
                .then();
    }

    private static void merge(String goes, String stays) {
        Firm.asOperator()
                .body("{\"replacedBy\": \"" + stays + "\", \"reason\": \"the same licence\"}")
                .post("/enterprise/v1/enterprises/" + goes + "/merge")
                .then()
                .statusCode(200);
    }

    private static UUID id(String place) {
        return UUID.fromString(place.substring(place.lastIndexOf('/') + 1));
    }
}
