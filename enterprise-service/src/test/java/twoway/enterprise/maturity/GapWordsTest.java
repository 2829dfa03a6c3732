package twoway.enterprise.maturity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GapWordsTest {

    private final GapWords words = new GapWords();

    @Test
    void every_gap_that_the_rule_can_find_has_words() {
        var rule = new MaturityRules().current();

        assertEquals(
                List.of(),
                Stream.concat(
                                rule.base().stream().map(MaturityRule.Item::id),
                                rule.scenarios().stream().map(MaturityRule.Scenario::id))
                        .filter(each -> !words.known(each))
                        .toList());
    }

    @Test
    void a_gap_is_served_in_either_language_by_whole_words() {
        assertTrue(words.serves("面向中小企业的质量管理系统", "QUALITY"));
        assertTrue(words.serves("Quality Management for small makers", "QUALITY"));
        assertTrue(words.serves("部署MES系统", "PRODUCTION_CONTROL"));
        assertFalse(words.serves("We send themes and memes", "PRODUCTION_CONTROL"));
        assertFalse(words.serves("面向中小企业的质量管理系统", "WAREHOUSE"));
    }
}
