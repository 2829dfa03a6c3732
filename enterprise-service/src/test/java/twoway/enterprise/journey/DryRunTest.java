package twoway.enterprise.journey;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Tenancy;
import twoway.local.testing.EmbeddedServers;

/** What a file would do is seen before it does it. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class DryRunTest {

    private static final String EVENTS =
            "select count(*) from event where topic = 'twoway.enterprise.public-record' and data like ?";

    @Inject
    DataSource database;

    @Inject
    Tenancy tenancy;

    private final Bringing operator = Bringing.some();

    @Test
    void a_dry_run_says_what_would_become_of_each_row_and_puts_nothing_on_record() {
        operator.brings(Bringing.CSV, csv(SampleCsv.rows(20)));
        var changed = SampleCsv.rows(25).replace("Makes part number 9 of", "Repairs part number 9 of")
                + "EX-00026,,,CN,,,,\r\n";

        var job = operator.rehearses(Bringing.CSV, csv(changed));

        assertEquals("CHECKED", job.getString("state"));
        assertEquals(List.of(5, 1, 19, 1), Bringing.counts(job, "forecast"));
        assertEquals(List.of(0, 0, 0, 0), Bringing.counts(job, "progress"));
        assertEquals(26, job.getInt("progress.total"));
        assertEquals(List.of("confirm", "cancel"), job.getList("allowedActions"));
        assertEquals("confirm", job.getString("waitingOn.for"));
        assertEquals(20, operator.onRecord());
        assertEquals(20, events());
        Firm.asOperator()
                .get(Bringing.place(job) + "/rows?verdict=REJECTED")
                .then()
                .body("items.line", contains(27))
                .body("items[0].faults[0].code", equalTo("value-missing"));
        Firm.asOperator()
                .get(Bringing.place(job) + "/rows?verdict=UPDATED")
                .then()
                .body("items.externalId", contains("EX-00009"))
                .body("items[0].recordId", nullValue());
    }

    @Test
    void what_is_confirmed_is_applied_as_it_was_forecast_and_once() {
        var job = operator.rehearses(Bringing.CSV, csv(SampleCsv.rows(700) + "EX-00001,again,,CN,,,,\r\n"));
        assertEquals(List.of(700, 0, 0, 1), Bringing.counts(job, "forecast"));

        Firm.asOperator()
                .post(Bringing.place(job) + "/confirm")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPLYING"))
                .body("waitingOn", nullValue());
        var done = Bringing.waited(Bringing.place(job));

        assertEquals("PARTIAL", done.getString("state"));
        assertEquals(List.of(700, 0, 0, 1), Bringing.counts(done, "progress"));
        assertEquals(List.of(700, 0, 0, 1), Bringing.counts(done, "forecast"));
        assertEquals(700, events());
        Firm.asOperator()
                .get(Bringing.place(job) + "/rows?verdict=REJECTED")
                .then()
                .body("items.line", contains(702));
        Firm.asOperator()
                .post(Bringing.place(job) + "/confirm")
                .then()
                .statusCode(409)
                .body("code", equalTo("state-conflict"));
        assertEquals(700, events());
    }

    @Test
    void a_cancelled_dry_run_has_done_nothing_and_cannot_be_confirmed() {
        var job = operator.rehearses(Bringing.CSV, csv(SampleCsv.rows(3)));

        Firm.asOperator().post(Bringing.place(job) + "/cancel").then().statusCode(200);

        Firm.asOperator().post(Bringing.place(job) + "/confirm").then().statusCode(409);
        assertEquals(0, operator.onRecord());
        assertEquals(0, events());
    }

    @Test
    void a_dry_run_that_waits_neither_hinders_nor_stands_for_a_real_import_of_the_same_file() {
        var file = csv(SampleCsv.rows(4));
        var waiting = operator.rehearses(Bringing.CSV, file);

        var real = operator.brings(Bringing.CSV, file);
        var anew = operator.rehearses(Bringing.CSV, file);

        assertNotEquals(waiting.getString("id"), real.getString("id"));
        assertEquals(List.of(4, 0, 0, 0), Bringing.counts(real, "progress"));
        assertEquals(List.of(0, 0, 4, 0), Bringing.counts(anew, "forecast"));
        Firm.asOperator().post(Bringing.place(waiting) + "/confirm").then().statusCode(200);
        var late = Bringing.waited(Bringing.place(waiting));
        assertEquals(List.of(0, 0, 4, 0), Bringing.counts(late, "progress"));
        assertEquals(4, events());
    }

    @Test
    void an_import_without_a_dry_run_cannot_be_confirmed_and_a_firm_finds_nothing_to_confirm() {
        var done = operator.brings(Bringing.CSV, csv(SampleCsv.rows(1)));
        var waiting = operator.rehearses(Bringing.CSV, csv(SampleCsv.rows(2)));

        Firm.asOperator().post(Bringing.place(done) + "/confirm").then().statusCode(409);
        Firm.as(Firm.registered().who())
                .post(Bringing.place(waiting) + "/confirm")
                .then()
                .statusCode(404);
        Firm.asOperator()
                .contentType("text/csv")
                .body("x")
                .post("/enterprise/v1/imports?kind=PUBLIC_RECORD&licence=x&source=x&mode=perhaps")
                .then()
                .statusCode(400);
    }

    @Test
    void whoever_listens_hears_how_it_goes_on_until_it_waits_and_then_until_it_is_done() {
        var place = operator.sends(Bringing.CSV, csv(SampleCsv.rows(3_000)), "&mode=dry-run");
        try (var rehearsal = new Watching(place)) {
            await().until(rehearsal::hasEnded);
            assertEquals("CHECKED", rehearsal.last().getString("state"));
            assertEquals(3_000, rehearsal.last().getInt("forecast.created"));
        }
        Firm.asOperator().post(place + "/confirm").then().statusCode(200);
        try (var work = new Watching(place)) {
            await().until(work::hasEnded);
            assertEquals("DONE", work.last().getString("state"));
            assertEquals(3_000, work.last().getInt("progress.created"));
        }
        try (var late = new Watching(place)) {
            await().until(late::hasEnded);
            assertEquals(1, late.heard(), "how it stands, and nothing more");
        }
    }

    private int events() {
        return tenancy.asSystem(() -> {
            try (var connection = database.getConnection();
                    var query = connection.prepareStatement(EVENTS)) {
                query.setString(1, "%\"source\":\"" + operator.source() + "\"%");
                try (var row = query.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static byte[] csv(String rows) {
        return rows.getBytes(StandardCharsets.UTF_8);
    }
}
