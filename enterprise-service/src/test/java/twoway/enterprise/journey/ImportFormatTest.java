package twoway.enterprise.journey;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;

/** Whatever an office's programs write is taken, and what is wrong with it comes back as it was sent, to be mended. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class ImportFormatTest {

    private static final Charset GB = Charset.forName("GB18030");
    private static final String ROWS = "externalId,country,nameZh,city\r\n"
            + "A-1,CN,示例移动机器人,杭州\r\nA-2,China,示例减速器,=1+1\r\nA-3,CN,,\"+86 571\"\r\nA-4,CN,示例电机\r\n";

    @ConfigProperty(name = "twoway.files")
    Path files;

    private final Bringing operator = Bringing.some();

    @Test
    void a_chinese_spreadsheet_programs_csv_goes_there_and_back_in_its_own_encoding() {
        var job = operator.brings(Bringing.CSV, ROWS.getBytes(GB));

        assertEquals("GB18030", job.getString("form.encoding"));
        assertEquals(List.of(1, 0, 0, 3), Bringing.counts(job, "progress"));
        var back = new String(Bringing.rejected(job, Bringing.CSV), GB);
        var lines = back.split("\r\n");
        assertEquals("importError,externalId,country,nameZh,city", lines[0]);
        assertTrue(lines[1].endsWith(",A-2,China,示例减速器,'=1+1"), back);
        assertTrue(lines[1].contains("country: China 不是"), back);
        assertTrue(lines[2].endsWith(",A-3,CN,,'+86 571"), back);
        assertTrue(lines[3].endsWith(",A-4,CN,示例电机"), back);
        assertEquals(4, lines.length);
    }

    @Test
    void what_was_mended_is_taken_and_a_cell_made_safe_is_what_it_was() {
        var job = operator.brings(Bringing.CSV, ROWS.getBytes(StandardCharsets.UTF_8));
        var mended = new String(Bringing.rejected(job, Bringing.CSV), StandardCharsets.UTF_8)
                .replace(",A-2,China,", ",A-2,CN,")
                .replace(",A-3,CN,,", ",A-3,CN,示例电机,")
                .replace(",A-4,CN,示例电机", ",A-4,CN,示例电机,");

        var again = operator.brings(Bringing.CSV, mended.getBytes(StandardCharsets.UTF_8));

        assertEquals(List.of(3, 0, 0, 0), Bringing.counts(again, "progress"));
        List<String> cities = Firm.asOperator()
                .get("/enterprise/v1/public-records?source=" + operator.source())
                .path("items.city");
        assertTrue(cities.containsAll(List.of("杭州", "=1+1", "+86 571")), cities.toString());
    }

    @Test
    void a_file_with_a_byte_order_mark_comes_back_with_one() {
        var job = operator.brings(Bringing.CSV, ("\uFEFF" + ROWS).getBytes(StandardCharsets.UTF_8));

        assertEquals("UTF_8_MARKED", job.getString("form.encoding"));
        assertTrue(new String(Bringing.rejected(job, Bringing.CSV), StandardCharsets.UTF_8)
                .startsWith("\uFEFFimportError,externalId"));
    }

    @Test
    void lines_of_json_come_back_as_they_were_with_one_member_more() {
        var lines = """
                {"externalId":"A-1","country":"CN","nameEn":"Example Drives"}
                {"externalId":"A-2","country":"China","nameEn":"Example Motors"}
                no json
                """;
        var job = operator.brings(Bringing.NDJSON, lines.getBytes(StandardCharsets.UTF_8));

        assertEquals(List.of(1, 0, 0, 2), Bringing.counts(job, "progress"));
        var back = new String(Bringing.rejected(job, Bringing.NDJSON), StandardCharsets.UTF_8)
                .lines()
                .map(JsonPath::new)
                .toList();
        assertEquals("China", back.getFirst().getString("country"));
        assertTrue(back.getFirst().getString("importError").contains("country"));
        assertEquals("no json", back.getLast().getString("line"));
        var mended = new String(Bringing.rejected(job, Bringing.NDJSON), StandardCharsets.UTF_8)
                .replace("\"China\"", "\"CN\"");
        var again = operator.brings(Bringing.NDJSON, mended.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(1, 0, 0, 1), Bringing.counts(again, "progress"));
    }

    @Test
    void a_workbook_comes_back_as_a_workbook_and_is_taken_again() throws IOException {
        var job = operator.brings(
                Bringing.XLSX,
                workbook(List.of(
                        List.of("externalId", "country", "nameZh", "city"),
                        List.of("A-1", "CN", "示例移动机器人", "杭州"),
                        List.of("A-2", "China", "示例减速器", "=1+1"))));

        assertEquals(List.of(1, 0, 0, 1), Bringing.counts(job, "progress"));
        var back = rows(Bringing.rejected(job, Bringing.XLSX));
        assertEquals(List.of("importError", "externalId", "country", "nameZh", "city"), back.getFirst());
        assertEquals(List.of("A-2", "China", "示例减速器", "=1+1"), back.getLast().subList(1, 5));
        var mended = new ArrayList<>(back.getLast());
        mended.set(2, "CN");
        var again = operator.brings(Bringing.XLSX, workbook(List.of(back.getFirst(), mended)));
        assertEquals(List.of(1, 0, 0, 0), Bringing.counts(again, "progress"));
        assertEquals(2, operator.onRecord());
    }

    @Test
    void a_file_without_faults_comes_back_with_its_header_alone() {
        var job = operator.brings(Bringing.CSV, SampleCsv.rows(3).getBytes(StandardCharsets.UTF_8));

        assertEquals(
                "importError," + SampleCsv.HEADER + "\r\n",
                new String(Bringing.rejected(job, Bringing.CSV), StandardCharsets.UTF_8));
    }

    @Test
    void a_file_that_is_refused_at_its_header_is_kept_nowhere() throws Exception {
        var file = ("externalId,country,nameEn,colour\r\n" + operator.source() + ",CN,Example Drives,red\r\n")
                .getBytes(StandardCharsets.UTF_8);

        Firm.asOperator()
                .contentType(Bringing.CSV + "; charset=utf-8")
                .body(file)
                .post("/enterprise/v1/imports?kind=PUBLIC_RECORD&licence=CC0-1.0&source=" + operator.source())
                .then()
                .statusCode(422)
                .body("code", equalTo("column-unknown"));

        var sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        assertFalse(Files.exists(files.resolve(sha256.substring(0, 2)).resolve(sha256)));
    }

    private static byte[] workbook(List<List<String>> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Example", "1.0")) {
            var sheet = workbook.newWorksheet("firms");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
            workbook.finish();
        }
        return bytes.toByteArray();
    }

    private static List<List<String>> rows(byte[] workbook) throws IOException {
        try (var opened = new ReadableWorkbook(new ByteArrayInputStream(workbook));
                var rows = opened.getFirstSheet().openStream()) {
            return rows.map(row -> row.stream().map(cell -> cell.getText()).toList())
                    .toList();
        }
    }
}
