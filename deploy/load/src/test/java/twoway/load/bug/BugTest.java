package twoway.load.bug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import twoway.load.fault.Cases;

class BugTest {

    @Test
    void thereAreEightBugsAndACaseForEach() {
        assertEquals(8, Bug.values().length);
        for (Bug bug : Bug.values()) {
            assertTrue(Cases.named(bug.catcher()).isPresent(), bug + " is to be caught by " + bug.catcher());
        }
    }

    @Test
    void everyScriptBelongsToABugAndIsThere() {
        Arrays.stream(Bug.values())
                .filter(Bug::scripted)
                .forEach(bug ->
                        assertTrue(BugTest.class.getResource("/byteman/bugs/" + bug.id() + ".btm") != null, bug.id()));
    }

    @Test
    void everyBugIsDrawnByTheSeedsOfAHundredRuns() {
        Set<Bug> drawn = IntStream.range(0, 100)
                .mapToObj(seed -> Bug.drawn(new SplittableRandom(seed)))
                .collect(Collectors.toSet());

        assertEquals(Set.of(Bug.values()), drawn);
    }
}
