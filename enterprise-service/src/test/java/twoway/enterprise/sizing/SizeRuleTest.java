package twoway.enterprise.sizing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static twoway.enterprise.classification.IndustryCode.Scheme.GBT4754;
import static twoway.enterprise.classification.IndustryCode.Scheme.ISIC;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import twoway.chassis.value.Money;
import twoway.enterprise.classification.IndustryCode;
import twoway.enterprise.sizing.SizeVerdict.Classified;
import twoway.enterprise.sizing.SizeVerdict.NotClassified;
import twoway.enterprise.sizing.SizeVerdict.Reason;

class SizeRuleTest {

    private final SizeRule rule = SizeRules.read("/rules/size_class_cn_2017.json");

    @Test
    void the_lowest_indicator_decides() {
        var verdict =
                assertInstanceOf(Classified.class, rule.classify(inputs("C3491", 5_000, yuan(50_000_000L), null)));

        assertEquals(SizeClass.MEDIUM, verdict.sizeClass());
        assertEquals(Indicator.REVENUE, verdict.decidedBy());
    }

    @Test
    void a_maker_of_robots_with_320_people_and_60_million_yuan_is_medium() {
        assertEquals(
                SizeClass.MEDIUM,
                rule.classify(inputs("3491", 320, yuan(60_000_000L), null)).sizeClass());
    }

    @Test
    void a_missing_figure_leaves_the_class_open_unless_another_already_says_micro() {
        var open = assertInstanceOf(NotClassified.class, rule.classify(inputs("C34", 5_000, null, null)));
        var micro = rule.classify(inputs("C34", 19, null, null));

        assertEquals(Reason.FIGURES_MISSING, open.reason());
        assertEquals(EnumSet.of(Indicator.REVENUE), open.missing());
        assertEquals(SizeClass.MICRO, micro.sizeClass());
    }

    @Test
    void revenue_in_another_currency_is_no_figure() {
        var dollars = new Money(new BigDecimal("900000000"), "USD");

        assertEquals(
                SizeClass.NOT_CLASSIFIED,
                rule.classify(inputs("C34", 5_000, dollars, null)).sizeClass());
    }

    @Test
    void sectors_the_rule_leaves_out_and_codes_too_short_to_tell_are_not_classified() {
        for (var code : List.of("53", "5311", "J", "J6621", "704", "83", "84", "8411", "S", "9600", "F", "K", "70")) {
            var verdict = assertInstanceOf(
                    NotClassified.class, rule.classify(inputs(code, 100_000, yuan(1L << 50), yuan(1L << 50))), code);
            assertEquals(Reason.NO_SECTOR, verdict.reason(), code);
        }
    }

    @Test
    void the_most_exact_entry_covers_the_code() {
        assertEquals("REAL_ESTATE_DEV", sector("K7010"));
        assertEquals("PROPERTY_MGMT", sector("7020"));
        assertEquals("OTHER", sector("7030"));
        assertEquals("OTHER", sector("8512"));
        assertEquals("WAREHOUSING", sector("G5910"));
        assertEquals("AGRI", sector("0111"));
        assertEquals("OTHER", sector("R8810"));
    }

    @Test
    void enterprises_elsewhere_are_outside_the_rule() {
        var german = new SizeInputs("DE", new IndustryCode(ISIC, "2816"), 5_000, yuan(1L << 50), null);

        var verdict = assertInstanceOf(NotClassified.class, rule.classify(german));

        assertEquals(Reason.OUTSIDE_THE_RULE, verdict.reason());
    }

    private String sector(String code) {
        return assertInstanceOf(
                        Classified.class, rule.classify(inputs(code, 1_000_000, yuan(1L << 55), yuan(1L << 55))))
                .sector();
    }

    private static SizeInputs inputs(String code, Integer employees, Money revenue, Money assets) {
        return new SizeInputs("CN", new IndustryCode(GBT4754, code), employees, revenue, assets);
    }

    private static Money yuan(long amount) {
        return new Money(BigDecimal.valueOf(amount), "CNY");
    }
}
