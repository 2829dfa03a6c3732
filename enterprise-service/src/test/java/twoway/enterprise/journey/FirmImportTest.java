package twoway.enterprise.journey;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Tenancy;
import twoway.local.testing.EmbeddedServers;

/** A file of firms is as many words of an office: each is heard like one said alone, and what is no news is none. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class FirmImportTest {

    private static final String MARCH = "2026-03-01T00:00:00Z";
    private static final String MAY = "2026-05-01T00:00:00Z";
    private static final Charset GB = Charset.forName("GB18030");

    @Inject
    DataSource database;

    @Inject
    Tenancy tenancy;

    private OfficeFile office;

    @BeforeEach
    void thereIsAnOffice() {
        office = OfficeFile.some();
    }

    @Test
    void a_dry_run_leaves_nothing_and_what_is_confirmed_comes_as_it_was_forecast_and_once() {
        var file = rows(3, "https://one.example.com");

        var job = office.rehearses(file, MAY);
        assertEquals("CHECKED", job.getString("state"));
        assertEquals(List.of(3, 0, 0, 0), Bringing.counts(job, "forecast"));
        assertEquals(office.firm().id().toString(), job.getString("waitingOn.who"));
        office.told("A-1").statusCode(404);
        assertEquals(0, events());

        office.confirms(job).statusCode(200).body("state", equalTo("APPLYING"));
        var done = Bringing.waited(Bringing.place(job));
        assertEquals("DONE", done.getString("state"));
        assertEquals(List.of(3, 0, 0, 0), Bringing.counts(done, "progress"));
        assertEquals(3, events());
        office.firm()
                .acts()
                .get(office.place() + "/firms/A-2")
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("told.system.unique()", contains(office.system()))
                .body("told.statedAt.unique()", contains(MAY));
        try (var late = new Watching(Bringing.place(job), office.firm().who())) {
            await().until(late::hasEnded);
            assertEquals("DONE", late.last().getString("state"));
        }
    }

    @Test
    void the_same_file_again_says_nothing_new_and_is_told_nobody() {
        var file = rows(120, "https://one.example.com");
        office.brings(file, MAY);

        var again = office.brings(file, MAY);
        var later = office.brings(file, "2026-06-01T00:00:00Z");

        assertEquals(List.of(0, 0, 120, 0), Bringing.counts(again, "progress"));
        assertEquals(List.of(0, 0, 120, 0), Bringing.counts(later, "progress"));
        assertEquals(120, events());
        office.firm()
                .acts()
                .get(Bringing.place(again) + "/rows")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void an_older_file_overwrites_nothing_and_a_newer_one_only_what_differs() {
        var codes = codes(3);
        office.brings(rows(codes, "https://may.example.com"), MAY);

        var older = office.brings(rows(codes, "https://march.example.com"), MARCH);
        var newer = office.brings(
                rows(codes, "https://may.example.com").replaceFirst("may.example", "june.example"),
                "2026-06-01T00:00:00Z");

        assertEquals(List.of(0, 0, 3, 0), Bringing.counts(older, "progress"));
        assertEquals(List.of(0, 1, 2, 0), Bringing.counts(newer, "progress"));
        office.told("A-1").body("website", equalTo("https://june.example.com"));
        office.told("A-2").body("website", equalTo("https://may.example.com"));
        assertEquals(4, events());
    }

    @Test
    void what_a_firm_says_itself_stays_and_the_file_says_the_rest() {
        var firm = Firm.registered();
        var file = OfficeFile.HEADER + OfficeFile.row("A-1", firm.creditCode(), "https://office.example.com");

        var first = office.brings(file, MAY);
        firm.acts()
                .body(ProfileJourneyTest.profile(firm)
                        .replace("\"visibility\"", "\"website\": \"https://own.example.com\", \"visibility\""))
                .put(firm.path() + "/profile")
                .then()
                .statusCode(200);
        var second = office.brings(file.replace("office.example", "newer.example"), "2026-06-01T00:00:00Z");

        assertEquals(List.of(0, 1, 0, 0), Bringing.counts(first, "progress"));
        assertEquals(List.of(0, 0, 1, 0), Bringing.counts(second, "progress"));
        assertEquals("https://own.example.com", website(firm));
        office.told("A-1")
                .body("id", equalTo(firm.id().toString()))
                .body("names.en", equalTo("Example Mobile Robots"))
                .body("employees", equalTo(320));
    }

    @Test
    void a_firm_of_another_province_and_the_offices_own_are_no_rows_of_its_file() {
        var elsewhere = OfficeJourneyTest.moved(Firm.registered(), "CN-BJ");
        var file = OfficeFile.HEADER
                + OfficeFile.row("A-1", elsewhere.creditCode(), "https://office.example.com")
                + OfficeFile.row("A-2", office.firm().creditCode(), "https://office.example.com");

        var forecast = office.rehearses(file, MAY);
        var job = office.brings(file, MAY);

        assertEquals(List.of(0, 0, 0, 2), Bringing.counts(forecast, "forecast"));
        assertEquals(List.of(0, 0, 0, 2), Bringing.counts(job, "progress"));
        office.firm()
                .acts()
                .get(Bringing.place(job) + "/rows?verdict=REJECTED")
                .then()
                .body("items.faults.flatten().code", contains("other-province", "other-province"));
        for (var firm : List.of(elsewhere, office.firm())) {
            Firm.asOperator()
                    .get(firm.path())
                    .then()
                    .body("externalIds", empty())
                    .body("officeEntries", empty())
                    .body("website", nullValue());
        }
    }

    @Test
    void each_rejected_row_says_why_comes_back_and_is_taken_when_it_was_mended() {
        var header = "externalId,uscc,nameZh,country,province,industryScheme,industryCode,employees\r\n";
        var row = "%s,%s,示例机器人,CN,%s,GBT4754,C3491,%s\r\n";
        var codes = codes(5);
        var file = header
                + row.formatted("A-1", codes.get(0), "CN-ZJ", "12")
                + row.formatted("A-2", codes.get(1), "CN-BJ", "12")
                + row.formatted("A-3", "91000000TW00000160", "CN-ZJ", "12")
                + row.formatted("A-4", codes.get(3), "CN-ZJ", "many")
                + row.formatted("A 5", codes.get(4), "CN-ZJ", "-1");

        var job = bring(Bringing.CSV, file.getBytes(GB));

        assertEquals("PARTIAL", job.getString("state"));
        assertEquals("GB18030", job.getString("form.encoding"));
        assertEquals(List.of(1, 0, 0, 4), Bringing.counts(job, "progress"));
        office.firm()
                .acts()
                .get(Bringing.place(job) + "/rows?verdict=REJECTED")
                .then()
                .body("items.line", contains(3, 4, 5, 6))
                .body("items[0].faults.pointer", contains("/province"))
                .body("items[0].faults.code", contains("other-province"))
                .body("items[0].faults[0].text.zh", equalTo("该机构只负责 CN-ZJ 的企业。"))
                .body("items[0].faults[0].text.en", equalTo("This office takes care of firms in CN-ZJ only."))
                .body("items[1].faults.pointer", contains("/uscc"))
                .body("items[1].faults.code", contains("identifier-not-well-formed"))
                .body("items[2].faults.code", contains("not-a-number"))
                .body("items[3].faults.findAll { it.pointer == '/externalId' }.code", contains("value-unfit"))
                .body("items[3].faults.findAll { it.pointer == '/employees' }.code", contains("value-unfit"))
                .body("items.faults.flatten().text.zh", notNullValue());

        var back = new String(office.rejected(job, Bringing.CSV), GB);
        assertTrue(back.startsWith("importError,externalId,uscc,nameZh"), back);
        assertTrue(back.contains("province: 该机构只负责"), back);
        var mended = back.replace("CN-BJ", "CN-ZJ")
                .replace("91000000TW00000160", codes.get(2))
                .replace("many", "12")
                .replace("A 5", "A-5")
                .replace(",'-1", ",12");
        var again = bring(Bringing.CSV, mended.getBytes(GB));
        assertEquals(List.of(4, 0, 0, 0), Bringing.counts(again, "progress"));
        office.told("A-5").statusCode(200).body("names.zh", equalTo("示例机器人"));
    }

    @Test
    void a_row_that_would_make_two_firms_one_is_not_taken_and_leaves_nothing_while_its_neighbours_are() {
        var other = Firm.registered();
        var known = "EX-" + UUID.randomUUID();
        var header = "externalId,uscc,otherIdentifier,nameEn,country,province,industryScheme,industryCode\r\n";
        var row = "%s,%s,%s,Example Firm,CN,CN-ZJ,GBT4754,C3491\r\n";

        var job = bring(
                Bringing.CSV,
                (header
                                + row.formatted("A-1", "", known)
                                + row.formatted("A-2", other.creditCode(), known)
                                + row.formatted("A-3", SampleIdentifiers.creditCode(), ""))
                        .getBytes(GB));

        assertEquals(List.of(2, 0, 0, 1), Bringing.counts(job, "progress"));
        office.firm()
                .acts()
                .get(Bringing.place(job) + "/rows?verdict=REJECTED")
                .then()
                .body("items.externalId", contains("A-2"))
                .body("items[0].faults.code", contains("two-records"));
        office.told("A-2").statusCode(404);
        office.told("A-3").statusCode(200);
    }

    @Test
    void a_workbook_may_say_of_each_row_of_which_time_it_is() throws IOException {
        var codes = codes(2);
        office.brings(rows(codes, "https://april.example.com"), "2026-04-01T00:00:00Z");

        var job = Bringing.waited(OfficeFile.place(office.sends(Bringing.XLSX, workbook(codes), "")));

        assertEquals(List.of(0, 1, 1, 1), Bringing.counts(job, "progress"));
        office.told("A-1").body("website", equalTo("https://april.example.com"));
        office.told("A-2").body("website", equalTo("https://may.example.com"));
        office.firm()
                .acts()
                .get(Bringing.place(job) + "/rows?verdict=REJECTED")
                .then()
                .body("items[0].faults.pointer", contains("/sourceTimestamp"));
        assertTrue(office.rejected(job, Bringing.XLSX).length > 0);
    }

    @Test
    void a_worker_that_is_cut_off_between_two_rows_is_followed_by_one_that_goes_on_behind_the_last_chunk()
            throws SQLException {
        var codes = codes(250);
        office.brings(rows(codes, "https://one.example.com"), MARCH);
        var inTheWay = office.told("A-150").extract().<String>path("id");
        JsonPath done;
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            run(connection, "set local role enterprise_system");
            run(connection, "select id from enterprise where id = '" + inTheWay + "' for update");

            var place = OfficeFile.place(office.sends(
                    Bringing.CSV, rows(codes, "https://two.example.com").getBytes(GB), "&sourceTimestamp=" + MAY));
            await().until(() -> isWaitedFor(connection));
            Firm.asOperator().get(place).then().body("progress.read", equalTo(100));
            // The platform's role may not end what the service's own began.
            run(connection, "set local role none");
            run(
                    connection,
                    "select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where pg_backend_pid() = any(pg_blocking_pids(pid))");
            connection.rollback();
            done = Bringing.waited(place);
        }

        assertEquals("DONE", done.getString("state"));
        assertEquals(List.of(0, 250, 0, 0), Bringing.counts(done, "progress"));
        assertEquals(500, events());
        office.told("A-150").body("website", equalTo("https://two.example.com"));
    }

    @Test
    void an_import_of_another_office_is_none_and_who_is_no_office_brings_nothing_in() {
        var job = office.rehearses(rows(1, "https://one.example.com"), MAY);
        var place = Bringing.place(job);
        var stranger = OfficeFile.some();

        stranger.firm()
                .acts()
                .get("/enterprise/v1/imports")
                .then()
                .statusCode(200)
                .body("items", empty());
        office.firm().acts().get("/enterprise/v1/imports").then().body("items.id", contains(job.getString("id")));
        for (var what : List.of("", "/rows", "/rejected", "/events")) {
            stranger.firm().acts().accept("*/*").get(place + what).then().statusCode(404);
        }
        for (var word : List.of("/confirm", "/cancel")) {
            stranger.firm().acts().post(place + word).then().statusCode(404);
        }
        var viewer = Firm.somebody();
        office.firm().takesIn(viewer, "VIEWER");
        Firm.as(viewer).get(place).then().statusCode(200);
        Firm.as(viewer).post(place + "/confirm").then().statusCode(403);

        var csv = rows(1, "https://one.example.com").getBytes(GB);
        stranger.firm()
                .acts()
                .contentType(Bringing.CSV)
                .body(csv)
                .post("/enterprise/v1/imports?kind=ENTERPRISE&source=x&sourceTimestamp=" + MAY)
                .then()
                .statusCode(404);
        var foreign = new OfficeFile(Firm.verified(), office.place(), office.system());
        foreign.sends(Bringing.CSV, csv, "&sourceTimestamp=" + MAY).statusCode(404);
        var authority = new OfficeFile(
                foreign.firm(), OfficeJourneyTest.granted(foreign.firm(), "AUTHORITY", "CN-ZJ"), office.system());
        authority.sends(Bringing.CSV, csv, "&sourceTimestamp=" + MAY).statusCode(404);
    }

    @Test
    void an_office_that_has_ended_confirms_nothing_any_more() {
        var job = office.rehearses(rows(1, "https://one.example.com"), MAY);
        OfficeJourneyTest.revokes(office.place()).statusCode(200);

        office.confirms(job).statusCode(409).body("code", equalTo("office-ended"));

        office.firm().acts().post(Bringing.place(job) + "/cancel").then().statusCode(200);
        office.told("A-1").statusCode(404);
    }

    @Test
    void an_operator_brings_in_for_any_system_and_says_which() {
        var csv = rows(1, "https://one.example.com").replace("CN-ZJ", "CN-GD").getBytes(GB);
        var more = "/enterprise/v1/imports?kind=ENTERPRISE&sourceTimestamp=" + MAY;

        var accepted = Firm.asOperator()
                .config(Bringing.AS_IT_IS)
                .contentType(Bringing.CSV)
                .body(csv)
                .post(more + "&source=" + office.system())
                .then();

        var job = Bringing.waited(OfficeFile.place(accepted));
        assertEquals(List.of(1, 0, 0, 0), Bringing.counts(job, "progress"));
        office.told("A-1").body("province", equalTo("CN-GD"));
        office.firm().acts().get(Bringing.place(job)).then().statusCode(404);
        for (var wrong : List.of("", "&source=x&licence=CC0-1.0", "&source=x&retrievedOn=2026-11-20")) {
            Firm.asOperator()
                    .contentType(Bringing.CSV)
                    .body(csv)
                    .post(more + wrong)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("invalid-parameter"));
        }
        office.sends(Bringing.CSV, csv, "&source=another&sourceTimestamp=" + MAY)
                .statusCode(400);
        office.sends(Bringing.CSV, csv, "&sourceTimestamp=yesterday").statusCode(400);
        office.sends(Bringing.CSV, csv, "").statusCode(422).body("code", equalTo("column-missing"));
    }

    private JsonPath bring(String type, byte[] file) {
        return Bringing.waited(OfficeFile.place(office.sends(type, file, "&sourceTimestamp=" + MAY)));
    }

    private static List<String> codes(int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> SampleIdentifiers.creditCode())
                .toList();
    }

    private static String rows(int count, String website) {
        return rows(codes(count), website);
    }

    private static String rows(List<String> codes, String website) {
        return IntStream.range(0, codes.size())
                .mapToObj(each -> OfficeFile.row("A-" + (each + 1), codes.get(each), website))
                .reduce(OfficeFile.HEADER, String::concat);
    }

    private static byte[] workbook(List<String> codes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Example", "1.0")) {
            var sheet = workbook.newWorksheet("firms");
            var header = (OfficeFile.HEADER.strip() + ",sourceTimestamp").split(",");
            for (int column = 0; column < header.length; column++) sheet.value(0, column, header[column]);
            var times = List.of(MARCH, MAY, "yesterday");
            for (int row = 1; row <= times.size(); row++) {
                var code = row <= codes.size() ? codes.get(row - 1) : SampleIdentifiers.creditCode();
                var cells = OfficeFile.row("A-" + row, code, "https://may.example.com")
                        .strip()
                        .split(",");
                for (int column = 0; column < cells.length; column++) sheet.value(row, column, cells[column]);
                sheet.value(row, cells.length, times.get(row - 1));
            }
            workbook.finish();
        }
        return bytes.toByteArray();
    }

    private static String website(Firm firm) {
        return firm.acts().get(firm.path() + "/profile").then().extract().path("website");
    }

    /** Of the firms that this office has told of. */
    private int events() {
        return Integer.parseInt(new Rows(database, tenancy)
                .one(
                        "select count(*) from event join external_id on enterprise_id = key"
                                + " where topic = 'twoway.enterprise.enterprise' and system = ?",
                        office.system()));
    }

    private static boolean isWaitedFor(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery(
                        "select exists (select from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid)))")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
