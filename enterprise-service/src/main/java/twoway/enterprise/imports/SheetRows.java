package twoway.enterprise.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;

/** The first sheet of a workbook; what a formula came to last is its cell's value. */
final class SheetRows implements Rows {

    private final Path copy;
    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private List<String> header = List.of();
    private int number;

    private SheetRows(Path copy, ReadableWorkbook workbook) throws IOException {
        this.copy = copy;
        this.workbook = workbook;
        stream = workbook.getFirstSheet().openStream();
        rows = stream.iterator();
    }

    /** The parts of a workbook are read in another order than they stand in, so it gets a file of its own. */
    static SheetRows of(InputStream content) throws IOException {
        var copy = Files.createTempFile("import", ".xlsx");
        try (content) {
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            WorkbookLimits.check(copy);
            return open(copy);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    private static SheetRows open(Path copy) throws IOException {
        var workbook = workbook(copy);
        try {
            var rows = new SheetRows(copy, workbook);
            rows.header = rows.next()
                    .orElseThrow(() -> new Refusal(EnterpriseProblem.FILE_EMPTY))
                    .cells();
            return rows;
        } catch (Refusal e) {
            workbook.close();
            throw e;
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw unreadable(1);
        }
    }

    private static ReadableWorkbook workbook(Path copy) {
        try {
            return new ReadableWorkbook(copy.toFile(), new ReadingOptions(true, true));
        } catch (IOException | RuntimeException e) {
            throw unreadable(1);
        }
    }

    private static Refusal unreadable(int number) {
        return new Refusal(EnterpriseProblem.FILE_NOT_XLSX, Integer.toString(number));
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public Optional<Row> next() {
        try {
            while (rows.hasNext()) {
                var row = row(rows.next());
                if (!row.cells().stream().allMatch(String::isBlank)) return Optional.of(row);
            }
            return Optional.empty();
        } catch (Refusal e) {
            throw e;
        } catch (RuntimeException e) {
            throw unreadable(number + 1);
        }
    }

    /** As wide as the header, wider only if something stands there. */
    private Row row(org.dhatim.fastexcel.reader.Row found) {
        // Every row has a number of its own, by which its verdict is found again.
        if (found.getRowNum() <= number) throw unreadable(number);
        number = found.getRowNum();
        var cells = new ArrayList<String>();
        var faults = new ArrayList<RowFault.Found>();
        for (int column = 0; column < Math.max(header.size(), found.getCellCount()); column++) {
            var cell = new SheetCell(found.getOptionalCell(column).orElse(null));
            cells.add(cell.text());
            if (cell.isError()) faults.add(RowFault.CELL_IN_ERROR.at(name(column), cell.text()));
        }
        while (cells.size() > header.size() && cells.getLast().isBlank()) cells.removeLast();
        return new Row(number, List.copyOf(cells), null, List.copyOf(faults));
    }

    private String name(int column) {
        return column < header.size() ? header.get(column) : Integer.toString(column + 1);
    }

    @Override
    public void close() throws IOException {
        try (workbook;
                stream) {
            Files.deleteIfExists(copy);
        }
    }
}
