package twoway.measure.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import twoway.matching.retrieval.Language;

/** The words of asking are those of the notices that their file names: a CSV of them, named by {@code -Dmeasure.notices=}. */
@EnabledIfSystemProperty(named = "measure.notices", matches = ".+")
class AskingWordsTest {

    private static final Set<String> SOURCES = Set.of("ktn", "ktnie", "dasa", "ncsc");

    @Test
    void the_file_of_the_service_says_in_how_many_notices_a_word_stands() throws IOException {
        var notices = new TreeMap<String, Integer>();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(Path.of(System.getProperty("measure.notices")))) {
            for (var row : csv) {
                if (!SOURCES.contains(row.getField("source"))) continue;
                notices.merge("*", 1, Integer::sum);
                for (var word : words(row.getField("title") + ". " + row.getField("description")))
                    notices.merge(word, 1, Integer::sum);
            }
        }
        notices.values().removeIf(count -> count < 2);

        assertEquals(notices, new TreeMap<>(kept()));
    }

    private static Set<String> words(String text) throws IOException {
        var words = new HashSet<String>();
        try (var analyzer = Language.EN.analyzer();
                var stream = analyzer.tokenStream("text", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) words.add(term.toString());
            stream.end();
        }
        return words;
    }

    private static Map<String, Integer> kept() throws IOException {
        var file = Language.class.getResourceAsStream("asking-en.tsv");
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toMap(cells -> cells[0], cells -> Integer.valueOf(cells[1])));
        }
    }
}
