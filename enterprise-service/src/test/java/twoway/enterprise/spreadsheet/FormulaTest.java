package twoway.enterprise.spreadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {

    private static final String[] PIECES = {"'", "=", "+", "-", "@", "\t", "\r", "＝", "a", "1", "示", " ", "\""};

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86 571", "-5", "@SUM(A1)", "\t=1", "\r=1", "＝1", "'=1", "''=1"})
    void what_a_spreadsheet_would_run_gets_an_apostrophe_and_loses_it_again(String text) {
        assertEquals("'" + text, Formula.disarmed(text));
        assertEquals(text, Formula.meant("'" + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "示例", "a=1", "'quoted'", "5", " =1"})
    void all_else_stays_as_it_is(String text) {
        assertEquals(text, Formula.disarmed(text));
        assertEquals(text, Formula.meant(text));
    }

    @Test
    void whatever_is_written_is_read_as_it_was_and_never_begins_a_formula() {
        var random = new Random(20261122);
        for (int round = 0; round < 20_000; round++) {
            var text = new StringBuilder();
            for (int piece = random.nextInt(6); piece > 0; piece--) text.append(PIECES[random.nextInt(PIECES.length)]);

            var written = Formula.disarmed(text.toString());

            assertEquals(text.toString(), Formula.meant(written));
            assertFalse(!written.isEmpty() && "=+-@\t\r＝".indexOf(written.charAt(0)) >= 0, written);
        }
    }
}
