package twoway.enterprise.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Tenancy;
import twoway.local.testing.EmbeddedServers;

/** Whom a firm does not want to meet it does not find, and is not found by; nobody is told. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class DenyListJourneyTest {

    private static final String DIRECTORY = "/enterprise/v1/directory";
    private static final String AFFILIATIONS = "/enterprise/v1/affiliations";

    /** A thousand firms that nobody meets. */
    private static final String FILL = """
            with filled as (
                insert into enterprise (id, state, names, country, industry, markets, sample, size_class, registered_at,
                        state_since, version)
                    select gen_random_uuid(), 'DRAFT', jsonb_build_object('en', 'Filler of ' || id), country, industry,
                        markets, true, size_class, registered_at, state_since, 0
                    from enterprise, generate_series(1, 1000) where id = ? returning id, names)
            insert into denial (id, enterprise_id, denied_id, denied_at)
                select gen_random_uuid(), cast(substr(names ->> 'en', 11) as uuid), id, now() from filled""";

    @Inject
    DataSource database;

    @Inject
    Tenancy tenancy;

    /** A word that only this test uses. */
    private final String word = "zd" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void the_denied_firm_finds_what_there_is_without_the_denier_to_the_last_byte_and_the_other_way_round() {
        var denied = Firm.registered("示例甲 " + word).isVerified();
        var other = Firm.registered("示例乙 " + word).isVerified();
        published(other);
        var before = world(denied);

        var denier = Firm.registered("示例丙 " + word).isVerified();
        denies(denier, denied).statusCode(200).body("enterpriseId", equalTo(text(denied)));
        published(denier);

        assertEquals(before, world(denied));
        assertTrue(ids(found(other)).containsAll(List.of(text(denier), text(denied))));
        assertTrue(
                !ids(found(denier)).contains(text(denied)) && ids(found(denier)).contains(text(denier)));

        allows(denier, denied).statusCode(204);

        assertNotEquals(before, world(denied));
        assertTrue(ids(found(denier)).contains(text(denied)));
    }

    @Test
    void a_list_is_put_and_taken_away_as_often_as_one_likes_and_the_engine_alone_hears_of_changes() {
        var firm = Firm.verified();
        var one = Firm.verified();
        var two = Firm.verified();
        String since = denies(firm, one).statusCode(200).extract().path("deniedAt");
        denies(firm, one).statusCode(200).body("deniedAt", equalTo(since));
        denies(firm, two).statusCode(200);
        list(firm, "")
                .body("items.enterpriseId", contains(text(one), text(two)))
                .body("items[0].names.en", equalTo("Example Mobile Robots"));
        String next = list(firm, "?limit=1")
                .body("items.enterpriseId", contains(text(one)))
                .extract()
                .path("next");
        list(firm, "?limit=1&after=" + next).body("items.enterpriseId", contains(text(two)));

        allows(firm, one).statusCode(204);
        allows(firm, one).statusCode(204);

        list(firm, "").body("items.enterpriseId", contains(text(two)));
        var told = told(firm);
        assertEquals(
                List.of("DENIED", "DENIED", "ALLOWED"),
                told.stream().map(each -> each.get("status")).toList());
        var line = UUID.fromString(told.getFirst().get("id"));
        var events = Told.of("enterprise.denial", line, "projected", "projected");
        assertEquals(text(firm), Told.data(events.getFirst()).getString("enterpriseId"));
        assertEquals(text(one), Told.data(events.getLast()).getString("deniedId"));
    }

    @Test
    void nobody_else_reads_a_list_or_writes_on_it_and_who_may_only_look_does_not_write() {
        var firm = Firm.verified();
        var denied = Firm.verified();
        var viewer = Firm.somebody();
        firm.takesIn(viewer, "VIEWER");
        denies(firm, denied).statusCode(200);

        Firm.as(viewer).get(path(firm)).then().statusCode(200).body("items.enterpriseId", contains(text(denied)));
        Firm.as(viewer).put(path(firm) + "/" + denied.id()).then().statusCode(403);
        Firm.as(viewer).delete(path(firm) + "/" + denied.id()).then().statusCode(403);
        denied.acts().get(path(firm)).then().statusCode(404);
        denied.acts().delete(path(firm) + "/" + denied.id()).then().statusCode(404);
        Firm.asOperator().get(path(firm)).then().statusCode(403);
        list(denied, "").body("items", empty());
    }

    @Test
    void oneself_and_whom_one_may_not_know_cannot_be_denied() {
        var firm = Firm.verified();
        denies(firm, firm).statusCode(422).body("code", equalTo("denies-itself"));
        denies(firm, Firm.registered()).statusCode(404);
        firm.acts().put(path(firm) + "/" + UUID.randomUUID()).then().statusCode(404);
        firm.acts().put(path(firm) + "/nobody").then().statusCode(404);

        var forMembers = Firm.verified();
        ProfileJourneyTest.says(
                        forMembers, ProfileJourneyTest.profile(forMembers).replace("PUBLIC", "MEMBERS"))
                .statusCode(200);
        denies(Firm.registered(), forMembers).statusCode(404);
        denies(firm, forMembers).statusCode(200);
        list(firm, "").body("items[0].names.en", equalTo("Example Mobile Robots"));
        firm.command("reopen").statusCode(200);
        list(firm, "").body("items[0].names", nullValue());
    }

    @Test
    void a_list_holds_a_thousand() {
        var firm = Firm.verified();
        var last = Firm.verified();
        run(FILL, firm.id());

        denies(firm, last).statusCode(409).body("code", equalTo("deny-list-full"));
        String first = list(firm, "?limit=1").extract().path("items[0].enterpriseId");
        firm.acts().delete(path(firm) + "/" + first).then().statusCode(204);
        denies(firm, last).statusCode(200);
        run("delete from denial where enterprise_id = ?", firm.id());
        run("delete from enterprise where names ->> 'en' = 'Filler of ' || cast(? as uuid)", firm.id());
    }

    @Test
    void a_denial_covers_those_who_belong_together_with_either_as_long_as_they_do() {
        var denier = Firm.registered("示例丁 " + word).isVerified();
        var sister = Firm.registered("示例戊 " + word).isVerified();
        var denied = Firm.registered("示例己 " + word).isVerified();
        var cousin = Firm.registered("示例庚 " + word).isVerified();
        denies(denier, denied).statusCode(200);
        assertTrue(ids(found(cousin)).contains(text(denier)), "they do not belong together yet");

        belongs(sister, denier);
        var tie = belongs(cousin, denied);

        for (var theirs : List.of(denied, cousin)) {
            assertEquals(2, ids(found(theirs)).size(), "itself and the one it belongs together with");
        }
        for (var ours : List.of(denier, sister))
            assertEquals(2, ids(found(ours)).size());
        cousin.acts()
                .body("{\"lastDay\": \"2025-12-31\"}")
                .post(tie + "/end")
                .then()
                .statusCode(200);
        assertTrue(ids(found(cousin)).containsAll(List.of(text(denier), text(sister), text(denied))));
    }

    @Test
    void an_offer_of_a_denier_serves_no_gap_of_the_denied_firm() {
        var denied = Firm.verified();
        var denier = Firm.verified();
        var offer = denier.draft("offers", """
                {"title": {"zh": "质量管理系统"}, "description": {"en": "For all."}, "opens": ["DIGITALISATION"],
                 "seeks": ["PRODUCT"], "markets": [], "industries": [], "tags": []}""");
        denier.acts().post(offer + "/publish").then().statusCode(200);
        assertTrue(served(denied).contains(text(denier)));

        denies(denier, denied).statusCode(200);

        assertTrue(!served(denied).contains(text(denier)));
    }

    private static List<String> served(Firm firm) {
        return firm.acts()
                .get(firm.path() + "/digital-self-check/offers")
                .then()
                .statusCode(200)
                .extract()
                .path("items.enterpriseId");
    }

    /** What the directory says to it, and how much it counts. */
    private List<String> world(Firm reader) {
        var said = new ArrayList<String>();
        for (var asked : List.of("?text=" + word, "?text=" + word + "&kind=OFFER", "?text=" + word + "&country=CN")) {
            said.add(reader.acts()
                    .get(DIRECTORY + asked)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            said.add(reader.acts()
                    .get(DIRECTORY + "/facets" + asked)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
        }
        return said;
    }

    private ValidatableResponse found(Firm reader) {
        return reader.acts()
                .get(DIRECTORY + "?kind=ENTERPRISE&text=" + word)
                .then()
                .statusCode(200);
    }

    private static List<String> ids(ValidatableResponse found) {
        return found.extract().path("items.id");
    }

    private static void published(Firm firm) {
        var offer = firm.draft("offers", PostingJourneyTest.OFFER);
        firm.acts().post(offer + "/publish").then().statusCode(200);
    }

    private static String belongs(Firm child, Firm parent) {
        String id = child.acts()
                .body("{\"parentId\": \"" + parent.id() + "\", \"validFrom\": \"2024-01-01\"}")
                .post(AFFILIATIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        parent.acts().post(AFFILIATIONS + "/" + id + "/confirm").then().statusCode(200);
        return AFFILIATIONS + "/" + id;
    }

    private static ValidatableResponse denies(Firm firm, Firm denied) {
        return firm.acts().put(path(firm) + "/" + denied.id()).then();
    }

    private static ValidatableResponse allows(Firm firm, Firm denied) {
        return firm.acts().delete(path(firm) + "/" + denied.id()).then();
    }

    private static ValidatableResponse list(Firm firm, String how) {
        return firm.acts().get(path(firm) + how).then().statusCode(200);
    }

    private static String path(Firm firm) {
        return firm.path() + "/denied-enterprises";
    }

    private static String text(Firm firm) {
        return firm.id().toString();
    }

    /** What stands in the table of events about its list, in the order in which it happened. */
    private List<Map<String, String>> told(Firm firm) {
        return tenancy.asSystem(() -> {
            try (var connection = database.getConnection()) {
                return told(connection, firm);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static List<Map<String, String>> told(Connection connection, Firm firm) throws SQLException {
        var told = new ArrayList<Map<String, String>>();
        try (var query = connection.prepareStatement("""
                select key, data::jsonb ->> 'status' from event
                where topic = 'twoway.enterprise.denial' and tenant = ? order by ordinal""")) {
            query.setObject(1, firm.id());
            try (var row = query.executeQuery()) {
                while (row.next()) told.add(Map.of("id", row.getString(1), "status", row.getString(2)));
            }
        }
        return told;
    }

    private void run(String sql, UUID firm) {
        tenancy.asSystem(() -> {
            try (var connection = database.getConnection();
                    var statement = connection.prepareStatement(sql)) {
                statement.setObject(1, firm);
                statement.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
