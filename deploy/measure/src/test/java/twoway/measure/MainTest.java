package twoway.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream says = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing",
                "market",
                "market --environment Q --left 3 --right 2 --attention inv --lambda 0 --seed 0 --policy naive",
                "market --environment P --left 0 --right 2 --attention inv --lambda 0 --seed 0 --policy naive",
                "market --environment P --left 3 --right 2 --attention linear --lambda 0 --seed 0 --policy naive",
                "market --environment P --left 3 --right 2 --attention inv --lambda 1.1 --seed 0 --policy naive",
                "market --environment P --left 3 --right 2 --attention inv --lambda 0 --seed -1 --policy naive",
                "market --environment P --left 3 --right 2 --attention inv --lambda 0 --seed 0 --policy best",
                "market --environment S --left 3 --right 2 --attention inv --lambda 0 --seed 0 --policy mode",
                "market --environment P --left 3 --right 2 --attention inv --lambda 0 --seed 0 --policy naive --policy"
                        + " tu",
                "market --environment P --left 3 --right 2 --attention inv --lambda 0 --seed 0 --policy",
                "market naive",
                "market --speed 3",
                "rematch --smes 10 --offers 5 --candidates 6 --slots 2",
                "rematch --smes 10 --offers 5 --candidates 5 --slots 6",
                "exposure",
                "exposure --smes 0 --lists 5 --seed 1",
                "exposure --smes 50 --lists 5 --seed 1 --slots 4",
                "exposure --smes 50 --lists 5 --seed one",
                "reference",
                "reference no-such-file.csv",
                "reference a.csv b.csv",
                "retrieval",
                "retrieval --corpus no-such-file.tsv --queries q.tsv --qrels r.txt",
                "retrieval --corpus c.tsv --queries q.tsv --qrels r.txt extra",
                "rank --corpus no-such-file.tsv --queries q.tsv --runs folder --qrels r.txt",
                "similarity",
                "similarity --data no-such-file.csv",
                "senses",
                "senses --texts no-such-folder --out src",
                "senses --texts src --out no-such-folder",
                "benchmark --forks 0",
                "benchmark fit",
            })
    void what_it_does_not_understand_gets_a_usage_line_and_nothing_is_measured(String words) {
        int exit = run(words.split(" "));

        assertEquals(2, exit);
        assertTrue(says.toString().contains("usage: deploy/evaluate "), says.toString());
        assertEquals("", out.toString());
    }

    @Test
    void help_lists_every_command() {
        assertEquals(0, run("--help"));

        for (String command :
                List.of("market", "rematch", "exposure", "reference", "retrieval", "rank", "similarity", "benchmark"))
            assertTrue(out.toString().contains("usage: deploy/evaluate " + command + " "));
    }

    @Test
    void a_market_is_one_line_of_json_with_the_promised_fields() {
        int exit =
                run(("market --environment P --left 15 --right 10 --attention inv --lambda .8 --seed 0 --policy naive")
                        .split(" "));

        assertEquals(0, exit);
        assertTrue(
                out.toString()
                        .matches(
                                "\\{.*\"expectedMatches\":7\\.7871311772473.*,\"giniLeft\":0\\.4788.*,\"giniRight\":0\\.4565.*"
                                        + ",\"cpuMs\":[0-9.]+}\\R"),
                out.toString());
    }

    @Test
    void the_floor_shows_everybody_that_is_owed_a_place_and_the_line_says_what_it_costs() {
        assertEquals(0, run("exposure --smes 60 --lists 20 --seed 3".split(" ")));

        var lines = out.toString().lines().toList();
        assertEquals(6, lines.size());
        for (int i = 0; i < 6; i += 2) {
            assertTrue(lines.get(i).matches(".*\"floor\":false.*\"cost\":0.0,.*"), lines.get(i));
            assertTrue(lines.get(i + 1).matches(".*\"floor\":true.*\"owed\":60,\"shown\":60,.*"), lines.get(i + 1));
        }
    }

    @Test
    void a_large_market_is_one_line_for_each_policy() {
        int exit = run("rematch --smes 400 --offers 100 --candidates 40 --slots 10".split(" "));

        assertEquals(0, exit);
        assertEquals(
                List.of(
                        "naive",
                        "product",
                        "tu",
                        "approxsw",
                        "bcsa",
                        "bcsa-0.5",
                        "mode",
                        "mode-published",
                        "bcsa-published",
                        "bcsa-0.5-published"),
                out.toString().lines().map(line -> line.split("\"")[3]).toList());
    }

    @Test
    void needs_are_ranked_by_another_process_and_scored_by_this_one(@TempDir Path folder) throws IOException {
        var corpus = written(
                folder,
                "corpus.tsv",
                "id\tname\tcountry\tindustry\ttext",
                "A\tSample Robots\tCN\tMachinery\tMakes mobile robots that carry pallets in warehouses.",
                "B\tSample Textiles\tCN\tTextiles\tSpins wool and weaves it into cloth.",
                "C\tSample Pumps\tCN\tMachinery\tMakes pumps for water and slurry.");
        var queries =
                written(folder, "queries.tsv", "id\ttext", "n1\tRobots for a warehouse.", "n2\tPumps for slurry.");
        var judged = written(folder, "qrels.txt", "n1 0 A 3", "n1 0 B 0", "n2 0 C 2", "n2 0 A 0", "n3 0 A 1");
        var run = folder.resolve("run.txt");

        int exit = run(("retrieval --corpus %s --queries %s --qrels %s --run %s --vectors %s"
                        .formatted(corpus, queries, judged, run, folder.resolve("vectors")))
                .split(" "));

        assertEquals(0, exit, says::toString);
        assertTrue(
                out.toString()
                        .matches(
                                "\\{\"ndcg@10\":1.0,\"ndcg@10-condensed\":1.0,\"p@10\":0.1,\"recall@50\":1.0,\"mrr\":1.0"
                                        + ",\"queries\":2,\"unjudged@10\":[0-9.]+,\"beside\":\\{\"rrf3\":\\{.*\"random\":\\{.*"
                                        + "\"gain-condensed\":\\{\"mean\":.*}}\\R"),
                out.toString());
        var lines = Files.readAllLines(run);
        assertEquals("n1 Q0 A 1 1000 twoway", lines.getFirst());
        assertEquals(6, lines.size());
    }

    @Test
    void a_firm_is_found_by_its_like_within_a_language_and_across(@TempDir Path folder) throws IOException {
        var firms = written(
                folder,
                "firms.csv",
                "stock_code,sw_l3,main_products_json,summary_en",
                "1,Robots,\"[[\"\"工业机器人\"\", 0.9], [\"\"伺服电机\"\", 0.1]]\",Makes industrial robots and servo motors.",
                "2,Robots,\"[[\"\"焊接机器人\"\", 0.8], [\"\"伺服系统\"\", 0.2]]\",Sells welding robots with servo systems.",
                "3,Drinks,\"[[\"\"啤酒\"\", 0.7], [\"\"矿泉水\"\", 0.3]]\",Brews beer and bottles mineral water.",
                "4,Drinks,\"[[\"\"饮料\"\", 1]]\",Bottles soft drinks and beer.",
                "5,,[],Its industry is not known.");

        int exit = run(
                "similarity",
                "--data",
                firms.toString(),
                "--vectors",
                folder.resolve("vectors").toString());

        assertEquals(0, exit, says::toString);
        var lines = out.toString().lines().toList();
        assertEquals(
                List.of("en-en", "zh-zh", "zh-zh of tagged", "zh-en of tagged"),
                lines.stream().map(line -> line.split("\"")[3]).toList());
        assertTrue(
                lines.getLast()
                        .matches(".*\"rows\":4,\"queries\":4,\"engine\":\\{\"p@10\":0.1,\"mrr\":1.0}"
                                + ",\"bm25\":\\{\"p@10\":0.0,\"mrr\":0.0}"
                                + ",\"senses\":\\{\"p@10\":0.1,\"mrr\":1.0},\"coverage\":1.0,\"ofChinese\":.*"),
                lines.getLast());
    }

    @Test
    void the_files_that_tell_what_a_text_means_can_be_made_again(@TempDir Path folder) throws IOException {
        int exit = run(
                "senses",
                "--texts",
                "../demo/src/main/resources/twoway/demo/firms",
                "--out",
                folder.toString(),
                "--vectors",
                folder.resolve("vectors").toString());

        assertEquals(0, exit, says::toString);
        for (var name : List.of("senses-zh.bin", "senses-en.bin"))
            assertTrue(Files.size(folder.resolve(name)) > 100_000, name);
    }

    private static Path written(Path folder, String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    private int run(String... words) {
        return Main.run(List.of(words), new PrintStream(out, true), new PrintStream(says, true));
    }
}
