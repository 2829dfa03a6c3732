package twoway.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Every case in its small form, and one seeded bug; the seed is another one every time and stands in the output. */
@EnabledIfSystemProperty(named = "twoway.long", matches = "true", disabledReason = "takes minutes: deploy/test --long")
class FaultsIT {

    @Test
    void nothingIsLostAndNothingIsDoubledWhateverIsDoneToTheProcesses() {
        List<String> words = new ArrayList<>(List.of("--ci"));
        String seed = System.getProperty("twoway.faults.seed");
        if (seed != null) {
            words.addAll(List.of("--seed", seed));
        }

        assertEquals(0, Main.run(words, System.out, System.out));
    }
}
