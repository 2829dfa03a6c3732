package twoway.measure.market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Reference results on the published grid up to 300 × 200; the whole file is compared by {@code deploy/evaluate reference}.
 */
class ReferenceTest {

    @Test
    void published_methods_come_to_the_same_and_the_ascent_is_never_below_the_newest() throws Exception {
        var file = Path.of(ReferenceTest.class.getResource("reference.csv").toURI());

        Map<String, Comparison> compared = ReferenceCommand.compare(file, 300, market -> {});

        assertEquals(
                List.of(),
                compared.values().stream()
                        .filter(each -> !each.holds())
                        .map(Comparison::line)
                        .toList());
        var rows = new LinkedHashMap<String, Integer>();
        compared.forEach(
                (method, comparison) -> rows.put(method, comparison.line().rows()));
        assertEquals(85, rows.get("P MODE"), rows.toString());
    }
}
