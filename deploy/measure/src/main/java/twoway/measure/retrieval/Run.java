package twoway.measure.retrieval;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a ranker found for each need, the best first. TREC's run: {@code need Q0 firm rank score system}. */
record Run(Map<String, List<String>> lists) {

    /** How far down a list is written. */
    static final int DEPTH = 1_000;

    /** The score is the number of places that are left; it says nothing but the order. */
    void write(Path file, String system) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (var list : lists.entrySet()) {
                int rank = 0;
                for (var firm : list.getValue()) {
                    out.write(list.getKey() + " Q0 " + firm + " " + ++rank + " " + (DEPTH + 1 - rank) + " " + system);
                    out.newLine();
                }
            }
        }
    }

    static Run read(Path file) throws IOException {
        var lists = new LinkedHashMap<String, List<String>>();
        for (var line : Files.readAllLines(file)) {
            var cells = line.split(" ");
            lists.computeIfAbsent(cells[0], need -> new ArrayList<>()).add(cells[2]);
        }
        return new Run(lists);
    }

    List<String> of(String need) {
        return lists.getOrDefault(need, List.of());
    }
}
