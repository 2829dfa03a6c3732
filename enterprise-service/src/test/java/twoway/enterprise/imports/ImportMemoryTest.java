package twoway.enterprise.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 100,000 rows of some 60 MB are read by a Java that has less than that. */
@EnabledIfSystemProperty(
        named = "twoway.long",
        matches = "true",
        disabledReason = "starts a Java for each format: deploy/test --long")
class ImportMemoryTest {

    private static final int ROWS = 100_000;
    private static final String HEAP = "-Xmx48m";
    private static final List<String> HEADER = List.of("externalId", "country", "nameEn", "descriptionEn");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_hundred_thousand_rows_are_read_in_a_small_heap(FileFormat format) throws IOException, InterruptedException {
        var file = folder.resolve("rows");
        try (var to = new BufferedOutputStream(Files.newOutputStream(file))) {
            write(format, to);
        }
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

        var reading = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        classPath,
                        ReadsFile.class.getName(),
                        format.name(),
                        file.toString())
                .redirectErrorStream(true)
                .start();

        var said = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.printf("%s, %d MB, %s: %s", format, Files.size(file) >> 20, HEAP, said);
        assertEquals(0, reading.waitFor(), said);
        assertEquals(ROWS + " rows", said.strip());
    }

    private static void write(FileFormat format, OutputStream to) throws IOException {
        switch (format) {
            case CSV -> {
                line(to, String.join(",", HEADER));
                for (int row = 1; row <= ROWS; row++) line(to, String.join(",", cells(row)));
            }
            case NDJSON -> {
                for (int row = 1; row <= ROWS; row++) {
                    var cells = cells(row);
                    line(
                            to,
                            "{\"externalId\":\"%s\",\"country\":\"%s\",\"nameEn\":\"%s\",\"descriptionEn\":\"%s\"}"
                                    .formatted(cells.toArray()));
                }
            }
            case XLSX -> {
                var workbook = new Workbook(to, "Example", "1.0");
                var sheet = workbook.newWorksheet("firms");
                for (int row = 0; row <= ROWS; row++) {
                    var cells = row == 0 ? HEADER : cells(row);
                    for (int column = 0; column < cells.size(); column++) {
                        sheet.inlineString(row, column, cells.get(column));
                    }
                    if (row % 100 == 0) sheet.flush();
                }
                workbook.finish();
            }
        }
    }

    private static List<String> cells(int row) {
        return List.of(
                "EX-" + row,
                "CN",
                "Example Firm " + row,
                ("Makes part number " + row + " of machines to order. ").repeat(13));
    }

    private static void line(OutputStream to, String text) throws IOException {
        to.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
