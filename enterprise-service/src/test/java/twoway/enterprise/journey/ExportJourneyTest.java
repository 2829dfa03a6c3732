package twoway.enterprise.journey;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import twoway.local.testing.EmbeddedServers;

/** What a firm has entered it can take along, and open in a spreadsheet without running anybody's formula. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class ExportJourneyTest {

    private static final String EXPORTS = "/enterprise/v1/exports";
    private static final String FORMULA = "=HYPERLINK(1)";
    private static final String OFFER =
            PostingJourneyTest.OFFER.replace("Global network for logistics robotics", FORMULA);

    @Test
    void every_offer_is_in_the_file_once_however_many_there_are_and_no_other_firms() {
        var firm = Firm.registered();
        var other = Firm.registered();
        var theirs = other.draft("offers", OFFER);
        for (int n = 0; n < 103; n++) firm.draft("offers", OFFER);

        var lines = file(firm, "offers", "ndjson").lines().map(JsonPath::new).toList();

        assertEquals(103, lines.size());
        var ids = new HashSet<String>();
        lines.forEach(each -> ids.add(each.getString("id")));
        assertEquals(103, ids.size());
        assertFalse(ids.contains(theirs.substring(theirs.lastIndexOf('/') + 1)));
        assertEquals(List.of("PRODUCT", "TECHNOLOGY"), lines.getFirst().getList("seeks"));
        assertFalse(lines.getFirst().getMap("").containsKey("allowedActions"));
    }

    @Test
    void a_table_has_a_column_for_every_member_and_nothing_in_it_runs() {
        var firm = Firm.registered();
        firm.draft("offers", OFFER);

        var file = file(firm, "offers", "csv");

        assertTrue(file.startsWith("\uFEFF"));
        var row = rows(file).getFirst();
        assertEquals("'" + FORMULA, row.getField("title.en"));
        assertEquals("面向物流机器人的全球销售与服务网络", row.getField("title.zh"));
        assertEquals("PRODUCT;TECHNOLOGY", row.getField("seeks"));
        assertEquals("DRAFT", row.getField("state"));
        for (var cell : row.getFields()) {
            assertFalse(!cell.isEmpty() && "=+-@".indexOf(cell.charAt(0)) >= 0, cell);
        }
    }

    @Test
    void a_firm_finds_its_record_its_figures_its_members_and_its_documents() {
        var firm = Firm.verified();

        assertEquals(
                firm.creditCode(), new JsonPath(file(firm, "enterprises", "ndjson")).getString("identifiers[0].value"));
        assertEquals("320", rows(file(firm, "figures", "csv")).getFirst().getField("employees"));
        assertEquals(1, rows(file(firm, "members", "csv")).size());
        assertEquals(1, rows(file(firm, "documents", "csv")).size());
    }

    @Test
    void a_firm_finds_what_it_has_said_of_others_and_what_it_was_called_before() {
        var firm = Firm.registered();
        ProfileJourneyTest.says(firm, ProfileJourneyTest.profile(firm).replace("示例移动机器人", "示例改名"))
                .statusCode(200);
        firm.isVerified();
        var other = Firm.verified();
        var offer = PostingReportJourneyTest.published(other);
        PostingReportJourneyTest.reports(firm, offer, "UNCLEAR").statusCode(201);
        var office = OfficeJourneyTest.granted(firm, "SERVICE_ORGANISATION", "CN-ZJ");
        OfficeJourneyTest.vouches(firm, office, other.id()).statusCode(201);

        var profile = new JsonPath(file(firm, "profiles", "ndjson"));
        assertEquals("示例移动机器人", profile.getString("former[0].names.zh"));
        assertEquals(
                offer.substring(offer.lastIndexOf('/') + 1),
                new JsonPath(file(firm, "posting-reports", "ndjson")).getString("postingId"));
        assertEquals(other.id().toString(), new JsonPath(file(firm, "vouchings", "ndjson")).getString("enterpriseId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ndjson"})
    void everything_that_is_listed_can_be_had_even_if_there_is_nothing_in_it(String format) {
        var firm = Firm.registered();

        List<String> kinds = firm.acts()
                .get(EXPORTS)
                .then()
                .statusCode(200)
                .body(
                        "items.kind",
                        containsInAnyOrder(
                                "cluster-members",
                                "denied-enterprises",
                                "digital-self-checks",
                                "disclosure-grants",
                                "documents",
                                "enterprises",
                                "evidence",
                                "figures",
                                "indicator-sheets",
                                "invitations",
                                "members",
                                "needs",
                                "offers",
                                "posting-details",
                                "posting-reports",
                                "pre-assessments",
                                "profiles",
                                "titles",
                                "vouchings"))
                .extract()
                .path("items.kind");

        kinds.forEach(kind -> file(firm, kind, format));
    }

    @Test
    void everything_comes_in_one_archive_for_an_owner_alone() throws IOException {
        var firm = Firm.verified();
        firm.draft("offers", OFFER);
        var invited = firm.invites("VIEWER");
        var viewer = Firm.somebody();
        firm.takesIn(viewer, "VIEWER");

        var files = new HashMap<String, String>();
        var archive = firm.acts()
                .get(EXPORTS + "/all?format=ndjson")
                .then()
                .statusCode(200)
                .extract();
        try (var zip = new ZipInputStream(archive.asInputStream())) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }

        assertEquals(19, files.size());
        for (var kind : List.of("enterprises", "offers", "evidence", "members", "invitations")) {
            assertEquals(file(firm, kind, "ndjson"), files.get(kind + ".ndjson"));
            assertFalse(files.get(kind + ".ndjson").isEmpty(), kind);
        }
        assertFalse(files.get("invitations.ndjson").contains(invited), "a code is told once");
        Firm.as(viewer).get(EXPORTS + "/all").then().statusCode(403);
        Firm.as(viewer).get(EXPORTS + "/invitations").then().statusCode(403);
        Firm.as(viewer).get(EXPORTS + "/offers").then().statusCode(200);
    }

    @Test
    void what_is_not_there_or_not_understood_is_refused_and_so_is_a_stranger() {
        var firm = Firm.registered();

        firm.acts().get(EXPORTS + "/passwords").then().statusCode(404);
        firm.acts().get(EXPORTS + "/offers?format=pdf").then().statusCode(400);
        Firm.as(Firm.somebody()).get(EXPORTS + "/offers").then().statusCode(403);
    }

    private static String file(Firm firm, String kind, String format) {
        var answer = firm.acts()
                .get(EXPORTS + "/" + kind + "?format=" + format)
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"" + kind + "." + format + "\"")
                .extract();
        return new String(answer.asByteArray(), StandardCharsets.UTF_8);
    }

    private static List<NamedCsvRecord> rows(String file) {
        return CsvReader.builder().ofNamedCsvRecord(file.substring(1)).stream().toList();
    }
}
