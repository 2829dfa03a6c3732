package twoway.measure.retrieval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A row of the corpus. */
record Firm(String id, String name, String industry, String text) {

    static List<Firm> read(Path corpus) throws IOException {
        return Table.read(corpus, "id", "name", "country", "industry", "text").stream()
                .map(row -> new Firm(row[0], row[1], row[3], row[4]))
                .toList();
    }
}
