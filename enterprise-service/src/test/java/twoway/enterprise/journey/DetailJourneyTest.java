package twoway.enterprise.journey;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Tenancy;
import twoway.local.testing.EmbeddedServers;

/** What a posting says to some only: who reads which text, that its owner knows of it, and that it stands nowhere else. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class DetailJourneyTest {

    private static final List<String> NONE = List.of();
    private static final List<String> ALL = Disclosing.LEVELS;

    @Inject
    DataSource database;

    @Inject
    Tenancy tenancy;

    private Rows rows;

    @BeforeEach
    void rows() {
        rows = new Rows(database, tenancy);
    }

    @Test
    void each_reader_finds_all_headings_and_the_texts_of_his_levels() {
        var offer = Disclosing.published();
        var mutual = Firm.verified();
        var dismissed = Firm.verified();
        var granted = Firm.verified();
        var suspended = Firm.verified();
        var viewer = Firm.somebody();
        offer.owner().takesIn(viewer, "VIEWER");
        offer.interests(mutual, rows);
        offer.dismisses(offer.interests(dismissed, rows), rows);
        offer.opened(granted);
        offer.opened(suspended);
        suspended.suspended().statusCode(200);

        var expected = new LinkedHashMap<String, List<String>>();
        var readers = new LinkedHashMap<String, RequestSpecification>();
        reader(readers, expected, "anonymous", given(), NONE);
        reader(readers, expected, "of no firm", Firm.as(Firm.somebody()), NONE);
        reader(readers, expected, "not verified", Firm.registered().acts(), NONE);
        reader(readers, expected, "suspended, though granted", suspended.acts(), NONE);
        reader(readers, expected, "operator", Firm.asOperator(), NONE);
        reader(readers, expected, "verified", Firm.verified().acts(), List.of("MEMBERS"));
        reader(readers, expected, "dismissed", dismissed.acts(), List.of("MEMBERS"));
        reader(readers, expected, "mutual", mutual.acts(), List.of("MEMBERS", "MUTUAL"));
        reader(readers, expected, "granted", granted.acts(), ALL);
        reader(readers, expected, "owner", offer.owner().acts(), ALL);
        reader(readers, expected, "owner's viewer", Firm.as(viewer), ALL);

        var found = new LinkedHashMap<String, List<String>>();
        readers.forEach((name, reader) -> {
            var answer = offer.read(reader)
                    .statusCode(200)
                    .body("details.heading.en", contains("About MEMBERS", "About MUTUAL", "About GRANTED"))
                    .body("details.level", equalTo(ALL))
                    .body("details.findAll { it.text == null }.opensBy.en", everyItem(containsString("Opens to ")))
                    .body("details.findAll { it.text == null }.opensBy.zh", everyItem(containsString("阅读")))
                    .body("details.findAll { it.text != null }.opensBy", everyItem(nullValue()))
                    .extract();
            found.put(name, answer.path("details.findAll { it.text != null }.level"));
        });
        assertEquals(expected, found);
    }

    private static void reader(
            Map<String, RequestSpecification> readers,
            Map<String, List<String>> expected,
            String name,
            RequestSpecification reader,
            List<String> open) {
        readers.put(name, reader);
        expected.put(name, open);
    }

    @Test
    void for_whom_a_deny_list_hides_and_of_what_is_not_public_there_is_nothing_whatever_was_granted() {
        var offer = Disclosing.published();
        var denied = Firm.verified();
        var denier = Firm.verified();
        var granted = Firm.verified();
        for (var each : List.of(denied, denier, granted)) offer.opened(each);
        offer.interests(denied, rows);
        denies(offer.owner(), denied);
        denies(denier, offer.owner());

        var missing = granted.acts().get("/enterprise/v1/offers/" + UUID.randomUUID() + "/details");
        for (var hidden : List.of(denied, denier)) {
            var answer = offer.read(hidden.acts()).statusCode(404).extract();
            assertEquals(missing.<String>path("code"), answer.path("code"));
            assertEquals(missing.<String>path("detail"), answer.path("detail"));
        }
        given().get(offer.path().replace("offers", "needs")).then().statusCode(404);
        assertEquals(ALL, offer.open(granted.acts()));
        offer.owner().acts().post(offer.offer() + "/pause").then().statusCode(200);
        for (var reader : List.of(granted.acts(), given(), Firm.asOperator()))
            offer.read(reader).statusCode(404);
        assertEquals(ALL, offer.open(offer.owner().acts()));
        offer.owner().acts().post(offer.offer() + "/resume").then().statusCode(200);
        assertEquals(ALL, offer.open(granted.acts()));
        offer.owner().suspended().statusCode(200);
        offer.read(granted.acts()).statusCode(404);
        offer.owner().reinstated().statusCode(200);
        assertEquals(ALL, offer.open(granted.acts()));
        offer.owner().acts().post(offer.offer() + "/withdraw").then().statusCode(200);
        offer.read(granted.acts()).statusCode(404);
    }

    @Test
    void what_a_firm_shows_to_members_only_has_headings_for_members_only() {
        var offer = Disclosing.published();
        offer.owner()
                .acts()
                .body(ProfileJourneyTest.profile(offer.owner()).replace("PUBLIC", "MEMBERS"))
                .put(offer.owner().path() + "/profile")
                .then()
                .statusCode(200);

        offer.read(given()).statusCode(404);
        offer.read(Firm.registered().acts()).statusCode(404);
        assertEquals(List.of("MEMBERS"), offer.open(Firm.verified().acts()));
    }

    @Test
    void the_owner_sees_page_by_page_who_has_read_what_and_nobody_else_does() {
        var offer = Disclosing.published();
        var one = Firm.verified();
        var two = Firm.verified();
        offer.interests(two, rows);
        for (int i = 0; i < 2; i++) offer.read(one.acts()).statusCode(200);
        offer.read(two.acts()).statusCode(200);
        for (var unnoticed : List.of(given(), offer.owner().acts(), Firm.asOperator())) offer.read(unnoticed);

        var seen = new ArrayList<String>();
        String next = "";
        do {
            var page = offer.owner()
                    .acts()
                    .get(Disclosing.READINGS + "?limit=2" + next)
                    .then()
                    .statusCode(200)
                    .body("items.version", everyItem(equalTo(1)))
                    .body("items.readerNames.en", everyItem(equalTo("Example Mobile Robots")))
                    .body("items.readAt", everyItem(notNullValue()))
                    .extract()
                    .jsonPath();
            page.<Map<String, Object>>getList("items")
                    .forEach(
                            each -> seen.add(each.get("readerId") + " " + ((Map<?, ?>) each.get("heading")).get("en")));
            next = page.getString("next") == null ? null : "&after=" + page.getString("next");
        } while (next != null);

        assertEquals(3, seen.size(), seen::toString);
        assertEquals(one.id() + " About MEMBERS", seen.getLast());
        assertTrue(
                seen.subList(0, 2).containsAll(List.of(two.id() + " About MEMBERS", two.id() + " About MUTUAL")),
                seen::toString);
        var of = Disclosing.READINGS + "?postingId=";
        offer.owner().acts().get(of + offer.id()).then().body("items", hasSize(3));
        offer.owner().acts().get(of + UUID.randomUUID()).then().body("items", empty());
        one.acts().get(of + offer.id()).then().statusCode(200).body("items", empty());
        offer.owner().acts().get(of + "nothing").then().statusCode(400);
        Firm.asOperator().get(Disclosing.READINGS).then().statusCode(403);
    }

    @Test
    void what_is_said_anew_is_a_new_version_and_what_is_said_again_is_none() {
        var offer = Disclosing.published();
        var reader = Firm.verified();
        offer.read(reader.acts());
        var before = offer.read(offer.owner().acts()).extract();
        String id = before.path("details[0].id");

        offer.says(offer.detail("MEMBERS"), offer.detail("MUTUAL"), offer.detail("GRANTED"))
                .statusCode(200)
                .body("version", equalTo(before.<Integer>path("version")))
                .body("details.version", contains(1, 1, 1));
        offer.says(
                        offer.detail("MUTUAL"),
                        Disclosing.detail(id, "Prices", "Other prices", "MEMBERS"),
                        Disclosing.detail("", "About GRANTED", "For all", "MEMBERS"))
                .statusCode(200)
                .body("details.heading.en", contains("About MUTUAL", "Prices", "About GRANTED"))
                .body("details.version", contains(1, 2, 2))
                .body("details[1].id", equalTo(id));

        offer.read(reader.acts())
                .body("details.text.en", contains("Other prices", "For all"))
                .body("details.level", contains("MUTUAL", "MEMBERS", "MEMBERS"));
        offer.owner().acts().get(Disclosing.READINGS).then().body("items.version", contains(2, 2, 1));
        offer.says().statusCode(200).body("details", empty());
        offer.read(reader.acts()).statusCode(200).body("details", empty());
        Told.of("enterprise.disclosure", offer.id(), "changed", "changed");
        var kept = exported(offer.owner(), "posting-details");
        assertEquals(5, kept.lines().count(), kept);
        for (var text : List.of("MEMBERS " + offer.canary(), "GRANTED " + offer.canary(), "Other prices", "For all")) {
            assertTrue(kept.contains(text), kept);
        }
    }

    @Test
    void one_table_says_when_details_may_be_changed_and_by_whom() {
        var draft = Disclosing.drafted(Firm.verified());
        var owner = draft.owner();
        var viewer = Firm.somebody();
        owner.takesIn(viewer, "VIEWER");

        draft.read(given()).statusCode(404);
        draft.read(Firm.verified().acts()).statusCode(404);
        owner.acts().get(draft.path()).then().body("allowedActions", contains("edit"));
        Firm.as(viewer).get(draft.path()).then().statusCode(200).body("allowedActions", empty());
        Firm.as(viewer).body(Disclosing.body()).put(draft.path()).then().statusCode(403);
        Firm.verified().acts().body(Disclosing.body()).put(draft.path()).then().statusCode(404);
        var blindly = owner.blindly().body(Disclosing.body());
        blindly.put(draft.path()).then().statusCode(428);
        owner.acts()
                .header("If-Match", "\"77\"")
                .body(Disclosing.body())
                .put(draft.path())
                .then()
                .statusCode(412);
        owner.acts().post(draft.offer() + "/publish").then().statusCode(200);
        owner.acts().post(draft.offer() + "/withdraw").then().statusCode(200);
        draft.says()
                .statusCode(409)
                .body("code", equalTo("posting-withdrawn"))
                .body("errors.pointer", contains("/details"));
        owner.acts().get(draft.path()).then().body("allowedActions", empty());
    }

    @Test
    void what_cannot_be_taken_is_pointed_at() {
        var offer = Disclosing.drafted(Firm.registered());
        var eleven = new String[11];
        for (int i = 0; i < eleven.length; i++) eleven[i] = Disclosing.detail("", "Heading " + i, "Text", "MEMBERS");

        offer.says(eleven).statusCode(422).body("errors[0].pointer", equalTo("/details"));
        offer.says(Disclosing.detail("", "H".repeat(121), "Text", "MEMBERS"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/details/0/heading"));
        offer.says(Disclosing.detail("", "Heading", "T".repeat(4001), "MEMBERS"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/details/0/text"));
        offer.says(Disclosing.detail("", "Heading", "T".repeat(4000), "MEMBERS"))
                .statusCode(200);
        offer.says(
                        Disclosing.detail("", "Heading", "One", "MEMBERS"),
                        Disclosing.detail("", "Heading", "Two", "GRANTED"))
                .statusCode(422)
                .body("code", equalTo("detail-twice"))
                .body("errors.pointer", contains("/details/1/heading"));
        offer.says(Disclosing.detail(UUID.randomUUID().toString(), "Other", "One", "MEMBERS"))
                .statusCode(422)
                .body("code", equalTo("detail-unknown"))
                .body("errors.pointer", contains("/details/0/id"));
    }

    @Test
    void no_text_stands_anywhere_but_with_its_owner() {
        var offer = Disclosing.published();
        var reader = Firm.verified();
        var grant = offer.opened(reader);
        assertEquals(ALL, offer.open(reader.acts()));
        offer.says(offer.detail("GRANTED")).statusCode(200);
        offer.owner().acts().post(grant + "/revoke").then().statusCode(200);
        offer.owner().acts().post(offer.offer() + "/pause").then().statusCode(200);
        offer.owner().acts().post(offer.offer() + "/resume").then().statusCode(200);
        Told.of("enterprise.disclosure", offer.id(), "granted", "changed", "revoked");
        Told.of("enterprise.posting", offer.id(), "projected", "projected", "projected");

        var there = new TreeMap<String, String>();
        for (var table :
                List.of("posting_detail_text", "event", "directory_entry", "directory_shown", "notice", "offer")) {
            there.put(
                    table,
                    rows.one("select count(*) from " + table + " t where strpos(t::text, ?) > 0", offer.canary()));
        }

        assertNotEquals("0", there.remove("posting_detail_text"), "proves nothing");
        there.values().removeIf("0"::equals);
        assertEquals(Map.of(), there);
        for (var kind : List.of("offers", "posting-details", "disclosure-grants")) {
            assertFalse(exported(reader, kind).contains(offer.canary()), kind);
        }
        var found = reader.acts()
                .get("/enterprise/v1/directory/entries/" + offer.id())
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertFalse(found.contains(offer.canary()), found);
    }

    @Test
    void the_database_itself_shows_nobody_a_text_that_is_not_open_to_him() throws SQLException {
        var offer = Disclosing.published();
        var mutual = Firm.verified();
        var granted = Firm.verified();
        offer.interests(mutual, rows);
        var grant = offer.opened(granted);
        var draft = Disclosing.drafted(offer.owner());

        assertEquals(NONE, inADatabaseSession("", offer));
        assertEquals(NONE, inADatabaseSession(text(Firm.registered()), offer));
        assertEquals(List.of("MEMBERS"), inADatabaseSession(text(Firm.verified()), offer));
        assertEquals(List.of("MEMBERS", "MUTUAL"), inADatabaseSession(text(mutual), offer));
        assertEquals(ALL, inADatabaseSession(text(granted), offer));
        assertEquals(ALL, inADatabaseSession(text(offer.owner()), offer));
        assertEquals(NONE, inADatabaseSession(text(granted), draft));
        offer.owner().acts().post(grant + "/revoke").then().statusCode(200);
        assertEquals(List.of("MEMBERS"), inADatabaseSession(text(granted), offer));
        offer.says().statusCode(200);
        assertEquals(NONE, inADatabaseSession(text(granted), offer));
    }

    /** With the rights of a request, and no question of ours between the reader and the rows. */
    private List<String> inADatabaseSession(String tenant, Disclosing offer) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var enter = connection.prepareStatement("select set_config('app.tenant', ?, true)");
                    var query = connection.prepareStatement("""
                            select d.level from posting_detail_text t join posting_detail d using (id)
                            where d.posting_id = ? order by d.place""")) {
                enter.setString(1, tenant);
                enter.execute();
                query.setObject(1, offer.id());
                var levels = new ArrayList<String>();
                try (var row = query.executeQuery()) {
                    while (row.next()) levels.add(row.getString(1));
                }
                return levels;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static String exported(Firm firm, String kind) {
        return firm.acts()
                .get("/enterprise/v1/exports/" + kind + "?format=ndjson")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static void denies(Firm firm, Firm denied) {
        firm.acts()
                .put(firm.path() + "/denied-enterprises/" + denied.id())
                .then()
                .statusCode(200);
    }

    private static String text(Firm firm) {
        return firm.id().toString();
    }
}
