package twoway.enterprise.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import twoway.enterprise.spreadsheet.Formula;

/** Writes rows as they were read, with {@link Layout#ERROR}: in a table the first column, so that it is seen first. */
interface RejectedWriter extends Closeable {

    void add(Row row, String error) throws IOException;

    static RejectedWriter of(FileForm form, List<String> header, OutputStream to) throws IOException {
        return switch (form.format()) {
            case CSV -> new Csv(header, form.encoding().writer(to));
            case NDJSON -> new Ndjson(form.encoding().writer(to));
            case XLSX -> new Sheet(header, to);
        };
    }

    /** The error first, without the one that stood there before; shorter and longer rows stay so. */
    private static List<String> with(String error, List<String> header, List<String> cells) {
        var all = new ArrayList<String>(List.of(error));
        IntStream.range(0, cells.size())
                .filter(column ->
                        column >= header.size() || !header.get(column).strip().equals(Layout.ERROR))
                .mapToObj(cells::get)
                .forEach(all::add);
        return all;
    }

    final class Csv implements RejectedWriter {
        private final List<String> header;
        private final CsvWriter rows;

        Csv(List<String> header, Writer to) {
            this.header = header;
            rows = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(to);
            write(Layout.ERROR, header);
        }

        private void write(String error, List<String> cells) {
            rows.writeRecord(
                    with(error, header, cells).stream().map(Formula::disarmed).toList());
        }

        @Override
        public void add(Row row, String error) {
            write(error, row.cells());
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }

    record Ndjson(Writer to) implements RejectedWriter {

        @Override
        public void add(Row row, String error) throws IOException {
            var object = JsonRows.object(row.line()).orElseGet(() -> JsonRows.quoted(row.line()));
            to.append(object.put(Layout.ERROR, error).toString()).append('\n');
        }

        @Override
        public void close() throws IOException {
            to.close();
        }
    }

    /** Texts as texts: a cell of a workbook is a formula only if it says so. */
    final class Sheet implements RejectedWriter {
        /** Rows that are held until they are written. */
        private static final int TOGETHER = 100;

        private final List<String> header;
        private final Workbook workbook;
        private final Worksheet sheet;
        private int rows;

        Sheet(List<String> header, OutputStream to) throws IOException {
            this.header = header;
            workbook = new Workbook(to, "Twoway", "1.0");
            sheet = workbook.newWorksheet("rejected");
            write(Layout.ERROR, header);
        }

        private void write(String error, List<String> cells) throws IOException {
            int column = 0;
            for (var text : with(error, header, cells)) sheet.inlineString(rows, column++, text);
            if (++rows % TOGETHER == 0) sheet.flush();
        }

        @Override
        public void add(Row row, String error) throws IOException {
            write(error, row.cells());
        }

        @Override
        public void close() throws IOException {
            workbook.finish();
            workbook.close();
        }
    }
}
