package twoway.enterprise.classification;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rows of a file of {@code classification/}, by the names of its columns. */
final class Rows {

    private Rows() {}

    static Stream<Map<String, String>> of(String file) {
        try (var in = Rows.class.getResourceAsStream("/classification/" + file);
                var rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            List<Map<String, String>> all =
                    rows.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
            return all.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
