package twoway.enterprise.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;

/** A programme office does in its province what its role says, and finds nothing elsewhere. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class OfficeJourneyTest {

    private static final String OFFICES = "/enterprise/v1/offices";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String SOURCE = "{\"source\": \"the list of the seventh batch\"}";

    @Test
    void an_authority_confirms_and_revokes_the_titles_of_its_province() {
        var authority = Firm.verified();
        var office = granted(authority, "AUTHORITY", "CN-ZJ");
        var firm = Firm.registered();
        var title = titled(firm);

        authority
                .acts()
                .get(office + "/titles/" + title)
                .then()
                .statusCode(200)
                .body("state", equalTo("REPORTED"))
                .body("allowedActions", contains("confirm", "revoke"))
                .body("$", not(hasKey("documentId")));
        decides(authority, office, title, "confirm").statusCode(200).body("state", equalTo("CONFIRMED_AT_SOURCE"));
        decides(authority, office, title, "confirm").statusCode(200);
        decides(authority, office, title, "revoke").statusCode(200).body("state", equalTo("REVOKED_BY_AUTHORITY"));

        Told.of("enterprise.title", title, "reported", "confirmed", "revoked");
        firm.acts()
                .get(firm.path() + "/titles/" + title)
                .then()
                .body("source", equalTo("the list of the seventh batch"));
    }

    @Test
    void it_lists_the_titles_of_its_province_and_none_of_its_own_or_of_others() {
        var authority = Firm.verified();
        var province = "CN-XJ";
        var office = granted(authority, "AUTHORITY", province);
        var here = moved(Firm.registered(), province);
        var mine = titled(moved(authority, province));
        var title = titled(here);
        var elsewhere = titled(Firm.registered());

        authority
                .acts()
                .get(office + "/titles?limit=100")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(title.toString()))
                .body("items.id", not(hasItem(mine.toString())))
                .body("items.id", not(hasItem(elsewhere.toString())));
        for (var other : List.of(mine, elsewhere, UUID.randomUUID())) {
            authority.acts().get(office + "/titles/" + other).then().statusCode(404);
            decides(authority, office, other, "confirm").statusCode(404);
        }
    }

    @Test
    void both_kinds_of_office_read_the_numbers_of_the_programme() {
        for (var role : List.of("AUTHORITY", "SERVICE_ORGANISATION")) {
            var firm = Firm.verified();
            var office = granted(firm, role, "CN-ZJ");
            var viewer = Firm.somebody();
            firm.takesIn(viewer, "VIEWER");

            Firm.as(viewer)
                    .get(office + "/programme-numbers")
                    .then()
                    .statusCode(200)
                    .body("counted.dimension", hasItem("PLACE"))
                    .body("countedAt", notNullValue());
            firm.acts().get("/enterprise/v1/programme-numbers").then().statusCode(403);
        }
    }

    @Test
    void a_service_organisation_vouches_for_a_firm_once_and_the_firm_reads_by_whom() {
        var organisation = Firm.verified();
        var office = granted(organisation, "SERVICE_ORGANISATION", "CN-ZJ");
        var firm = Firm.registered();

        String id = vouches(organisation, office, firm.id())
                .statusCode(201)
                .extract()
                .path("id");
        vouches(organisation, office, firm.id()).statusCode(200).body("id", equalTo(id));

        organisation
                .acts()
                .get(office + "/vouchings")
                .then()
                .body("items.enterpriseId", contains(firm.id().toString()));
        firm.acts()
                .get(firm.path())
                .then()
                .body("state", equalTo("DRAFT"))
                .body("evidence", containsInAnyOrder("WELL_FORMED", "VOUCHED_FOR"));
        firm.acts()
                .get(firm.path() + "/evidence")
                .then()
                .body(
                        "items.find { it.kind == 'VOUCHED_FOR' }.vouchedBy",
                        equalTo(organisation.id().toString()));
        firm.command("submit").statusCode(200);
        Firm.asOperator()
                .post(firm.path() + "/verify")
                .then()
                .statusCode(409)
                .body("code", equalTo("no-document-seen"));
        for (var other :
                List.of(organisation.id(), moved(Firm.registered(), "CN-BJ").id(), UUID.randomUUID())) {
            vouches(organisation, office, other).statusCode(404);
        }
    }

    @Test
    void a_vouching_that_is_withdrawn_stays_on_record_its_badge_goes_and_the_firm_is_told() {
        var organisation = Firm.verified();
        var office = granted(organisation, "SERVICE_ORGANISATION", "CN-ZJ");
        var firm = Firm.registered();
        String id = vouches(organisation, office, firm.id()).extract().path("id");
        var place = office + "/vouchings/" + id;

        organisation
                .blindly()
                .body("{\"reason\": \"We have not seen its works for a year.\"}")
                .post(place + "/withdraw")
                .then()
                .statusCode(428);
        withdraws(organisation, place)
                .statusCode(200)
                .body("supersededAt", notNullValue())
                .body("withdrawal", equalTo("We have not seen its works for a year."))
                .body("allowedActions", empty());
        String first = withdraws(organisation, place).statusCode(200).extract().path("supersededAt");

        firm.acts().get(firm.path()).then().body("evidence", contains("WELL_FORMED"));
        firm.acts()
                .get(firm.path() + "/evidence")
                .then()
                .body("items.find { it.id == '" + id + "' }.supersededAt", equalTo(first))
                .body(
                        "items.find { it.id == '" + id + "' }.withdrawal",
                        equalTo("We have not seen its works for a year."));
        firm.acts()
                .get("/enterprise/v1/notices")
                .then()
                .body(
                        "items.findAll { it.code == 'vouching-withdrawn' }.text.zh",
                        contains("示例移动机器人不再为示例移动机器人担保，相应标记已取消。理由见证据记录。"))
                .body("items[0].link", equalTo(firm.path() + "/evidence"));
        Told.of("enterprise.vouching", UUID.fromString(id), "given", "withdrawn");
        organisation.acts().get(office + "/vouchings").then().body("items.id", contains(id));
        vouches(organisation, office, firm.id()).statusCode(201).body("id", not(equalTo(id)));

        var stranger = Firm.verified();
        var strangers = granted(stranger, "SERVICE_ORGANISATION", "CN-ZJ");
        for (var foreign : List.of(place, strangers + "/vouchings/" + id)) {
            withdraws(stranger, foreign).statusCode(404);
        }
        organisation
                .acts()
                .body("{}")
                .post(place + "/withdraw")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
    }

    @Test
    void the_numbers_are_those_of_the_offices_own_province() {
        var office = Firm.verified();
        var place = granted(office, "AUTHORITY", "CN-QH");
        var real = Firm.application(SampleIdentifiers.creditCode()).replace("\"sample\": true", "\"sample\": false");
        var before = counted(office, place);

        for (var province : List.of("CN-QH", "CN-NX")) {
            Firm.as(Firm.somebody())
                    .body(real.replace("CN-ZJ", province).replaceFirst("9[0-9A-Z]{17}", SampleIdentifiers.creditCode()))
                    .post("/enterprise/v1/enterprises")
                    .then()
                    .statusCode(201);
        }

        assertEquals(before + 1, counted(office, place));
        office.acts()
                .get(place + "/programme-numbers")
                .then()
                .body("counted.find { it.dimension == 'PLACE' }.values.value", contains("CN-QH"))
                .body("official.number", hasItem(8997));
    }

    @Test
    void members_are_told_when_their_firm_becomes_an_office_and_when_it_is_one_no_longer() {
        var firm = Firm.verified();
        var viewer = Firm.somebody();
        firm.takesIn(viewer, "VIEWER");
        var office = granted(firm, "AUTHORITY", "CN-JL", TODAY, null);

        granted(firm, "AUTHORITY", "CN-JL", TODAY, null);
        revokes(office).statusCode(200);
        revokes(office).statusCode(200);

        for (var member : List.of(firm.who(), viewer)) {
            Firm.as(member)
                    .get("/enterprise/v1/notices")
                    .then()
                    .body(
                            "items.code.findAll { it.startsWith('office') }",
                            contains("office-revoked", "office-granted"))
                    .body(
                            "items.find { it.code == 'office-granted' }.text.en",
                            equalTo("Example Mobile Robots is a programme office now: authority for CN-JL, from "
                                    + TODAY + " on."))
                    .body(
                            "items.find { it.code == 'office-revoked' }.text.zh",
                            equalTo("示例移动机器人不再担任项目机构（主管部门，地区 CN-JL）。理由见机构记录。"))
                    .body("items.find { it.code == 'office-granted' }.link", equalTo(office));
        }
    }

    @Test
    void a_service_organisation_tells_of_firms_under_its_own_systems_names_and_learns_what_it_told() {
        var organisation = Firm.verified();
        var system = "office-" + UUID.randomUUID().toString().substring(0, 8);
        var office = granted(organisation, "SERVICE_ORGANISATION", "CN-ZJ", system);
        var own = Firm.registered();

        String id = tells(organisation, office, "A-1", SampleIdentifiers.creditCode())
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("told.system.unique()", contains(system))
                .extract()
                .path("id");
        tells(organisation, office, "A-2", own.creditCode())
                .statusCode(200)
                .body("id", equalTo(own.id().toString()))
                .body("told", empty())
                .body("$", not(hasKey("employees")))
                .body("$", not(hasKey("identifiers")));

        organisation.acts().get(office + "/firms/A-1").then().statusCode(200).body("id", equalTo(id));
        organisation.acts().get(office + "/firms/A-3").then().statusCode(404);
        Firm.asOperator()
                .get("/enterprise/v1/enterprises/by-external-id/" + system + "/A-1")
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
        organisation
                .acts()
                .body(statement(SampleIdentifiers.creditCode()).replace("CN-ZJ", "CN-BJ"))
                .put(office + "/firms/A-4")
                .then()
                .statusCode(422)
                .body("code", equalTo("other-province"));
    }

    @Test
    void one_more_identifier_is_heard_though_nothing_else_is_new() {
        var organisation = Firm.verified();
        var office = granted(
                organisation,
                "SERVICE_ORGANISATION",
                "CN-ZJ",
                "office-" + UUID.randomUUID().toString().substring(0, 8));
        var own = Firm.registered();
        var more = statement(own.creditCode())
                .replace("}],", "}, {\"scheme\": \"OTHER\", \"value\": \"" + UUID.randomUUID() + "\"}],");

        organisation
                .acts()
                .header("If-Match", "*")
                .body(more)
                .put(office + "/firms/A-1")
                .then()
                .statusCode(200)
                .body("id", equalTo(own.id().toString()));

        own.acts().get(own.path()).then().body("identifiers.scheme", containsInAnyOrder("USCC", "OTHER"));
    }

    @Test
    void each_role_finds_nothing_where_the_other_one_works_and_a_stranger_nothing_at_all() {
        var authority = Firm.verified();
        var authoritys = granted(authority, "AUTHORITY", "CN-ZJ");
        var organisation = Firm.verified();
        var organisations = granted(organisation, "SERVICE_ORGANISATION", "CN-ZJ");
        var firm = Firm.registered();
        var title = titled(firm);

        vouches(authority, authoritys, firm.id()).statusCode(404);
        tells(authority, authoritys, "A-1", SampleIdentifiers.creditCode()).statusCode(404);
        tells(organisation, organisations, "A-1", SampleIdentifiers.creditCode())
                .statusCode(404); // it has no system
        organisation.acts().get(organisations + "/titles").then().statusCode(404);
        decides(organisation, organisations, title, "confirm").statusCode(404);
        for (var stranger : List.of(organisation, Firm.verified())) {
            stranger.acts().get(authoritys).then().statusCode(404);
            stranger.acts().get(authoritys + "/titles").then().statusCode(404);
            stranger.acts().get(authoritys + "/programme-numbers").then().statusCode(404);
            decides(stranger, authoritys, title, "confirm").statusCode(404);
        }
        var viewer = Firm.somebody();
        authority.takesIn(viewer, "VIEWER");
        Firm.as(viewer)
                .header("If-Match", "*")
                .body(SOURCE)
                .post(authoritys + "/titles/" + title + "/confirm")
                .then()
                .statusCode(403);
        Firm.asOperator().get(authoritys + "/titles").then().statusCode(403);
    }

    @Test
    void what_was_revoked_has_ended_is_yet_to_come_or_belongs_to_a_suspended_firm_opens_nothing() {
        var firm = Firm.verified();
        var numbers = "/programme-numbers";
        var past = granted(firm, "AUTHORITY", "CN-AH", TODAY.minusDays(9), TODAY.minusDays(1));
        var future = granted(firm, "AUTHORITY", "CN-BJ", TODAY.plusDays(2), null);
        var running = granted(firm, "AUTHORITY", "CN-CQ", TODAY.minusDays(1), TODAY.plusDays(1));
        firm.acts().get(past + numbers).then().statusCode(404);
        firm.acts().get(future + numbers).then().statusCode(404);
        firm.acts().get(running + numbers).then().statusCode(200);

        firm.suspended().statusCode(200);
        firm.acts().get(running + numbers).then().statusCode(404);
        firm.reinstated().statusCode(200);
        firm.acts().get(running + numbers).then().statusCode(200);
        revokes(running).statusCode(200).body("revocation", equalTo("The contract has ended."));
        revokes(running).statusCode(200);
        firm.acts().get(running + numbers).then().statusCode(404);

        firm.acts()
                .get(OFFICES)
                .then()
                .body("items.province", contains("CN-AH", "CN-BJ", "CN-CQ"))
                .body("items[2].revokedAt", notNullValue());
        var anew = location(grants(grant(firm.id(), "AUTHORITY", "CN-CQ", null, TODAY, null))
                .statusCode(201));
        assertNotEquals(running, anew);
        firm.acts().get(anew + numbers).then().statusCode(200);
        firm.acts().get(running + numbers).then().statusCode(404);
    }

    @Test
    void only_operators_grant_and_only_verified_firms_are_granted_anything() {
        var firm = Firm.verified();
        firm.acts()
                .body(grant(firm.id(), "AUTHORITY", "CN-ZJ", null, TODAY, null))
                .post(OFFICES)
                .then()
                .statusCode(403);
        grants(grant(Firm.registered().id(), "AUTHORITY", "CN-ZJ", null, TODAY, null))
                .statusCode(422)
                .body("code", equalTo("office-unfit"));
        grants(grant(firm.id(), "AUTHORITY", "CN-ZJ", null, TODAY, TODAY.minusDays(1)))
                .statusCode(422)
                .body("code", equalTo("period-reversed"));
        var system = "office-" + UUID.randomUUID().toString().substring(0, 8);
        var office = granted(firm, "SERVICE_ORGANISATION", "CN-ZJ", system);
        assertEquals(office, granted(firm, "SERVICE_ORGANISATION", "CN-ZJ", system));
        grants(grant(Firm.verified().id(), "SERVICE_ORGANISATION", "CN-ZJ", system, TODAY, null))
                .statusCode(409)
                .body("code", equalTo("system-taken"));
        firm.acts()
                .body("{\"reason\": \"Mine.\"}")
                .post(office + "/revoke")
                .then()
                .statusCode(403);
    }

    static String granted(Firm firm, String role, String province) {
        return granted(firm, role, province, null);
    }

    static String granted(Firm firm, String role, String province, String system) {
        return location(grants(grant(firm.id(), role, province, system, TODAY, null)));
    }

    private static String granted(Firm firm, String role, String province, LocalDate from, LocalDate till) {
        return location(grants(grant(firm.id(), role, province, null, from, till)));
    }

    private static String location(ValidatableResponse granted) {
        return granted.extract().header("Location").replaceFirst("^https?://[^/]+", "");
    }

    static ValidatableResponse grants(String body) {
        return Firm.asOperator().body(body).post(OFFICES).then();
    }

    static String grant(UUID firm, String role, String province, String system, LocalDate from, LocalDate till) {
        return "{\"enterpriseId\": \"%s\", \"role\": \"%s\", \"province\": \"%s\", \"system\": %s, \"validFrom\": \"%s\", \"validTill\": %s}"
                .formatted(firm, role, province, quoted(system), from, quoted(till));
    }

    private static String quoted(Object value) {
        return value == null ? "null" : "\"" + value + "\"";
    }

    static ValidatableResponse revokes(String office) {
        return Firm.asOperator()
                .body("{\"reason\": \"The contract has ended.\"}")
                .post(office + "/revoke")
                .then();
    }

    private static UUID titled(Firm firm) {
        String id = firm.acts()
                .body("""
                        {"tier": "SRDI", "batch": "7", "validFrom": "2026-01-01", "validTill": "2028-12-31"}""")
                .post(firm.path() + "/titles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    static Firm moved(Firm firm, String province) {
        firm.acts()
                .body(ProfileJourneyTest.profile(firm).replace("CN-ZJ", province))
                .put(firm.path() + "/profile")
                .then()
                .statusCode(200);
        return firm;
    }

    private static ValidatableResponse decides(Firm authority, String office, UUID title, String word) {
        return authority
                .acts()
                .header("If-Match", "*")
                .body(SOURCE)
                .post(office + "/titles/" + title + "/" + word)
                .then();
    }

    static ValidatableResponse vouches(Firm organisation, String office, UUID firm) {
        return organisation
                .acts()
                .body("{\"enterpriseId\": \"" + firm + "\", \"statement\": \"We visited its works.\"}")
                .post(office + "/vouchings")
                .then();
    }

    private static ValidatableResponse withdraws(Firm organisation, String vouching) {
        return organisation
                .acts()
                .body("{\"reason\": \"We have not seen its works for a year.\"}")
                .post(vouching + "/withdraw")
                .then();
    }

    private static int counted(Firm firm, String office) {
        return firm
                .acts()
                .get(office + "/programme-numbers")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("counted.find { it.dimension == 'ALL' }.values.firms", Integer.class)
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    static ValidatableResponse tells(Firm organisation, String office, String name, String code) {
        return organisation
                .acts()
                .header("If-Match", "*")
                .body(statement(code))
                .put(office + "/firms/" + name)
                .then();
    }

    private static String statement(String code) {
        return "{\"sourceTimestamp\": \"2026-05-01T00:00:00Z\", \"enterprise\": " + Firm.application(code) + "}";
    }
}
