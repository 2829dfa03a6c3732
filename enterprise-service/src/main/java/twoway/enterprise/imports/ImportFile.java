package twoway.enterprise.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;

/** A file as its plan says to read it, row by row: memory does not grow with it. */
final class ImportFile implements Closeable {

    static final int MOST_ROWS = 250_000;

    private final Rows rows;
    private final Layout layout;
    private int read;

    private ImportFile(Rows rows, Plan plan) {
        this.rows = rows;
        layout = Layout.of(plan, rows.header());
    }

    /** Reads the header; refuses a file whose columns do not fit the plan. */
    static ImportFile open(InputStream content, Plan plan) throws IOException {
        Closeable open = content;
        try {
            var rows = rows(content, plan);
            open = rows;
            return new ImportFile(rows, plan);
        } catch (IOException | RuntimeException e) {
            open.close();
            throw e;
        }
    }

    private static Rows rows(InputStream content, Plan plan) throws IOException {
        return switch (plan.form().format()) {
            case CSV -> new CsvRows(plan.form().encoding().reader(content));
            case NDJSON -> new JsonRows(plan.form().encoding().reader(content), plan);
            case XLSX -> SheetRows.of(content);
        };
    }

    List<String> header() {
        return rows.header();
    }

    Layout layout() {
        return layout;
    }

    /** The next row, or nothing at the end; refuses a file that cannot be read on. */
    Optional<Row> next() throws IOException {
        var row = rows.next();
        if (row.isPresent() && ++read > MOST_ROWS) {
            throw new Refusal(EnterpriseProblem.TOO_MANY_ROWS, Integer.toString(MOST_ROWS));
        }
        return row.map(this::wide);
    }

    private Row wide(Row row) {
        return row.faults().isEmpty() && row.cells().size() != layout.width()
                ? row.at(RowFault.WRONG_NUMBER_OF_FIELDS.ofRow(
                        layout.width(), row.cells().size()))
                : row;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
