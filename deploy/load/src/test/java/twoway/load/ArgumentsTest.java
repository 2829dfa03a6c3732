package twoway.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import twoway.load.fault.Case;

class ArgumentsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream says = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"--only", "--only R99", "--seed", "--seed soon", "--kills many", "please"})
    void badArgumentsAreAUsageLineAndExitTwo(String line) {
        int exit = Main.run(List.of(line.split(" ")), new PrintStream(out), new PrintStream(says));

        assertEquals(2, exit);
        assertTrue(says.toString().contains("usage: deploy/faults"), says::toString);
        assertEquals("", out.toString());
    }

    @Test
    void everyArgumentIsRead() {
        Arguments read = Arguments.read(List.of("--only", "R4,R1", "--ci", "--seed", "17"));

        assertEquals(List.of("R4", "R1"), read.cases().stream().map(Case::id).toList());
        assertEquals(Optional.of(17L), read.seed());
        assertTrue(read.ci());
        assertFalse(read.withABug());
        assertTrue(Arguments.read(List.of("--ci")).withABug());
        assertEquals(10, Arguments.read(List.of("--ci")).cases().size());
        assertEquals(300, Arguments.read(List.of("--kills", "300")).kills());
    }
}
