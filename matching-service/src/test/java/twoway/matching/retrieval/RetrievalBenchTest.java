package twoway.matching.retrieval;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The ranker of the service on needs judged by people: {@code -Dtwoway.bench=<folder>}, vectors kept in the file
 * {@code -Dtwoway.bench.vectors=<file>}. They take minutes of processor time; a run computes at most
 * {@code -Dtwoway.bench.seconds} (200) of it and says how far it came, the next one goes on.
 */
class RetrievalBenchTest {

    @TempDir
    Path folder;

    @Test
    void words_and_meaning_together_find_more_than_words_alone() throws IOException {
        var data = System.getProperty("twoway.bench");
        assumeTrue(data != null, "no judged needs here: name their folder with -Dtwoway.bench");
        run(Path.of(data), folder);
    }

    private static void run(Path data, Path folder) throws IOException {
        var embedder = new Embedder(settings(true));
        var kept = Path.of(System.getProperty(
                "twoway.bench.vectors", System.getProperty("java.io.tmpdir") + "/twoway-bench-vectors"));
        var vectors = new KeptVectors(kept, embedder);
        var bench = Bench.of(data, vectors, Duration.ofSeconds(Integer.getInteger("twoway.bench.seconds", 200)));
        assumeTrue(bench != null, () -> vectors.size() + " vectors are in " + kept + "; run again to go on");
        try (var index = new TextIndex(Files.createDirectories(folder.resolve("index")))) {
            bench.fill(index);
            var words = bench.measure(index, new Retrieval(new Embedder(settings(false))));
            var both = bench.measure(index, new Retrieval(embedder));
            System.out.println(words.line("words (BM25)"));
            System.out.println(both.line("words and meaning"));

            assertTrue(words.condensed() > 0.25, "words alone find what they found before");
            assertTrue(both.condensed() > words.condensed() + 0.04, "meaning finds what words do not");
        }
    }

    private static SearchSettings settings(boolean vectors) {
        return new SearchSettings() {
            @Override
            public boolean vectors() {
                return vectors;
            }

            @Override
            public Path folder() {
                return Path.of(System.getProperty("java.io.tmpdir"));
            }
        };
    }

    /** Without a test run: {@code data folder}. */
    public static void main(String[] arguments) throws IOException {
        run(Path.of(arguments[0]), Path.of(arguments[1]));
    }
}
