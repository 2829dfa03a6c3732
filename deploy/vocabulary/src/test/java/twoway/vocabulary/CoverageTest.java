package twoway.vocabulary;

import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How far the vocabulary reaches: a CSV of firms with their products in Chinese ({@code main_products_json}) and a
 * description in English ({@code summary_en}), named by {@code -Dvocabulary.firms=}. The two texts of one firm should get
 * tags in common, those of two firms picked at random should not.
 */
@EnabledIfSystemProperty(named = "vocabulary.firms", matches = ".+")
class CoverageTest {

    private final Vocabulary vocabulary = Vocabulary.read();

    private record Firm(Set<String> zh, Set<String> en) {}

    @Test
    void the_two_texts_of_a_firm_meet_in_the_vocabulary() throws IOException {
        int rows = 0;
        int chinese = 0;
        int english = 0;
        int rowsWithZh = 0;
        var firms = new ArrayList<Firm>();
        var usage = new HashMap<String, int[]>();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(Path.of(System.getProperty("vocabulary.firms")))) {
            for (var row : csv) {
                rows++;
                var zh = tags(row.getField("main_products_json"));
                var en = tags(row.getField("summary_en"));
                if (!row.getField("main_products_json")
                        .replaceAll("[\\[\\]]", "")
                        .isBlank()) chinese++;
                if (!row.getField("summary_en").isBlank()) english++;
                if (!zh.isEmpty()) rowsWithZh++;
                if (!zh.isEmpty() && !en.isEmpty()) firms.add(new Firm(zh, en));
                zh.forEach(each -> usage.computeIfAbsent(each, key -> new int[3])[0]++);
                en.forEach(each -> usage.computeIfAbsent(each, key -> new int[3])[1]++);
                zh.stream().filter(en::contains).forEach(each -> usage.get(each)[2]++);
            }
        }
        System.out.printf(
                "rows %d, with Chinese text %d (tagged %d), with English text %d, tagged in both languages %d = %.1f %%%n",
                rows, chinese, rowsWithZh, english, firms.size(), 100.0 * firms.size() / rows);
        var own = meeting(firms, 0);
        var other = meeting(firms, firms.size() / 2);
        System.out.printf(
                "of these %.1f %% share a concept (two firms at random %.1f %%), mean share of common concepts %.3f (random %.3f)%n",
                100 * own[0], 100 * other[0], own[1], other[1]);
        if (Boolean.getBoolean("vocabulary.usage")) print(usage);
        assertTrue(firms.size() >= 0.6 * rows, "tagged in both languages");
        assertTrue(own[0] > 2 * other[0], "texts of one firm agree more than those of two");
    }

    private Set<String> tags(String text) {
        return vocabulary.withBroader(vocabulary.tags(text));
    }

    /** Share of pairs with a concept in common, and their mean Jaccard index. */
    private static double[] meeting(List<Firm> firms, int shift) {
        int meet = 0;
        double jaccard = 0;
        for (int i = 0; i < firms.size(); i++) {
            var common = new HashSet<>(firms.get(i).zh());
            var en = firms.get((i + shift) % firms.size()).en();
            common.retainAll(en);
            if (!common.isEmpty()) meet++;
            jaccard += (double) common.size() / (firms.get(i).zh().size() + en.size() - common.size());
        }
        return new double[] {(double) meet / firms.size(), jaccard / firms.size()};
    }

    private static void print(Map<String, int[]> usage) {
        usage.entrySet().stream()
                .sorted((one, other) -> other.getValue()[1] - one.getValue()[1])
                .forEach(each -> System.out.printf(
                        "%s\t%d\t%d\t%d%n", each.getKey(), each.getValue()[0], each.getValue()[1], each.getValue()[2]));
    }
}
