package twoway.enterprise.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Tenancy;
import twoway.local.testing.EmbeddedServers;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class TablesTest {

    private static final String TABLES = """
            select relname, relrowsecurity and relforcerowsecurity from pg_class
             where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'flyway_schema_history'""";

    /** What a profile shows of affiliations everybody may read, the rest only the two. */
    private static final List<String> PRIVATE = List.of(
            "offer",
            "member",
            "claim",
            "merger",
            "external_id",
            "office_entry",
            "invitation",
            "document",
            "enterprise_figures",
            "enterprise_identifier",
            "evidence",
            "indicator_sheet",
            "pre_assessment",
            "official_title",
            "digital_self_check",
            "notice",
            "notice_preference",
            "mail_address",
            "former_identity",
            "suspension",
            "office",
            "denial",
            "posting_report",
            "posting_detail where ended_at is not null",
            "posting_detail_text",
            "disclosure_grant",
            "mutual_interest",
            "detail_reading",
            "affiliation where state in ('REFUSED', 'WITHDRAWN')");

    /** What the platform alone works with. */
    private static final List<String> INNER =
            List.of("mail", "title_reminder", "erasure", "letter_key", "official_batch_version");

    @Inject
    DataSource database;

    @Inject
    Tenancy tenancy;

    @Test
    void every_table_is_guarded_row_by_row() throws SQLException {
        var guarded = new TreeMap<String, Boolean>();
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery(TABLES)) {
            while (rows.next()) guarded.put(rows.getString(1), rows.getBoolean(2));
        }

        assertTrue(guarded.containsKey("offer"), guarded::toString);
        guarded.values().removeIf(each -> each);
        assertEquals(0, guarded.size(), guarded::toString);
    }

    @Test
    void whoever_asks_the_database_on_nobodys_behalf_sees_no_private_row() throws SQLException {
        var rows = new Rows(database, tenancy);
        somethingOfEverything();
        disclosed(rows);
        var there = new TreeMap<String, Boolean>();
        PRIVATE.forEach(each ->
                there.put(each, !rows.one("select count(*) from " + each).equals("0")));
        assertEquals(
                List.of(),
                there.keySet().stream().filter(each -> !there.get(each)).toList(),
                "proves nothing");

        try (var connection = database.getConnection()) {
            for (var each : PRIVATE) {
                try (var seen = connection.createStatement().executeQuery("select count(*) from " + each)) {
                    assertTrue(seen.next());
                    assertEquals(0, seen.getInt(1), each);
                }
            }
            for (var each : INNER) {
                var refused = assertThrows(
                        SQLException.class,
                        () -> connection.createStatement().executeQuery("select count(*) from " + each));
                assertEquals("42501", refused.getSQLState(), each);
            }
        }
    }

    private static void somethingOfEverything() {
        var firm = Firm.verified();
        firm.draft("offers", PostingJourneyTest.OFFER);
        firm.acts()
                .body("{\"tier\": \"SRDI\"}")
                .post(firm.path() + "/pre-assessments")
                .then()
                .statusCode(201);
        firm.acts()
                .body(PreAssessmentJourneyTest.SHEET)
                .put(firm.path() + "/indicator-sheet")
                .then()
                .statusCode(200);
        firm.acts()
                .body(SelfCheckJourneyTest.SECOND_LEVEL)
                .put(firm.path() + "/digital-self-check")
                .then()
                .statusCode(200);
        firm.acts()
                .body("{\"tier\": \"SRDI\", \"validFrom\": \"2025-01-01\", \"validTill\": \"2027-12-31\"}")
                .post(firm.path() + "/titles")
                .then()
                .statusCode(201);
        firm.takesIn(Person.withMail("en", "DAILY").subject(), "OWNER");
        firm.takesIn(Firm.somebody(), "VIEWER");
        merged(Firm.registered(), firm);
        Firm.verified().suspended().statusCode(200);
        OfficeJourneyTest.granted(firm, "AUTHORITY", "CN-ZJ");
        var denied = Firm.verified();
        firm.acts()
                .put(firm.path() + "/denied-enterprises/" + denied.id())
                .then()
                .statusCode(200);
        PostingReportJourneyTest.reports(Firm.verified(), PostingReportJourneyTest.published(firm), "OTHER")
                .statusCode(201);
        var renamed = Firm.registered();
        ProfileJourneyTest.says(renamed, ProfileJourneyTest.profile(renamed).replace("示例移动机器人", "示例改名"))
                .statusCode(200);
        var code = SampleIdentifiers.creditCode();
        ClaimJourneyTest.told(code);
        ClaimJourneyTest.claims(Firm.somebody(), ClaimJourneyTest.body(null, code));
        var declared =
                firm.draft("affiliations", "{\"parentName\": {\"zh\": \"示例控股\"}, \"validFrom\": \"2020-01-01\"}");
        firm.acts().post(declared + "/withdraw").then().statusCode(200);
    }

    private static void disclosed(Rows rows) {
        var offer = Disclosing.published();
        var reader = Firm.verified();
        offer.interests(reader, rows);
        offer.opened(reader);
        offer.read(reader.acts()).statusCode(200);
        offer.says(offer.detail("MUTUAL")).statusCode(200);
    }

    static void merged(Firm goes, Firm stays) {
        Firm.asOperator()
                .body("{\"replacedBy\": \"" + stays.id() + "\", \"reason\": \"the same licence\"}")
                .post(goes.path() + "/merge")
                .then()
                .statusCode(200);
    }
}
