package twoway.enterprise.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.record.Catalogue;
import twoway.enterprise.record.Outcome;
import twoway.enterprise.record.Provenance;
import twoway.enterprise.record.PublicRecord;

class ReadRowsTest {

    private static final Provenance PROVENANCE =
            new Provenance("example", "Example", "CC0-1.0", LocalDate.of(2026, 11, 22));
    private static final Plan BY_NAME =
            new Plan(null, ImportKind.PUBLIC_RECORD, null, null, Map.of(), PROVENANCE, null);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "externalId,country,nameEn|,CN,Example|/externalId value-missing",
                "externalId,country,nameEn|1,CN,|/nameEn value-missing",
                "externalId,country,nameEn|1,,Example|/country value-missing",
                "externalId,country,nameEn|1,China,Example|/country not-a-country",
                "externalId,country,nameEn|1,XX,Example|/country not-a-country",
                "externalId,country,nameEn|1,CN|row wrong-number-of-fields",
                "externalId,country,nameEn|1,CN,Example,more|row wrong-number-of-fields",
                "externalId,country,nameEn,website|1,CN,Example,ftp://x.example.com|/website not-a-link",
                "externalId,country,nameEn,website|1,CN,Example,x.example.com|/website not-a-link",
                "externalId,country,nameEn,website|1,CN,Example,javascript:alert(1)|/website not-a-link",
                "externalId,country,nameEn,industryCode|1,CN,Example,3491|/industryCode not-an-industry",
            })
    void what_is_wrong_with_a_row_is_said_of_its_column(String header, String row, String fault) throws IOException {
        var told = faults(BY_NAME, header + "\r\n" + row + "\r\n");

        assertEquals(
                List.of(fault.replace("row ", " ")),
                told.stream().map(each -> each.pointer() + " " + each.code()).toList());
        told.forEach(each -> assertTrue(each.text().zh() != null && each.text().en() != null));
        told.forEach(
                each -> assertTrue(!each.text().en().contains("{"), each.text().en()));
    }

    @Test
    void a_row_learns_all_its_faults_at_once() throws IOException {
        var told = faults(BY_NAME, "externalId,country,nameEn,website\n,XX,,nowhere\n");

        assertEquals(
                List.of("/externalId", "/nameEn", "/country", "/website"),
                told.stream().map(RowFault.Told::pointer).toList());
    }

    @Test
    void an_id_that_stands_twice_is_taken_once_and_the_second_names_the_first_line() throws IOException {
        var told = faults(BY_NAME, "externalId,country,nameEn\n7,CN,\"Two\nlines\"\n7,CN,Other\n");

        assertEquals("listed-twice", told.getFirst().code());
        assertEquals(
                "The same id stands in line 2 already; a line that repeats it is not taken.",
                told.getFirst().text().en());
    }

    @Test
    void the_first_column_that_is_not_blank_fills_a_field_and_its_words_are_translated() throws IOException {
        var plan = new Plan(
                null,
                ImportKind.PUBLIC_RECORD,
                null,
                Map.of(
                        "externalId", List.of("symbol"),
                        "nameEn", List.of("name"),
                        "country", List.of("country"),
                        "industry", List.of("industry", "sector")),
                Map.of("country", Map.of("Hong Kong", "HK")),
                PROVENANCE,
                null);
        var content = read(plan, "symbol,name,country,industry,sector\n1,Example,Hong Kong, ,Metals\n");

        assertEquals("HK", content.country());
        assertEquals("Metals", content.industry().text());
    }

    @Test
    void a_byte_order_mark_and_a_quoted_header_are_understood() throws IOException {
        var content = read(BY_NAME, "\uFEFF\"externalId\",country,nameZh\n1,CN,示例\n");

        assertEquals("示例", content.names().zh());
    }

    @ParameterizedTest
    @CsvSource({
        "'externalId,nameEn', column-missing",
        "'externalId,country,country', column-twice",
        "'externalId,country,nmaeEn', column-unknown",
        "'', file-empty",
    })
    void a_header_that_does_not_fit_is_refused(String header, String code) {
        var refusal = assertThrows(Refusal.class, () -> open(BY_NAME, header.getBytes(StandardCharsets.UTF_8)));

        assertEquals(code, refusal.kind().code());
    }

    @Test
    void a_quote_in_the_middle_of_a_row_is_refused() {
        var broken = "externalId,country,nameEn\n1,CN,\"Exa\"mple\n".getBytes(StandardCharsets.UTF_8);

        var refusal = assertThrows(Refusal.class, () -> drain(open(BY_NAME, broken)));

        assertEquals("file-not-csv", refusal.kind().code());
    }

    private static ImportFile open(Plan plan, byte[] content) throws IOException {
        return ImportFile.open(new ByteArrayInputStream(content), plan);
    }

    private static void drain(ImportFile file) throws IOException {
        while (file.next().isPresent()) {
            // only that it can be read
        }
    }

    private static PublicRecord read(Plan plan, String csv) throws IOException {
        var file = open(plan, csv.getBytes(StandardCharsets.UTF_8));
        var cells = new Cells(file.layout(), file.next().orElseThrow().cells());
        var content = ReadRows.publicRecord(cells);
        assertEquals(List.of(), cells.faults());
        return content;
    }

    /** A catalogue to which nothing is news. */
    private static final class Unmoved implements Catalogue<PublicRecord> {

        @Override
        public List<Outcome> put(Provenance provenance, List<Entry<PublicRecord>> entries, Instant now) {
            return rehearse(provenance, entries);
        }

        @Override
        public List<Outcome> rehearse(Provenance provenance, List<Entry<PublicRecord>> entries) {
            return entries.stream()
                    .map(each -> new Outcome(Outcome.Kind.UNCHANGED, null))
                    .toList();
        }
    }

    /** The faults of all rows, read as an import reads them; nothing is put on record. */
    private static List<RowFault.Told> faults(Plan plan, String csv) throws IOException {
        var target = new Target<>(Taker.of(new Unmoved()), ReadRows::publicRecord, 500);
        var file = open(plan, csv.getBytes(StandardCharsets.UTF_8));
        var chunk = target.chunk(500);
        var seen = new SeenIds();
        for (var row = file.next(); row.isPresent(); row = file.next()) chunk.add(file.layout(), row.get(), seen);
        return chunk.put(plan, null).stream()
                .flatMap(each -> each.faults().stream())
                .map(RowFault.Found::told)
                .toList();
    }
}
