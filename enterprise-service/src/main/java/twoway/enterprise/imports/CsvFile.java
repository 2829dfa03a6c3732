package twoway.enterprise.imports;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;

/** A CSV file (RFC 4180) in UTF-8, with or without a byte order mark, read row by row: memory does not grow with it. */
final class CsvFile implements Closeable {

    static final int MOST_ROWS = 250_000;

    /** Characters of one field and, with its neighbours, of what is held at a time. */
    private static final int LONGEST_FIELD = 1 << 20;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** @param number of the line in the file on which the row begins; the header stands on line 1 */
    record Row(int number, List<String> cells) {}

    private final CloseableIterator<CsvRecord> records;
    private final Layout layout;
    private int line;
    private int rows;

    private CsvFile(CloseableIterator<CsvRecord> records, Plan plan) {
        this.records = records;
        layout = Layout.of(plan, header());
    }

    /** Reads the header; refuses a file whose columns do not fit the plan. */
    static CsvFile open(InputStream content, Plan plan) throws IOException {
        var reader = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(new InputStreamReader(
                        withoutMark(content),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)));
        var records = reader.iterator();
        try {
            return new CsvFile(records, plan);
        } catch (RuntimeException e) {
            records.close();
            throw e;
        }
    }

    private static InputStream withoutMark(InputStream content) throws IOException {
        var buffered = new BufferedInputStream(content, 1 << 16);
        buffered.mark(BYTE_ORDER_MARK.length);
        var beginning = buffered.readNBytes(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(beginning, BYTE_ORDER_MARK)) buffered.reset();
        return buffered;
    }

    private List<String> header() {
        return advance()
                .orElseThrow(() -> new Refusal(EnterpriseProblem.FILE_EMPTY))
                .cells();
    }

    Layout layout() {
        return layout;
    }

    /** The next row, or nothing at the end; refuses a file that cannot be read on. */
    Optional<Row> next() {
        var row = advance();
        if (row.isPresent() && ++rows > MOST_ROWS) {
            throw new Refusal(EnterpriseProblem.TOO_MANY_ROWS, Integer.toString(MOST_ROWS));
        }
        return row;
    }

    private Optional<Row> advance() {
        try {
            if (!records.hasNext()) return Optional.empty();
            var record = records.next();
            line = Math.toIntExact(record.getStartingLineNumber());
            return Optional.of(new Row(line, record.getFields()));
        } catch (CsvParseException e) {
            throw new Refusal(EnterpriseProblem.FILE_NOT_CSV, Integer.toString(line + 1));
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new Refusal(EnterpriseProblem.FILE_NOT_UTF8, Integer.toString(line + 1));
            }
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
