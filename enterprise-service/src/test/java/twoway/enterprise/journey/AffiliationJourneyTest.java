package twoway.enterprise.journey;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Tenancy;
import twoway.local.testing.EmbeddedServers;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class AffiliationJourneyTest {

    private static final String AFFILIATIONS = "/enterprise/v1/affiliations";
    private static final String LAST_DAY = "{\"lastDay\": \"2025-12-31\"}";

    @Inject
    DataSource database;

    @Inject
    Tenancy tenancy;

    @Test
    void what_one_declares_and_the_other_confirms_stands_on_the_profile_with_its_dates() {
        var child = Firm.verified();
        var parent = Firm.verified();
        var stranger = Firm.verified();
        var place = place(declares(child, under(parent, 5_100, "2024-01-01", null)));
        parent.acts()
                .get(AFFILIATIONS)
                .then()
                .statusCode(200)
                .body("items[0].enterpriseId", equalTo(text(child)))
                .body("items[0].allowedActions", contains("confirm", "refuse", "end"))
                .body("items[0].waitingOn.who", equalTo(text(parent)));
        profile(stranger, child).body("affiliations[0].confirmed", equalTo(false));
        stranger.acts().get(place).then().statusCode(404);
        child.acts().post(place + "/confirm").then().statusCode(403);

        parent.acts().post(place + "/confirm").then().statusCode(200).body("state", equalTo("CONFIRMED"));
        parent.acts().post(place + "/confirm").then().statusCode(200);
        child.acts()
                .body(LAST_DAY)
                .post(place + "/end")
                .then()
                .statusCode(200)
                .body("validTill", equalTo("2025-12-31"));

        profile(stranger, child)
                .body("affiliations", hasSize(1))
                .body("affiliations[0].parentId", equalTo(text(parent)))
                .body("affiliations[0].parentNames.en", equalTo("Example Mobile Robots"))
                .body("affiliations[0].shareBasisPoints", equalTo(5_100))
                .body("affiliations[0].validFrom", equalTo("2024-01-01"))
                .body("affiliations[0].validTill", equalTo("2025-12-31"))
                .body("affiliations[0].confirmed", equalTo(true));
        var told = Told.of("enterprise.affiliation", id(place), "declared", "confirmed", "ended");
        assertEquals("2025-12-31", Told.data(told.getLast()).getString("validTill"));
        assertEquals(text(child), told.getLast().tenant());
    }

    @Test
    void what_is_refused_or_taken_back_stands_on_no_profile_and_stays_with_the_two() {
        var child = Firm.verified();
        var parent = Firm.verified();
        var refused = place(declares(child, under(parent, 5_100, "2024-01-01", null)));
        parent.acts().post(refused + "/refuse").then().statusCode(200).body("allowedActions", empty());
        var withdrawn = place(declares(child, under(parent, 1_000, "2024-01-01", null)));
        child.acts().post(withdrawn + "/withdraw").then().statusCode(200);
        parent.acts().post(withdrawn + "/confirm").then().statusCode(409);

        profile(Firm.verified(), child).body("affiliations", empty());
        child.acts().get(AFFILIATIONS).then().body("items.state", contains("REFUSED", "WITHDRAWN"));
        parent.acts().get(AFFILIATIONS).then().body("items.state", contains("REFUSED", "WITHDRAWN"));
        Told.of("enterprise.affiliation", id(refused), "declared", "refused");
        Told.of("enterprise.affiliation", id(withdrawn), "declared", "withdrawn");
    }

    @Test
    void a_parent_that_is_not_here_is_named_and_nobody_confirms_it() {
        var child = Firm.verified();

        declares(child, "{\"parentName\": {\"zh\": \"示例控股\"}, \"validFrom\": \"2020-01-01\"}")
                .statusCode(201)
                .body("parentId", nullValue())
                .body("waitingOn", nullValue())
                .body("allowedActions", contains("withdraw", "end"));

        profile(Firm.verified(), child)
                .body("affiliations[0].parentNames.zh", equalTo("示例控股"))
                .body("affiliations[0].confirmed", equalTo(false));
    }

    @Test
    void nobody_belongs_to_itself_by_whatever_way_unless_it_was_at_another_time() {
        var one = Firm.verified();
        var two = Firm.verified();
        var three = Firm.verified();
        declares(one, under(one, 100, "2024-01-01", null)).statusCode(422).body("code", equalTo("affiliation-circle"));
        declares(one, under(two, 100, "2024-01-01", "2024-12-31")).statusCode(201);
        declares(two, under(three, 100, "2020-01-01", null)).statusCode(201);

        declares(three, under(one, 100, "2024-12-31", null))
                .statusCode(422)
                .body("code", equalTo("affiliation-circle"))
                .body("errors[0].pointer", equalTo("/parentId"));
        declares(three, under(one, 100, "2025-01-01", null)).statusCode(201);
    }

    @Test
    void of_two_that_say_at_the_same_moment_that_they_belong_to_each_other_one_is_heard() throws Exception {
        for (int round = 0; round < 5; round++) {
            var one = Firm.verified();
            var two = Firm.verified();
            try (var threads = Executors.newFixedThreadPool(2)) {
                var answers = threads.invokeAll(List.<Callable<Integer>>of(
                        () -> declares(one, under(two, 100, "2024-01-01", null))
                                .extract()
                                .statusCode(),
                        () -> declares(two, under(one, 100, "2024-01-01", null))
                                .extract()
                                .statusCode()));

                var statuses = List.of(answers.get(0).get(), answers.get(1).get());
                assertEquals(List.of(201, 422), statuses.stream().sorted().toList());
            }
        }
    }

    @Test
    void shares_of_one_day_are_no_more_than_the_whole_and_one_parent_is_named_once_at_a_time() {
        var child = Firm.verified();
        var first = Firm.verified();
        var second = Firm.verified();
        declares(child, under(first, 6_000, "2024-01-01", "2024-12-31")).statusCode(201);

        declares(child, under(second, 4_001, "2023-01-01", null))
                .statusCode(422)
                .body("code", equalTo("shares-exceed"))
                .body("errors[0].pointer", equalTo("/shareBasisPoints"));
        declares(child, under(second, 4_000, "2023-01-01", null)).statusCode(201);
        declares(child, under(first, 100, "2024-12-31", null))
                .statusCode(409)
                .body("code", equalTo("affiliation-overlaps"));
        declares(child, under(first, 6_000, "2025-01-01", null)).statusCode(201);
        declares(child, under(first, 6_000, "2025-01-01", null)).statusCode(200);
        child.acts().get(AFFILIATIONS).then().body("items", hasSize(3));
    }

    @Test
    void a_parent_is_one_that_the_firm_may_know_of_or_a_name_and_not_both() {
        var child = Firm.verified();
        var draft = Firm.registered();

        for (var parent : List.of(text(draft), UUID.randomUUID().toString())) {
            declares(child, "{\"parentId\": \"" + parent + "\", \"validFrom\": \"2024-01-01\"}")
                    .statusCode(422)
                    .body("code", equalTo("parent-unknown"));
        }
        declares(child, "{\"validFrom\": \"2024-01-01\"}").statusCode(422).body("code", equalTo("parent-unknown"));
        declares(child, under(Firm.verified(), 100, "2024-01-02", "2024-01-01"))
                .statusCode(422)
                .body("code", equalTo("period-reversed"));
    }

    @Test
    void a_command_says_what_it_has_seen() {
        var child = Firm.verified();
        var parent = Firm.verified();
        var place = place(declares(child, under(parent, 100, "2024-01-01", null)));

        parent.blindly().post(place + "/confirm").then().statusCode(428);
        parent.blindly()
                .header("If-Match", "\"9\"")
                .post(place + "/refuse")
                .then()
                .statusCode(412);
        child.blindly().body(LAST_DAY).post(place + "/end").then().statusCode(428);
    }

    @Test
    void an_enterprise_names_a_hundred_and_its_profile_lists_no_more() {
        var child = Firm.verified();
        new Rows(database, tenancy).change("""
                insert into affiliation (id, enterprise_id, parent_name, valid_from, state, declared_at, state_since, version)
                select gen_random_uuid(), ?::uuid, jsonb_build_object('zh', '示例控股' || n), date '2024-01-01' + n,
                       'DECLARED', now(), now(), 0 from generate_series(1, 99) n""", text(child));
        var last = "{\"parentName\": {\"zh\": \"示例控股\"}, \"validFrom\": \"2020-01-01\"}";
        declares(child, last).statusCode(201);

        declares(child, under(Firm.verified(), 100, "2024-01-01", null))
                .statusCode(409)
                .body("code", equalTo("too-many-affiliations"));
        declares(child, last).statusCode(200);

        new Rows(database, tenancy).change("""
                insert into affiliation (id, enterprise_id, parent_name, valid_from, state, declared_at, state_since, version)
                select gen_random_uuid(), ?::uuid, jsonb_build_object('zh', '示例旧控股' || n), date '2000-01-01' + n,
                       'DECLARED', now(), now(), 0 from generate_series(1, 50) n""", text(child));
        profile(Firm.registered(), child)
                .body("affiliations", hasSize(100))
                .body("affiliations[0].parentNames.zh", equalTo("示例控股99"));
    }

    @Test
    void a_profile_does_not_tell_of_a_parent_that_does_not_show_itself_to_its_reader() {
        var child = Firm.verified();
        var forMembers = Firm.verified();
        var hidden = Firm.verified();
        for (var parent : List.of(forMembers, hidden)) declares(child, under(parent, 100, "2024-01-01", null));
        shows(forMembers, "MEMBERS");
        shows(hidden, "HIDDEN");

        for (var stranger : List.of(given(), Firm.registered().acts())) {
            stranger.get(child.path())
                    .then()
                    .statusCode(200)
                    .body("affiliations.parentId", contains(nullValue(), nullValue()))
                    .body("affiliations.parentNames", contains(nullValue(), nullValue()))
                    .body("affiliations.shareBasisPoints", contains(100, 100));
        }
        profile(Firm.verified(), child).body("affiliations.parentId", containsInAnyOrder(text(forMembers), null));
        profile(child, child)
                .body("affiliations.parentId", containsInAnyOrder(text(forMembers), text(hidden)))
                .body("affiliations.find { it.parentId == '" + text(hidden) + "' }.parentNames", nullValue());
        Firm.asOperator()
                .get(child.path())
                .then()
                .body("affiliations.parentId", containsInAnyOrder(text(forMembers), text(hidden)));
    }

    @Test
    void who_is_not_verified_declares_no_parent_that_shows_itself_to_members_only() {
        var parent = Firm.verified();
        shows(parent, "MEMBERS");

        declares(Firm.registered(), under(parent, 100, "2024-01-01", null))
                .statusCode(422)
                .body("code", equalTo("parent-unknown"));
        declares(Firm.verified(), under(parent, 100, "2024-01-01", null)).statusCode(201);
    }

    private static void shows(Firm firm, String visibility) {
        ProfileJourneyTest.says(firm, ProfileJourneyTest.profile(firm).replace("PUBLIC", visibility))
                .statusCode(200);
    }

    private static String under(Firm parent, int share, String from, String till) {
        return """
                {"parentId": "%s", "shareBasisPoints": %d, "validFrom": "%s", "validTill": %s}""".formatted(parent.id(), share, from, till == null ? "null" : "\"" + till + "\"");
    }

    private static ValidatableResponse declares(Firm child, String body) {
        return child.acts().body(body).post(AFFILIATIONS).then();
    }

    private static String place(ValidatableResponse declared) {
        return AFFILIATIONS + "/" + declared.statusCode(201).extract().path("id");
    }

    private static ValidatableResponse profile(Firm reader, Firm of) {
        return reader.acts().get(of.path()).then().statusCode(200);
    }

    private static String text(Firm firm) {
        return firm.id().toString();
    }

    private static UUID id(String place) {
        return UUID.fromString(place.substring(place.lastIndexOf('/') + 1));
    }
}
