package twoway.measure.retrieval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What somebody looks for, in its own words. */
record Need(String id, String text) {

    static List<Need> read(Path queries) throws IOException {
        return Table.read(queries, "id", "text").stream()
                .map(row -> new Need(row[0], row[1]))
                .toList();
    }
}
