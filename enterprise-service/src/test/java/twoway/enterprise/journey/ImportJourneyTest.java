package twoway.enterprise.journey;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import twoway.chassis.testing.SeenFirst;
import twoway.local.testing.EmbeddedServers;
import twoway.local.testing.Received;
import twoway.local.testing.Tokens;
import twoway.local.testing.Topics;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class ImportJourneyTest {

    private static final String IMPORTS = "/enterprise/v1/imports";
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Set<String> AT_WORK = Set.of("RECEIVED", "CHECKED", "APPLYING");

    private final Topics topics = new Topics();
    private final String source = SampleCsv.source();

    @Test
    void a_file_of_public_records_comes_in_is_found_and_told_once() {
        var done = imported(SampleCsv.rows(1_203), "2026-11-20");

        assertEquals("DONE", done.getString("state"));
        counts(done, 1_203, 1_203, 0, 0, 0);
        assertEquals(2, done.getInt("version"), "the moves to APPLYING and to DONE; progress is none");
        var told = told();
        assertEquals(1_203, told.size());
        told.forEach(each -> {
            assertEquals("twoway.public-record-imported.v1", each.type());
            assertEquals(1, each.sequence());
        });
        told.stream()
                .limit(20)
                .forEach(each -> assertEquals(List.of(), Contracts.faults(each.type(), each.json()), each.json()));
        record("EX-00007")
                .body("names.zh", equalTo("示例企业7"))
                .body("standing", equalTo("NOT_A_MEMBER"))
                .body("provenance.licence", equalTo("CC0-1.0"))
                .body("provenance.retrievedOn", equalTo("2026-11-20"))
                .body("allowedActions", nullValue());
    }

    @Test
    void an_unchanged_file_writes_nothing_and_tells_nobody() {
        imported(SampleCsv.rows(700), "2026-11-20");
        var again = imported(SampleCsv.rows(700), "2026-11-20");

        counts(again, 700, 0, 0, 700, 0);
        assertEquals(700, told().size());
        operator().get(path(again) + "/rows").then().body("items.size()", equalTo(0));
    }

    @Test
    void only_what_changed_is_told_and_an_older_file_does_not_overwrite_it() {
        imported(SampleCsv.rows(30), "2026-11-20");
        var changed = SampleCsv.rows(30).replace("Makes part number 9 of", "Repairs part number 9 of");

        var later = imported(changed, "2026-11-21");
        var older = imported(SampleCsv.rows(30), "2026-11-19");

        counts(later, 30, 0, 1, 29, 0);
        counts(older, 30, 0, 0, 29, 1);
        assertEquals("PARTIAL", older.getString("state"));
        operator().get(path(older) + "/rows").then().body("items[0].faults[0].code", equalTo("older-than-record"));
        var news = told().stream()
                .filter(each -> each.type().equals("twoway.public-record-changed.v1"))
                .toList();
        assertEquals(1, news.size());
        assertEquals(2, news.getFirst().sequence());
        assertEquals(
                List.of(),
                Contracts.faults(news.getFirst().type(), news.getFirst().json()));
        record("EX-00009").body("version", equalTo(2)).body("provenance.retrievedOn", equalTo("2026-11-21"));
        record("EX-00008").body("version", equalTo(1)).body("provenance.retrievedOn", equalTo("2026-11-21"));
    }

    @Test
    void a_bad_row_is_listed_with_its_line_and_column_and_the_good_ones_are_taken() {
        var csv = SampleCsv.rows(3)
                + "EX-00004,,,CN,,,,\r\nEX-00005,示例,,Atlantis,,,nowhere,\r\nEX-00001,again,,CN,,,,\r\n";

        var done = imported(csv, "2026-11-20");

        assertEquals("PARTIAL", done.getString("state"));
        counts(done, 6, 3, 0, 0, 3);
        var rows = operator().get(path(done) + "/rows?verdict=REJECTED&limit=2").then();
        rows.body("items.line", contains(5, 6))
                .body("items[0].faults[0].pointer", equalTo("/nameEn"))
                .body("items[0].faults[0].text.zh", notNullValue())
                .body("items[1].faults.pointer", contains("/country", "/website"));
        var next = rows.extract().<String>path("next");
        operator()
                .get(path(done) + "/rows?verdict=REJECTED&limit=2&after=" + next)
                .then()
                .body("items.line", contains(7))
                .body("items[0].faults[0].code", equalTo("listed-twice"))
                .body("next", nullValue());
    }

    @Test
    void the_same_file_is_taken_from_what_is_known_unless_something_else_came_from_its_source_since() {
        var broken = SampleCsv.rows(20) + "EX-00021,,,CN,,,,\r\n";
        imported(broken, "2026-11-20");
        var same = imported(broken, "2026-11-20");
        imported(SampleCsv.rows(20).replace("Makes part number 3 of", "Paints part number 3 of"), "2026-11-20");

        var back = imported(broken, "2026-11-20");

        counts(same, 21, 0, 0, 20, 1);
        assertEquals("PARTIAL", same.getString("state"));
        operator().get(path(same) + "/rows").then().body("items.line", contains(22));
        counts(back, 21, 0, 1, 19, 1);
        record("EX-00003").body("version", equalTo(3));
    }

    @Test
    void a_file_that_breaks_in_its_middle_is_refused_as_a_whole() {
        var failed = imported(SampleCsv.rows(900) + "EX-99999,\"CN\"X,\r\n", "2026-11-20");

        assertEquals("FAILED", failed.getString("state"));
        assertEquals("file-not-csv", failed.getString("failure.code"));
        counts(failed, 0, 0, 0, 0, 0);
        operator().get("/enterprise/v1/public-records?source=" + source).then().body("items.size()", equalTo(0));
    }

    @Test
    void what_is_wrong_at_first_sight_is_said_at_once() {
        refused("externalId,name\n1,x\n", "text/csv; charset=utf-8", "422", "column-unknown", "");
        refused("externalId\n1\n", "text/csv; charset=utf-8", "422", "column-missing", "");
        refused("", "text/csv; charset=utf-8", "422", "file-empty", "");
        refused("x", "application/json", "415", "unsupported-media-type", "");
        refused("x", "text/csv; charset=iso-8859-1", "415", "unsupported-media-type", "");
        refused("\u00e9\n", "text/csv; charset=gb18030", "422", "column-unknown", "");
        refused("x", Bringing.XLSX, "422", "file-not-xlsx", "");
        refused("x", "text/csv; charset=utf-8", "400", "invalid-parameter", "&kind=FIRMS");
        refused("x", "text/csv; charset=utf-8", "400", "invalid-parameter", "&retrievedOn=2999-01-01");
        refused("x", "text/csv; charset=utf-8", "400", "invalid-parameter", "&map=nme:x");
    }

    @Test
    void a_firm_without_an_office_imports_nothing() {
        given().auth()
                .oauth2(Tokens.of(Firm.registered().who()))
                .contentType("text/csv; charset=utf-8")
                .body(SampleCsv.rows(1))
                .post(IMPORTS + "?kind=PUBLIC_RECORD&source=x&licence=x")
                .then()
                .statusCode(404);
    }

    @Test
    void a_finished_import_cannot_be_cancelled_and_cancelling_asks_what_was_seen() {
        var done = imported(SampleCsv.rows(2), "2026-11-20");

        operator()
                .noFiltersOfType(SeenFirst.class)
                .post(path(done) + "/cancel")
                .then()
                .statusCode(428);
        operator()
                .header("If-Match", "\"0\"")
                .post(path(done) + "/cancel")
                .then()
                .statusCode(412);
        operator()
                .header("If-Match", "\"" + done.getString("version") + "\"")
                .post(path(done) + "/cancel")
                .then()
                .statusCode(409)
                .body("code", equalTo("state-conflict"));
    }

    @Test
    void past_challenges_come_in_by_a_profile_that_is_listed() {
        operator().get("/enterprise/v1/import-profiles").then().body("items.name", hasItem("innovation-exchange"));
        var csv = "id,publisher,title,description,topics,opens,closes,url\n"
                + "c1,Example Agency,Sensors for pipes,What was sought,leaks;"
                + " pipes,2023-01-09,2023-03-31,https://c.example.com/1\n"
                + "c2,Example Agency,Backwards,,,2023-03-31,2023-01-09,\n";
        var done = waited(operator()
                .contentType("text/csv; charset=utf-8")
                .body(csv)
                .post(IMPORTS + "?profile=innovation-exchange&source=" + source)
                .then()
                .statusCode(202));

        counts(done, 2, 1, 0, 0, 1);
        operator()
                .get("/enterprise/v1/past-challenges?source=" + source)
                .then()
                .body("items.publisher", contains("Example Agency"))
                .body("items[0].closesOn", equalTo("2023-03-31"))
                .body("items[0].topics", contains("leaks", "pipes"));
        await().untilAsserted(() -> assertEquals(
                1,
                topics.read("twoway.enterprise.past-challenge").stream()
                        .filter(each -> each.json().contains(source))
                        .peek(each -> assertEquals(List.of(), Contracts.faults(each.type(), each.json())))
                        .count()));
    }

    private JsonPath imported(String csv, String retrievedOn) {
        return waited(send(csv.getBytes(StandardCharsets.UTF_8), retrievedOn));
    }

    private ValidatableResponse send(byte[] csv, String retrievedOn) {
        return operator()
                .contentType("text/csv; charset=utf-8")
                .body(csv)
                .post(IMPORTS + "?kind=PUBLIC_RECORD&licence=CC0-1.0&source=" + source + "&retrievedOn=" + retrievedOn)
                .then()
                .statusCode(202);
    }

    private static JsonPath waited(ValidatableResponse accepted) {
        var place = accepted.extract().header("Location").replaceAll("^https?://[^/]+", "");
        await().atMost(LONG).until(() -> !AT_WORK.contains(operator().get(place).<String>path("state")));
        return operator().get(place).then().statusCode(200).extract().jsonPath();
    }

    private void refused(String csv, String type, String status, String code, String more) {
        var query = more.contains("kind=") ? "" : "kind=PUBLIC_RECORD&";
        operator()
                .contentType(type)
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS + "?" + query + "licence=x&source=" + source + more)
                .then()
                .statusCode(Integer.parseInt(status))
                .body("code", equalTo(code));
    }

    private ValidatableResponse record(String externalId) {
        String id = operator()
                .get("/enterprise/v1/public-records?source=" + source + "&externalId=" + externalId)
                .path("items[0].id");
        return Firm.as(Firm.somebody())
                .get("/enterprise/v1/public-records/" + UUID.fromString(id))
                .then()
                .statusCode(200);
    }

    /** Everything told of this source. Events leave in the order they were written: when the marker is out, all are. */
    private List<Received> told() {
        var marker = SampleCsv.source();
        operator()
                .contentType("text/csv; charset=utf-8")
                .body(SampleCsv.rows(1))
                .post(IMPORTS + "?kind=PUBLIC_RECORD&licence=CC0-1.0&source=" + marker)
                .then()
                .statusCode(202);
        await().atMost(LONG).until(() -> !told(marker).isEmpty());
        return told(source);
    }

    private List<Received> told(String of) {
        return topics.read("twoway.enterprise.public-record").stream()
                .filter(each -> each.json().contains("\"source\":\"" + of + "\""))
                .toList();
    }

    private static void counts(JsonPath job, int read, int created, int updated, int unchanged, int rejected) {
        assertEquals(
                List.of(read, created, updated, unchanged, rejected),
                List.of(
                        job.getInt("progress.read"),
                        job.getInt("progress.created"),
                        job.getInt("progress.updated"),
                        job.getInt("progress.unchanged"),
                        job.getInt("progress.rejected")));
        assertTrue(job.getInt("progress.read") == 0 || job.getInt("progress.total") == read);
    }

    private static RequestSpecification operator() {
        return Firm.asOperator();
    }

    private static String path(JsonPath job) {
        return IMPORTS + "/" + job.getString("id");
    }
}
