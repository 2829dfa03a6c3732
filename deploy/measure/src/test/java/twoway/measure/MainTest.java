package twoway.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;
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
                "market --environment P --left 3 --right 2 --attention inv --lambda 0 --seed 0 --policy naive --policy tu",
                "market --environment P --left 3 --right 2 --attention inv --lambda 0 --seed 0 --policy",
                "market naive",
                "market --speed 3",
                "rematch --smes 10 --offers 5 --candidates 6 --slots 2",
                "rematch --smes 10 --offers 5 --candidates 5 --slots 6",
                "reference",
                "reference no-such-file.csv",
                "reference a.csv b.csv"
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

        for (String command : List.of("market", "rematch", "reference"))
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

    private int run(String... words) {
        return Main.run(List.of(words), new PrintStream(out, true), new PrintStream(says, true));
    }
}
