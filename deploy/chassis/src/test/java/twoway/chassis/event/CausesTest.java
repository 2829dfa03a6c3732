package twoway.chassis.event;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CausesTest {

    @Test
    void a_failure_is_told_by_its_kinds_and_places_and_not_by_what_it_quotes() {
        var failure = new IllegalStateException("cannot read secret", new NumberFormatException("secret is no number"));

        var told = Causes.of(failure);

        assertTrue(told.startsWith("IllegalStateException (CausesTest.java:"), told);
        assertTrue(told.contains("; caused by NumberFormatException (CausesTest.java:"), told);
        assertFalse(told.contains("secret"), told);
    }
}
