package twoway.measure.retrieval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** How well firms answer needs, as people judged it: 0 not at all, 2 and more well. TREC's qrels. */
final class Judgements {

    private static final String LINE = "\\S+\\s+\\S+\\s+\\S+\\s+\\d";

    private final Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();

    private Judgements() {}

    static Judgements read(Path file) throws IOException {
        if (!Files.isReadable(file)) throw new IllegalArgumentException("cannot read " + file);
        var judgements = new Judgements();
        int number = 0;
        for (var line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank()) continue;
            if (!line.strip().matches(LINE))
                throw new IllegalArgumentException(file + ", line " + number + ": not \"need 0 firm grade\"");
            var cells = line.strip().split("\\s+");
            judgements
                    .grades
                    .computeIfAbsent(cells[0], need -> new LinkedHashMap<>())
                    .put(cells[2], Integer.parseInt(cells[3]));
        }
        return judgements;
    }

    Set<String> needs() {
        return grades.keySet();
    }

    /** The grades of the firms that were judged for this need. */
    Map<String, Integer> of(String need) {
        return grades.getOrDefault(need, Map.of());
    }
}
