package twoway.enterprise.imports;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;
import twoway.enterprise.spreadsheet.Formula;

/** CSV (RFC 4180). What was made safe for spreadsheets is taken back, see {@link Formula}. */
final class CsvRows implements Rows {

    /** Characters of one field and, with its neighbours, of what is held at a time. */
    private static final int LONGEST_FIELD = 1 << 20;

    private final CloseableIterator<CsvRecord> records;
    private final List<String> header;
    private int line;

    CsvRows(Reader text) {
        records = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(text)
                .iterator();
        header = next().orElseThrow(() -> new Refusal(EnterpriseProblem.FILE_EMPTY))
                .cells();
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public Optional<Row> next() {
        try {
            if (!records.hasNext()) return Optional.empty();
            var record = records.next();
            line = Math.toIntExact(record.getStartingLineNumber());
            return Optional.of(
                    Row.of(line, record.getFields().stream().map(Formula::meant).toList()));
        } catch (CsvParseException e) {
            throw new Refusal(EnterpriseProblem.FILE_NOT_CSV, Integer.toString(line + 1));
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
