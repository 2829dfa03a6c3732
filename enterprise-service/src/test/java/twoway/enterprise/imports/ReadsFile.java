package twoway.enterprise.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import twoway.enterprise.record.Provenance;

/** Reads a file from its first row to its last, and does nothing else. */
final class ReadsFile {

    private ReadsFile() {}

    public static void main(String[] arguments) throws IOException {
        var format = FileFormat.valueOf(arguments[0]);
        var file = Path.of(arguments[1]);
        var encoding = format == FileFormat.XLSX ? null : TextEncoding.of(null, () -> Files.newInputStream(file));
        var plan = new Plan(
                new FileForm(format, encoding),
                ImportKind.PUBLIC_RECORD,
                null,
                null,
                Map.of(),
                new Provenance("example", "Example", "CC0-1.0", LocalDate.of(2026, 11, 22)),
                null);
        var seen = new SeenIds();
        int rows = 0;
        try (var opened = ImportFile.open(Files.newInputStream(file), plan)) {
            for (var row = opened.next(); row.isPresent(); row = opened.next()) {
                seen.remember(opened.layout(), row.get());
                rows++;
            }
        }
        System.out.println(rows + " rows");
    }
}
