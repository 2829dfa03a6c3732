package twoway.enterprise.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.record.Provenance;

/** The same rows, however they are written down. */
class ImportFileTest {

    private static final Provenance PROVENANCE =
            new Provenance("example", "Example", "CC0-1.0", LocalDate.of(2026, 11, 22));
    private static final List<List<String>> ROWS = List.of(
            List.of("externalId", "country", "nameZh", "nameEn"),
            List.of("1", "CN", "示例移动机器人", "=Example \"Mobile\" Robots"),
            List.of("2", "CN", "𠮷例", "Two\nlines"));

    @Test
    void a_table_says_the_same_in_each_format_and_encoding() throws IOException {
        var csv = "externalId,country,nameZh,nameEn\r\n1,CN,示例移动机器人,\"'=Example \"\"Mobile\"\" Robots\"\r\n"
                + "2,CN,𠮷例,\"Two\nlines\"\r\n";

        assertEquals(ROWS, read(FileFormat.CSV, TextEncoding.UTF_8, csv.getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                ROWS,
                read(FileFormat.CSV, TextEncoding.UTF_8_MARKED, ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8)));
        assertEquals(ROWS, read(FileFormat.CSV, TextEncoding.GB18030, csv.getBytes(Charset.forName("GB18030"))));
        assertEquals(ROWS, read(FileFormat.XLSX, null, Workbooks.of(ROWS)));
    }

    @Test
    void an_object_on_each_line_fills_the_columns_by_name() throws IOException {
        var rows = rows("""
                {"externalId":"1","country":"CN","nameEn":"Example"}

                {"nameZh":"示例","externalId":2,"country":"CN","website":null,"importError":"old"}
                """);

        assertEquals(List.of(1, 3), rows.stream().map(Row::number).toList());
        assertEquals(List.of("1", "", "Example"), rows.getFirst().cells().subList(0, 3));
        assertEquals(List.of("2", "示例", ""), rows.getLast().cells().subList(0, 3));
        rows.forEach(row -> assertEquals(List.of(), row.faults()));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{\"externalId\":\"1\"| not-an-object",
                "[1]| not-an-object",
                "{\"country\":\"CN\",\"country\":\"DE\"}| not-an-object",
                "{\"externalId\":\"1\"} {}| not-an-object",
                "{\"externalId\":\"1\",\"name\":\"x\"}|/name member-unknown",
                "{\"externalId\":{\"a\":1}}|/externalId not-flat",
                "{\"nameEn\":[\"a\",[\"b\"]]}|/nameEn not-flat",
            })
    void a_line_that_cannot_be_understood_is_its_own_fault(String line, String fault) throws IOException {
        var rows = rows(line + "\n{\"externalId\":\"2\"}\n");

        assertEquals(
                List.of(fault.strip()),
                rows.getFirst().faults().stream()
                        .map(each -> (each.told().pointer() + " " + each.told().code()).strip())
                        .toList());
        assertEquals(List.of(), rows.getLast().faults());
    }

    @Test
    void a_line_without_an_end_is_not_held() {
        var endless = ("{\"externalId\":\"" + "x".repeat(1 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);

        var refusal = assertThrows(Refusal.class, () -> read(FileFormat.NDJSON, TextEncoding.UTF_8, endless));

        assertEquals("line-too-long", refusal.kind().code());
    }

    @Test
    void a_cell_is_read_as_its_reader_sees_it() throws IOException {
        var rows = read(FileFormat.XLSX, null, Workbooks.ofTypes());

        assertEquals(
                List.of("42", "0.3", "2026-11-22", "2026-11-22T06:00", "TRUE", "12345678901", "7"),
                rows.getLast().subList(0, 7));
    }

    @Test
    void a_formula_in_error_is_the_rows_fault() throws IOException {
        var file = ImportFile.open(
                new ByteArrayInputStream(Workbooks.withSheet(
                        "<row r='1'>" + Workbooks.text("A1", "externalId") + Workbooks.text("B1", "country")
                                + "</row><row r='3'>" + Workbooks.text("A3", "1")
                                + "<c r='B3' t='e'><f>1/0</f><v>#DIV/0!</v></c></row>")),
                plan(FileFormat.XLSX, null));

        var row = file.next().orElseThrow();

        assertEquals(3, row.number());
        assertEquals("cell-in-error", row.faults().getFirst().told().code());
        assertEquals("/country", row.faults().getFirst().pointer());
        file.close();
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_A_ZIP, file-not-xlsx",
        "NO_WORKBOOK, file-not-xlsx",
        "FAR_COLUMN, file-not-xlsx",
        "BOMB, workbook-too-large",
        "ENDLESS_ROW, workbook-too-large",
        "ENDLESS_TEXT, workbook-too-large",
        "ENTITIES, file-not-xlsx",
        "EMPTY, file-empty",
        "SAME_ROW, file-not-xlsx",
        "TORN, file-not-xlsx"
    })
    void a_workbook_that_is_none_or_would_not_fit_is_refused(Workbooks.Bad bad, String code) throws IOException {
        var content = bad.content();

        var refusal = assertThrows(Refusal.class, () -> read(FileFormat.XLSX, null, content));

        assertEquals(code, refusal.kind().code());
    }

    @Test
    void a_column_of_errors_from_before_says_nothing() throws IOException {
        var csv = "importError,externalId,country\nwas wrong,1,CN\n".getBytes(StandardCharsets.UTF_8);

        assertEquals(2, read(FileFormat.CSV, TextEncoding.UTF_8, csv).size());
    }

    private static Plan plan(FileFormat format, TextEncoding encoding) {
        return new Plan(
                new FileForm(format, encoding), ImportKind.PUBLIC_RECORD, null, null, Map.of(), PROVENANCE, null);
    }

    private static List<Row> rows(String lines) throws IOException {
        return all(FileFormat.NDJSON, TextEncoding.UTF_8, lines.getBytes(StandardCharsets.UTF_8));
    }

    private static List<List<String>> read(FileFormat format, TextEncoding encoding, byte[] content)
            throws IOException {
        var all = new ArrayList<List<String>>();
        try (var file = ImportFile.open(new ByteArrayInputStream(content), plan(format, encoding))) {
            all.add(file.header());
        }
        all(format, encoding, content).forEach(row -> all.add(row.cells()));
        return all;
    }

    private static List<Row> all(FileFormat format, TextEncoding encoding, byte[] content) throws IOException {
        var rows = new ArrayList<Row>();
        try (var file = ImportFile.open(new ByteArrayInputStream(content), plan(format, encoding))) {
            for (var row = file.next(); row.isPresent(); row = file.next()) rows.add(row.get());
        }
        return rows;
    }
}
