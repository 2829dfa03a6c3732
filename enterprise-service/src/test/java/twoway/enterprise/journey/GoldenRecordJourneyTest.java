package twoway.enterprise.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import twoway.chassis.testing.SeenFirst;
import twoway.local.testing.EmbeddedServers;

/** One firm is one record, whoever tells of it, how often and in whatever order. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class GoldenRecordJourneyTest {

    private static final int MANY = 50;
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    @Test
    void fifty_people_register_one_firm_at_once_and_one_record_comes_of_it() throws Exception {
        var application = Firm.application(SampleIdentifiers.creditCode());
        var people = people();

        var answers = atOnce(i -> Firm.as(people.get(i)).body(application).post("/enterprise/v1/enterprises"));

        var created = answers.stream().filter(each -> each.statusCode() == 201).toList();
        assertEquals(1, created.size());
        var owner = people.get(answers.indexOf(created.getFirst()));
        for (var answer : answers) {
            if (answer.statusCode() == 201) continue;
            answer.then().statusCode(409).body("code", equalTo("identifier-taken"));
            assertTrue(answer.asString().contains("invitation"), answer.asString());
            assertFalse(answer.asString().contains(owner), "says who is in");
        }
        var id = created.getFirst().jsonPath().getUUID("id");
        Told.of("enterprise.enterprise", id, "registered");
        for (var person : people) {
            Firm.as(person)
                    .get("/enterprise/v1/memberships")
                    .then()
                    .body("items.enterpriseId", person.equals(owner) ? contains(id.toString()) : empty());
        }
    }

    @Test
    void an_office_tells_of_one_firm_fifty_times_at_once_and_one_record_comes_of_it() throws Exception {
        var path = named();
        var statement = statement(MARCH, Firm.application(SampleIdentifiers.creditCode()));

        var answers =
                atOnce(i -> office().header("If-Match", "*").body(statement).put(path));

        var ids = new HashSet<UUID>();
        for (var answer : answers) {
            ids.add(answer.then().statusCode(200).extract().jsonPath().getUUID("id"));
        }
        assertEquals(1, ids.size(), ids::toString);
        Told.of("enterprise.enterprise", ids.iterator().next(), "registered");
    }

    @Test
    void of_fifty_words_at_once_the_newest_stands() throws Exception {
        var path = named();
        var code = SampleIdentifiers.creditCode();

        var answers = atOnce(i -> office().header("If-Match", "*")
                .body(statement(MARCH.plusSeconds(i), application(code, "CN-" + (char) ('A' + i / 10) + i % 10)))
                .put(path));

        for (var answer : answers) answer.then().statusCode(200);
        office().get(path)
                .then()
                .body("province", equalTo("CN-E9"))
                .body("officeEntries.find { it.field == 'PROVINCE' }.statedAt", equalTo("2026-03-01T00:00:49Z"));
    }

    @Test
    void the_firm_and_an_office_tell_of_it_at_once_and_one_record_comes_of_it() throws Exception {
        var code = SampleIdentifiers.creditCode();
        var people = people();

        var answers = atOnce(i -> i % 2 == 0
                ? Firm.as(people.get(i)).body(Firm.application(code)).post("/enterprise/v1/enterprises")
                : office().header("If-Match", "*")
                        .body(statement(MARCH, Firm.application(code)))
                        .put(named()));

        var ids = new HashSet<UUID>();
        for (var answer : answers) {
            if (answer.statusCode() < 300) ids.add(answer.jsonPath().getUUID("id"));
            else answer.then().statusCode(409).body("code", equalTo("identifier-taken"));
        }
        assertEquals(1, ids.size(), ids::toString);
        Firm.asOperator()
                .get("/enterprise/v1/enterprises/" + ids.iterator().next())
                .then()
                .body("externalIds.size()", equalTo(MANY / 2));
    }

    @Test
    void every_field_knows_its_source_and_an_older_word_replaces_nothing() {
        var path = named();
        var code = SampleIdentifiers.creditCode();
        put(path, statement(APRIL, application(code, "CN-ZJ"))).statusCode(200);

        put(path, statement(MARCH, application(code, "CN-SH"))).statusCode(200).body("province", equalTo("CN-ZJ"));
        var id = put(path, statement(MAY, application(code, "CN-BJ")))
                .statusCode(200)
                .body("province", equalTo("CN-BJ"))
                .body("externalIds.externalId", contains(path.substring(path.lastIndexOf('/') + 1)))
                .body("officeEntries.system.unique()", contains("example-office"))
                .body(
                        "officeEntries.field",
                        containsInAnyOrder(
                                "NAME_ZH",
                                "NAME_EN",
                                "COUNTRY",
                                "PROVINCE",
                                "INDUSTRY",
                                "MARKETS",
                                "EMPLOYEES",
                                "ANNUAL_REVENUE"))
                .extract()
                .jsonPath()
                .getUUID("id");
        put(path, statement(MAY, application(code, "CN-GD"))).statusCode(200).body("province", equalTo("CN-BJ"));
        put(path, statement(MAY, application(code, "CN-BJ"))).statusCode(200);

        var told = Told.of("enterprise.enterprise", id, "registered", "changed");
        assertEquals("CN-BJ", Told.data(told.getLast()).getString("province"));
    }

    @Test
    void what_the_firm_entered_itself_no_office_replaces_but_what_it_left_open_an_office_fills() {
        var firm = Firm.registered();
        var path = named();
        var said = application(firm.creditCode(), "CN-SH")
                .replace("\"employees\": 320", "\"employees\": 7")
                .replace("\"sample\"", "\"website\": \"https://robots.example\", \"sample\"");

        blindly().body(statement(MAY, said)).put(path).then().statusCode(428);
        blindly()
                .header("If-Match", "*")
                .body(statement(MAY, said))
                .put(path)
                .then()
                .statusCode(200)
                .body("id", equalTo(firm.id().toString()))
                .body("province", equalTo("CN-ZJ"))
                .body("employees", equalTo(320))
                .body("website", equalTo("https://robots.example"))
                .body("officeEntries.field", contains("WEBSITE"));

        Told.of("enterprise.enterprise", firm.id(), "registered", "changed");
    }

    @Test
    void figures_the_firm_sends_are_its_own_from_then_on() {
        var path = named();
        var code = SampleIdentifiers.creditCode();
        var id = put(path, statement(MARCH, application(code, "CN-ZJ")))
                .extract()
                .jsonPath()
                .getUUID("id");
        var owner = Firm.somebody();
        var firm = new Firm(owner, id, code);
        Firm.accepts(owner, invitation(id, "OWNER").statusCode(201).extract().path("code"))
                .statusCode(201);
        firm.acts()
                .body("{\"employees\": 330}")
                .put(firm.path() + "/figures")
                .then()
                .statusCode(200);

        put(path, statement(MAY, application(code, "CN-SH")))
                .statusCode(200)
                .body("employees", equalTo(330))
                .body("annualRevenue.amount", equalTo(60000000))
                .body("province", equalTo("CN-SH"));
    }

    @Test
    void where_nobody_owns_an_enterprise_an_operator_invites_its_owner_and_nobody_after() {
        var id = put(named(), statement(MARCH, Firm.application(SampleIdentifiers.creditCode())))
                .extract()
                .jsonPath()
                .getUUID("id");
        var owner = Firm.somebody();
        invitation(id, "EDITOR").statusCode(409).body("code", equalTo("owners-invite"));
        String code = invitation(id, "OWNER").statusCode(201).extract().path("code");

        Firm.accepts(owner, code).statusCode(201).body("role", equalTo("OWNER"));

        Firm.as(owner)
                .get("/enterprise/v1/enterprises/" + id)
                .then()
                .body("state", equalTo("DRAFT"))
                .body("allowedActions", hasItem("submit"));
        invitation(id, "OWNER").statusCode(409).body("code", equalTo("owners-invite"));
        invitation(Firm.registered().id(), "OWNER").statusCode(409);
        invitation(UUID.randomUUID(), "OWNER").statusCode(404);
    }

    @Test
    void names_and_country_of_a_verified_enterprise_no_office_changes() {
        var path = named();
        var code = SampleIdentifiers.creditCode();
        var id = put(path, statement(MARCH, Firm.application(code)))
                .extract()
                .jsonPath()
                .getUUID("id");
        var owner = Firm.somebody();
        Firm.accepts(owner, invitation(id, "OWNER").extract().path("code")).statusCode(201);
        var firm = new Firm(owner, id, code);
        var document = firm.upload();
        firm.command("submit").statusCode(200);
        firm.seen(document).statusCode(201);
        Firm.asOperator().post(firm.path() + "/verify").then().statusCode(200);

        put(path, statement(MAY, application(code, "CN-SH").replace("Example Mobile Robots", "Another Name")))
                .statusCode(200)
                .body("names.en", equalTo("Example Mobile Robots"))
                .body("province", equalTo("CN-SH"));
    }

    @Test
    void of_a_firm_that_has_left_no_office_tells_anything_new() {
        var firm = Firm.verified();
        var path = named();
        put(path, statement(MARCH, Firm.application(firm.creditCode()))).statusCode(200);
        firm.acts()
                .body("{\"name\": \"Example Mobile Robots\"}")
                .post(firm.path() + "/retire")
                .then()
                .statusCode(200);

        for (var name : List.of(path, named())) {
            put(name, statement(MAY, application(firm.creditCode(), "CN-SH").replace("Mobile Robots", "Impostor")))
                    .statusCode(409)
                    .body("code", equalTo("state-conflict"));
        }

        office().get(path)
                .then()
                .body("state", equalTo("RETIRED"))
                .body("names.en", equalTo("Example Mobile Robots"))
                .body("province", equalTo("CN-ZJ"));
    }

    @Test
    void of_an_operators_invitations_the_last_one_is_good() {
        var id = put(named(), statement(MARCH, Firm.application(SampleIdentifiers.creditCode())))
                .extract()
                .jsonPath()
                .getUUID("id");
        String first = invitation(id, "OWNER").statusCode(201).extract().path("code");
        String last = invitation(id, "OWNER").statusCode(201).extract().path("code");

        Firm.accepts(Firm.somebody(), last).statusCode(201);

        Firm.accepts(Firm.somebody(), first).statusCode(409).body("code", equalTo("state-conflict"));
    }

    @Test
    void a_change_asks_what_was_seen_and_what_is_known_already_asks_nothing() {
        var path = named();
        var code = SampleIdentifiers.creditCode();
        var first = statement(MARCH, application(code, "CN-ZJ"));
        blindly().body(first).put(path).then().statusCode(200);
        blindly().body(first).put(path).then().statusCode(200);

        var next = statement(APRIL, application(code, "CN-SH"));
        blindly().body(next).put(path).then().statusCode(428);
        blindly().header("If-Match", "\"99\"").body(next).put(path).then().statusCode(412);
        office().get(path).then().body("province", equalTo("CN-ZJ"));
        put(path, next).statusCode(200).body("province", equalTo("CN-SH"));
    }

    @Test
    void two_records_are_not_made_one_by_telling_of_them() {
        var one = Firm.registered();
        var other = Firm.registered();
        var both = Firm.application(one.creditCode())
                .replace(
                        "[{\"scheme\"",
                        "[{\"scheme\": \"USCC\", \"value\": \"" + other.creditCode() + "\"}, {\"scheme\"");

        var path = named();
        put(path, statement(MAY, both)).statusCode(409).body("code", equalTo("two-records"));

        office().get(path).then().statusCode(404);
    }

    @Test
    void a_word_from_the_future_a_bad_name_and_a_firm_are_refused() {
        var application = Firm.application(SampleIdentifiers.creditCode());
        var path = named();

        put(path, statement(Instant.now().plusSeconds(3_600), application))
                .statusCode(422)
                .body("code", equalTo("source-ahead"))
                .body("errors[0].pointer", equalTo("/sourceTimestamp"));
        put(path, statement(MAY, application).replace("2026-05", "20260-05")).statusCode(400);
        put(path, statement(MAY, application).replace("\"2026-05-01T00:00:00Z\"", "1777593600"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/sourceTimestamp"));
        put("/enterprise/v1/enterprises/by-external-id/Office/1", statement(MAY, application))
                .statusCode(422)
                .body("errors[0].parameter", equalTo("system"));
        put(path, statement(MAY, Firm.application("91000000TW00000160")))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/enterprise/identifiers/0/value"));
        Firm.registered()
                .acts()
                .body(statement(MAY, application))
                .put(path)
                .then()
                .statusCode(403);
        Firm.registered().acts().get(path).then().statusCode(403);
        office().get(path).then().statusCode(404).body("id", nullValue());
    }

    private static List<String> people() {
        var people = new ArrayList<String>();
        for (int i = 0; i < MANY; i++) people.add(Firm.somebody());
        return people;
    }

    /** All of them are ready before the first one sends. */
    private static List<Response> atOnce(IntFunction<Response> request)
            throws InterruptedException, ExecutionException {
        var ready = new CountDownLatch(MANY);
        var answers = new ArrayList<Future<Response>>();
        try (var threads = Executors.newFixedThreadPool(MANY)) {
            for (int i = 0; i < MANY; i++) {
                var which = i;
                answers.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return answered(request, which);
                }));
            }
        }
        var all = new ArrayList<Response>();
        for (var answer : answers) all.add(answer.get());
        return all;
    }

    /** Whoever finds the service too busy comes again, as its answer says. */
    private static Response answered(IntFunction<Response> request, int which) {
        var answer = request.apply(which);
        for (int i = 0; i < MANY && answer.statusCode() == 503; i++) answer = request.apply(which);
        return answer;
    }

    private static RequestSpecification office() {
        return Firm.asOperator();
    }

    private static RequestSpecification blindly() {
        return office().noFiltersOfType(SeenFirst.class);
    }

    private static String named() {
        return "/enterprise/v1/enterprises/by-external-id/example-office/" + UUID.randomUUID();
    }

    private static ValidatableResponse put(String path, String statement) {
        return office().body(statement).put(path).then();
    }

    private static ValidatableResponse invitation(UUID enterprise, String role) {
        return office().body("{\"role\": \"" + role + "\"}")
                .post("/enterprise/v1/enterprises/" + enterprise + "/invitations")
                .then();
    }

    private static String statement(Instant at, String application) {
        return "{\"sourceTimestamp\": \"" + at + "\", \"enterprise\": " + application + "}";
    }

    private static String application(String code, String province) {
        return Firm.application(code).replace("CN-ZJ", province);
    }
}
