package twoway.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--prot-base 9000",
                "--port-base",
                "--port-base many",
                "--port-base 80",
                "--port-base 65500",
                "--replicas 0",
                "--replicas 10",
                "please"
            })
    void badArgumentsAreAUsageLineAndExitTwo(String line) {
        int exit = run(line.split(" "));

        assertEquals(2, exit);
        assertTrue(err.toString().contains("usage: deploy/up"), err::toString);
        assertEquals("", out.toString());
    }

    @Test
    void helpIsTheUsageLine() {
        assertEquals(0, run("--help"));
        assertEquals(Arguments.USAGE, out.toString().strip());
    }

    @Test
    void everyArgumentIsRead() {
        assertEquals(
                new Arguments(9000, true, 2, true, true, false),
                Arguments.read(List.of("--port-base", "9000", "--replicas", "2", "--fresh", "--check")));
    }

    @Test
    void theReplicasOfAServiceStandApart() {
        Block block = new Block(8080);

        assertEquals(8082, block.service("matching", 1));
        assertEquals(8102, block.service("matching", 2));
        assertEquals(8112, block.service("matching", 3));
    }

    private int run(String... words) {
        return Launcher.run(List.of(words), new PrintStream(out), new PrintStream(err));
    }
}
