package twoway.enterprise.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class EnterpriseJourneyTest {

    @Test
    void a_firm_registers_shows_a_document_and_is_verified() {
        var firm = Firm.registered();
        firm.acts()
                .get(firm.path())
                .then()
                .body("state", equalTo("DRAFT"))
                .body("sizeClass", equalTo("MEDIUM"))
                .body("size.decidedBy", equalTo("EMPLOYEES"))
                .body("evidence", contains("WELL_FORMED"))
                .body("allowedActions", contains("submit", "retire"))
                .body("waitingOn.who", equalTo(firm.id().toString()))
                .body("waitingOn.for", equalTo("submit"));
        var document = firm.upload();

        firm.command("submit")
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("allowedActions", contains("retire"))
                .body("waitingOn.who", equalTo("operator"));
        firm.seen(document).statusCode(201).body("kind", equalTo("DOCUMENT_SEEN"));
        Firm.asOperator()
                .post(firm.path() + "/verify")
                .then()
                .statusCode(200)
                .body("state", equalTo("VERIFIED"))
                .body("evidence", containsInAnyOrder("WELL_FORMED", "DOCUMENT_SEEN"))
                .body("waitingOn", nullValue());

        var verified = Told.of("enterprise.enterprise", firm.id(), "registered", "submitted", "verified")
                .get(2);
        assertEquals("VERIFIED", Told.data(verified).getString("state"));
        assertEquals("MEDIUM", Told.data(verified).getString("sizeClass"));
        assertEquals(firm.id().toString(), verified.tenant());
    }

    @Test
    void a_name_has_at_most_300_characters_in_each_language() {
        var code = SampleIdentifiers.creditCode();
        var longest = LeavingJourneyTest.longName(300);

        Firm.as(Firm.somebody())
                .body(Firm.application(code).replace("示例移动机器人", longest + "司"))
                .post("/enterprise/v1/enterprises")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/names"))
                .body("errors.code", contains("at-most"));

        Firm.as(Firm.somebody())
                .body(Firm.application(code).replace("示例移动机器人", longest))
                .post("/enterprise/v1/enterprises")
                .then()
                .statusCode(201)
                .body("names.zh", equalTo(longest));
    }

    @Test
    void nobody_is_verified_before_a_document_was_seen() {
        var firm = Firm.registered();
        Firm.asOperator().post(firm.path() + "/verify").then().statusCode(409).body("code", equalTo("state-conflict"));
        firm.command("submit").statusCode(200);

        Firm.asOperator()
                .post(firm.path() + "/verify")
                .then()
                .statusCode(409)
                .body("code", equalTo("no-document-seen"));

        firm.acts().get(firm.path()).then().body("state", equalTo("SUBMITTED"));
    }

    @Test
    void a_document_of_another_firm_is_no_evidence() {
        var firm = Firm.registered();

        firm.seen(Firm.registered().upload())
                .statusCode(422)
                .body("code", equalTo("document-unknown"))
                .body("errors[0].pointer", equalTo("/documentId"));
    }

    @Test
    void a_command_that_is_already_fulfilled_is_answered_and_told_to_nobody() {
        var firm = Firm.verified();
        Firm.asOperator().post(firm.path() + "/verify").then().statusCode(200);
        firm.reinstated().statusCode(200);
        firm.suspended().statusCode(200).body("state", equalTo("SUSPENDED"));
        firm.suspended().statusCode(200);
        firm.reinstated().statusCode(200);

        Told.of("enterprise.enterprise", firm.id(), "registered", "submitted", "verified", "suspended", "reinstated");
    }

    @Test
    void the_same_subject_registering_again_gets_the_same_enterprise() {
        var firm = Firm.registered();

        firm.acts()
                .body(Firm.application(" " + firm.creditCode().toLowerCase(Locale.ROOT)))
                .post("/enterprise/v1/enterprises")
                .then()
                .statusCode(200)
                .header("Location", endsWith(firm.path()))
                .body("id", equalTo(firm.id().toString()));

        Told.of("enterprise.enterprise", firm.id(), "registered");
    }

    @Test
    void another_subject_registering_the_same_identifier_is_refused() {
        var firm = Firm.registered();
        var other = Firm.somebody();

        Firm.as(other)
                .body(Firm.application(firm.creditCode()))
                .post("/enterprise/v1/enterprises")
                .then()
                .statusCode(409)
                .body("code", equalTo("identifier-taken"))
                .body("errors[0].pointer", equalTo("/identifiers/0/value"));

        Firm.as(other).get("/enterprise/v1/memberships").then().body("items", empty());
    }

    @Test
    void an_identifier_named_in_a_registration_that_came_to_nothing_stays_free() {
        var firm = Firm.registered();
        var free = SampleIdentifiers.creditCode();
        var both = Firm.application(firm.creditCode())
                .replace("[{\"scheme\"", "[{\"scheme\": \"USCC\", \"value\": \"" + free + "\"}, {\"scheme\"");

        Firm.as(Firm.somebody())
                .body(both)
                .post("/enterprise/v1/enterprises")
                .then()
                .statusCode(409);
        firm.acts().body(both).post("/enterprise/v1/enterprises").then().statusCode(200);

        Firm.as(Firm.somebody())
                .body(Firm.application(free))
                .post("/enterprise/v1/enterprises")
                .then()
                .statusCode(201);
    }

    @Test
    void twenty_registrations_at_the_same_moment_make_one_enterprise() throws InterruptedException, ExecutionException {
        var who = Firm.somebody();
        var application = Firm.application(SampleIdentifiers.creditCode());
        var answers = new ArrayList<Future<String>>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                answers.add(threads.submit(() -> Firm.as(who)
                        .body(application)
                        .post("/enterprise/v1/enterprises")
                        .then()
                        .statusCode(oneOf(200, 201))
                        .extract()
                        .path("id")));
            }
        }

        var first = answers.getFirst().get();
        for (var answer : answers) assertEquals(first, answer.get());
        Told.of("enterprise.enterprise", UUID.fromString(first), "registered");
        Firm.as(who).get("/enterprise/v1/memberships").then().body("items.enterpriseId", contains(first));
    }

    @Test
    void a_mistyped_credit_code_is_refused_where_it_stands() {
        var code = SampleIdentifiers.creditCode();
        var mistyped = code.substring(0, 17) + (code.charAt(17) == '0' ? '1' : '0');

        Firm.as(Firm.somebody())
                .header("Accept-Language", "zh")
                .body(Firm.application(mistyped))
                .post("/enterprise/v1/enterprises")
                .then()
                .statusCode(422)
                .body("code", equalTo("identifier-not-well-formed"))
                .body("errors[0].pointer", equalTo("/identifiers/0/value"))
                .body("detail", containsString("校验码"));
    }

    @Test
    void strangers_see_the_public_profile_once_it_is_verified_and_nothing_before() {
        var draft = Firm.registered();
        var verified = Firm.verified();
        var stranger = Firm.registered();

        stranger.acts().get(draft.path()).then().statusCode(404);
        for (var reader : List.of(stranger.who(), Firm.somebody())) {
            Firm.as(reader)
                    .get(verified.path())
                    .then()
                    .statusCode(200)
                    .body("names.en", equalTo("Example Mobile Robots"))
                    .body("evidence", containsInAnyOrder("WELL_FORMED", "DOCUMENT_SEEN"))
                    .body("$", not(hasKey("employees")))
                    .body("$", not(hasKey("identifiers")))
                    .body("$", not(hasKey("allowedActions")));
        }
    }

    @Test
    void operators_see_who_waits_for_them() {
        var firm = Firm.registered();
        firm.command("submit").statusCode(200);

        Firm.asOperator()
                .queryParam("state", "SUBMITTED")
                .queryParam("limit", 100)
                .get("/enterprise/v1/enterprises")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(firm.id().toString()))
                .body("items.find { it.id == '" + firm.id() + "' }.allowedActions", contains("verify", "merge"));
        for (var query : List.of("state=OPEN", "limit=0", "limit=many", "after=somewhere")) {
            Firm.asOperator()
                    .get("/enterprise/v1/enterprises?" + query)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("invalid-parameter"));
        }
    }
}
