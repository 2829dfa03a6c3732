package twoway.measure.retrieval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of columns parted by tabs, without quotes, under a line that names them. */
final class Table {

    private Table() {}

    /**
     * The cells of each row.
     *
     * @throws IllegalArgumentException if it is no such file
     */
    static List<String[]> read(Path file, String... columns) throws IOException {
        if (!Files.isReadable(file)) throw new IllegalArgumentException("cannot read " + file);
        var lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.getFirst().equals(String.join("\t", columns)))
            throw new IllegalArgumentException(file + " does not begin with the columns " + String.join(" ", columns));
        var rows = new ArrayList<String[]>();
        for (int line = 1; line < lines.size(); line++) {
            var cells = lines.get(line).split("\t", -1);
            if (cells.length != columns.length)
                throw new IllegalArgumentException(file + " has " + cells.length + " columns in line " + (line + 1));
            rows.add(cells);
        }
        if (rows.isEmpty()) throw new IllegalArgumentException(file + " has no row");
        return rows;
    }
}
