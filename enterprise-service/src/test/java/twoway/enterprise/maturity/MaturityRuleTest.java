package twoway.enterprise.maturity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import twoway.enterprise.maturity.Maturity.Reached;
import twoway.enterprise.maturity.MaturityRule.Binding;

class MaturityRuleTest {

    private final MaturityRule rule = new MaturityRules().current();

    @Test
    void the_base_is_out_of_a_hundred_and_there_are_sixteen_scenarios() {
        assertEquals(
                new BigDecimal(100),
                rule.base().stream().map(MaturityRule.Item::max).reduce(BigDecimal.ZERO, BigDecimal::add));
        assertEquals(16, rule.scenarios().size());
        assertEquals(5, ids(Binding.YES).size());
    }

    /** Level, base, scenarios and binding ones, written down a second time. */
    @Test
    void each_level_is_reached_at_its_borders_and_missed_just_below() {
        for (var row : List.of(new int[] {1, 20, 6, 3}, new int[] {2, 40, 6, 3}, new int[] {3, 60, 8, 5})) {
            var level = row[0];
            assertEquals(level, assess(row[1], level, row[2], row[3]).level());
            assertEquals(level - 1, assess(row[1] - 1, level, row[2], row[3]).level(), "base");
            assertEquals(level - 1, below(row[1], level, row[2] - 1, row[3]).level(), "scenarios");
            assertEquals(level - 1, below(row[1], level, row[2], row[3] - 1).level(), "binding");
        }
    }

    @Test
    void a_level_that_hangs_on_a_disputed_scenario_is_possible_and_not_certain() {
        var reached = new HashMap<String, Integer>();
        ids(Binding.YES).forEach(each -> reached.put(each, 4));
        ids(Binding.NO).forEach(each -> reached.put(each, 4));
        assertEquals(11, reached.size());
        var without = rule.assess(base(80), reached);
        assertEquals(3, without.level());
        assertEquals(3, without.possibleLevel());
        assertEquals(Reached.NO, without.findings().get(3).reached());

        reached.put(ids(Binding.DISPUTED).getFirst(), 4);
        var with = rule.assess(base(80), reached);

        assertEquals(3, with.level());
        assertEquals(4, with.possibleLevel());
        assertEquals(Reached.DISPUTED, with.findings().get(3).reached());
        assertEquals(List.of(), with.gaps());
    }

    @Test
    void whoever_has_done_nothing_is_at_no_level_and_sees_everything_that_could_be_done() {
        var nothing = rule.assess(Map.of(), Map.of());

        assertEquals(0, nothing.level());
        assertEquals(9 + 16, nothing.gaps().size());
        assertEquals("EQUIPMENT_SYSTEMS", nothing.gaps().getFirst().id());
        assertEquals("PRODUCTION_CONTROL", nothing.gaps().get(9).id());
        assertEquals(BigDecimal.ONE, nothing.gaps().get(9).then());
    }

    @Test
    void what_is_at_the_next_level_already_is_no_gap() {
        var maturity = rule.assess(base(100), Map.of("QUALITY", 1, "ENERGY", 4));

        assertTrue(maturity.gaps().stream()
                .noneMatch(each -> List.of("QUALITY", "ENERGY").contains(each.id())));
        assertEquals(14, maturity.gaps().size());
    }

    /** Of exactly so many scenarios at this level, so many binding for certain; all others at none. */
    private Maturity assess(int points, int level, int scenarios, int binding) {
        return rule.assess(base(points), chosen(level, scenarios, binding));
    }

    /** The same, while all of it is at the level below. */
    private Maturity below(int points, int level, int scenarios, int binding) {
        var reached = new HashMap<String, Integer>();
        rule.scenarios().forEach(each -> reached.put(each.id(), level - 1));
        reached.putAll(chosen(level, scenarios, binding));
        return rule.assess(base(points), reached);
    }

    private Map<String, Integer> chosen(int level, int scenarios, int binding) {
        var reached = new HashMap<String, Integer>();
        Stream.concat(
                        ids(Binding.YES).stream().limit(binding),
                        ids(Binding.NO).stream().limit(scenarios - binding))
                .forEach(each -> reached.put(each, level));
        return reached;
    }

    private List<String> ids(Binding binding) {
        return rule.scenarios().stream()
                .filter(each -> each.binding() == binding)
                .map(MaturityRule.Scenario::id)
                .toList();
    }

    /** So many points, item by item. */
    private Map<String, BigDecimal> base(int points) {
        var given = new HashMap<String, BigDecimal>();
        var left = BigDecimal.valueOf(points);
        for (var item : rule.base()) {
            var taken = item.max().min(left);
            given.put(item.id(), taken);
            left = left.subtract(taken);
        }
        return given;
    }
}
