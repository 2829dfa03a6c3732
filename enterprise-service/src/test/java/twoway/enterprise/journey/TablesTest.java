package twoway.enterprise.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class TablesTest {

    private static final String TABLES = """
            select relname, relrowsecurity and relforcerowsecurity from pg_class
             where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'flyway_schema_history'""";
    private static final String SEEN = "select (select count(*) from offer) + (select count(*) from member)"
            + " + (select count(*) from claim) + (select count(*) from merger) + (select count(*) from external_id) + (select count(*) from office_entry)"
            + " + (select count(*) from invitation) + (select count(*) from document) + (select count(*) from enterprise_figures)"
            + " + (select count(*) from enterprise_identifier) + (select count(*) from evidence)"
            + " + (select count(*) from indicator_sheet) + (select count(*) from pre_assessment)"
            + " + (select count(*) from official_title) + (select count(*) from digital_self_check)"
            + " + (select count(*) from notice) + (select count(*) from notice_preference)"
            + " + (select count(*) from mail_address) + (select count(*) from posting_report)";

    @Inject
    DataSource database;

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
        var firm = Firm.verified();
        firm.draft("offers", PostingJourneyTest.OFFER);
        firm.invites("VIEWER");
        firm.acts()
                .body("{\"tier\": \"SRDI\"}")
                .post(firm.path() + "/pre-assessments")
                .then()
                .statusCode(201);

        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery(SEEN)) {
            assertTrue(rows.next());
            assertEquals(0, rows.getInt(1));
        }
    }
}
