package twoway.matching.retrieval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Needs and firms judged by people, in a folder that is not part of this repository: {@code corpus.tsv} (id, name,
 * country, industry, text), {@code dev-queries.tsv} (id, text), {@code dev-qrels.txt} (TREC). The ranker sees no judgement.
 */
final class Bench {

    private final Map<UUID, String> names = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, String> queries = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> grades = new HashMap<>();

    private Bench() {}

    /** Whatever vectors are missing in the cache are computed for at most this long; {@code null} if that is not enough. */
    static Bench of(Path folder, KeptVectors vectors, Duration patience) throws IOException {
        var bench = new Bench();
        var until = System.nanoTime() + patience.toNanos();
        for (var row : rows(folder.resolve("corpus.tsv"))) {
            var passages = Passage.of(Language.EN, row[4]);
            var parts = new ArrayList<Entry.Part>();
            for (var passage : passages) {
                if (!vectors.has(passage) && System.nanoTime() > until) {
                    vectors.save();
                    return null;
                }
                parts.add(new Entry.Part(passage, vectors.of(passage)));
            }
            var id = UUID.nameUUIDFromBytes(row[0].getBytes(StandardCharsets.UTF_8));
            bench.names.put(id, row[0]);
            bench.entries.add(new Entry(id, row[1], Set.of(), Passage.of(Language.EN, row[1]), parts));
        }
        vectors.save();
        for (var row : rows(folder.resolve("dev-queries.tsv"))) bench.queries.put(row[0], row[1]);
        for (var line : Files.readAllLines(folder.resolve("dev-qrels.txt"))) {
            var judged = line.split("\\s+");
            bench.grades
                    .computeIfAbsent(judged[0], query -> new HashMap<>())
                    .put(judged[2], Integer.parseInt(judged[3]));
        }
        return bench;
    }

    private static List<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
    }

    /** Means over the needs; recall and reciprocal rank over those that have a firm of grade 2 or better. */
    record Figures(
            double ndcg, double condensed, double precision, double recall, double reciprocalRank, double unjudged) {

        String line(String system) {
            return "%-22s nDCG@10 %.3f  condensed %.3f  P@10 %.3f  recall@50 %.3f  MRR %.3f  unjudged@10 %.2f"
                    .formatted(system, ndcg, condensed, precision, recall, reciprocalRank, unjudged);
        }
    }

    Figures measure(TextIndex index, Retrieval retrieval) throws IOException {
        var each = new ArrayList<Figures>();
        for (var query : queries.entrySet()) {
            var found = retrieval.find(index, new Wanted(query.getValue(), Language.EN, List.of(), 1_000));
            var run = found.hits().stream().map(hit -> names.get(hit.id())).toList();
            each.add(figures(run, grades.getOrDefault(query.getKey(), Map.of())));
        }
        return new Figures(
                each.stream().mapToDouble(Figures::ndcg).average().orElseThrow(),
                each.stream().mapToDouble(Figures::condensed).average().orElseThrow(),
                each.stream().mapToDouble(Figures::precision).average().orElseThrow(),
                meanOfSome(each.stream().map(Figures::recall).toList()),
                meanOfSome(each.stream().map(Figures::reciprocalRank).toList()),
                each.stream().mapToDouble(Figures::unjudged).average().orElseThrow());
    }

    void fill(TextIndex index) throws IOException {
        for (var entry : entries) index.put(entry);
        index.show();
    }

    private static double meanOfSome(List<Double> values) {
        return values.stream()
                .filter(each -> !each.isNaN())
                .mapToDouble(each -> each)
                .average()
                .orElseThrow();
    }

    private static Figures figures(List<String> run, Map<String, Integer> grades) {
        var good = new HashSet<String>();
        grades.forEach((firm, grade) -> {
            if (grade >= 2) good.add(firm);
        });
        var top = run.stream().limit(10).toList();
        var judged = run.stream().filter(grades::containsKey).limit(10).toList();
        double first = 0;
        for (int i = run.size() - 1; i >= 0; i--) if (good.contains(run.get(i))) first = 1.0 / (i + 1);
        return new Figures(
                ndcg(top, grades),
                ndcg(judged, grades),
                top.stream().filter(good::contains).count() / 10.0,
                good.isEmpty()
                        ? Double.NaN
                        : run.stream().limit(50).filter(good::contains).count() / (double) good.size(),
                good.isEmpty() ? Double.NaN : first,
                top.stream().filter(firm -> !grades.containsKey(firm)).count());
    }

    /** Gain 2^grade - 1, discount log2(rank + 1), over the best list that the judgements allow. */
    private static double ndcg(List<String> top, Map<String, Integer> grades) {
        var best = grades.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(10)
                .toList();
        var ideal = gain(best);
        return ideal == 0
                ? 0
                : gain(top.stream().map(firm -> grades.getOrDefault(firm, 0)).toList()) / ideal;
    }

    private static double gain(List<Integer> grades) {
        double gain = 0;
        for (int i = 0; i < grades.size(); i++) {
            gain += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
        }
        return gain;
    }
}
