package twoway.enterprise.sizing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static twoway.enterprise.sizing.SizeClass.LARGE;
import static twoway.enterprise.sizing.SizeClass.MEDIUM;
import static twoway.enterprise.sizing.SizeClass.MICRO;
import static twoway.enterprise.sizing.SizeClass.SMALL;

import java.math.BigDecimal;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import twoway.chassis.value.Money;
import twoway.enterprise.classification.IndustryCode;
import twoway.enterprise.sizing.SizeVerdict.Classified;
import twoway.enterprise.sizing.SizeVerdict.NotClassified;
import twoway.enterprise.sizing.SizeVerdict.Reason;

/** Recommendation 2003/361/EC: headcount below its ceiling, and turnover or balance sheet up to theirs. */
class EuropeanSizeTest {

    private final SizeRules rules = new SizeRules();

    @Test
    void headcount_leaves_a_class_when_it_reaches_the_ceiling() {
        assertEquals(MICRO, classOf(9, "1", "1"));
        assertEquals(SMALL, classOf(10, "1", "1"));
        assertEquals(SMALL, classOf(49, "1", "1"));
        assertEquals(MEDIUM, classOf(50, "1", "1"));
        assertEquals(MEDIUM, classOf(249, "1", "1"));
        assertEquals(LARGE, classOf(250, "1", "1"));
    }

    @Test
    void amounts_leave_a_class_only_when_both_exceed_their_ceilings() {
        assertEquals(MICRO, classOf(9, "2000000", "2000000"));
        assertEquals(MICRO, classOf(9, "2000000.01", "2000000"));
        assertEquals(MICRO, classOf(9, "2000000", "2000000.01"));
        assertEquals(SMALL, classOf(9, "2000000.01", "2000000.01"));
        assertEquals(SMALL, classOf(9, "10000000", "99000000"));
        assertEquals(MEDIUM, classOf(9, "10000000.01", "10000000.01"));
        assertEquals(MEDIUM, classOf(9, "50000000", "99000000"));
        assertEquals(MEDIUM, classOf(9, "99000000", "43000000"));
        assertEquals(LARGE, classOf(9, "50000000.01", "43000000.01"));
    }

    @Test
    void the_indicator_that_decided_is_named() {
        assertEquals(Indicator.EMPLOYEES, classified(60, "1", "1").decidedBy());
        assertEquals(Indicator.ASSETS, classified(9, "60000000", "20000000").decidedBy());
        assertEquals(Indicator.REVENUE, classified(9, "20000000", "60000000").decidedBy());
    }

    @Test
    void one_of_the_two_amounts_is_enough_where_it_decides() {
        assertEquals(MICRO, classOf(9, "2000000", null));
        assertEquals(LARGE, classOf(250, null, null));

        var open = assertInstanceOf(NotClassified.class, verdict(9, "2000000.01", null));
        assertEquals(Reason.FIGURES_MISSING, open.reason());
        assertEquals(EnumSet.of(Indicator.ASSETS), open.missing());
    }

    @Test
    void it_asks_for_no_industry_and_speaks_of_no_other_country() {
        var industry = new IndustryCode(IndustryCode.Scheme.GBT4754, "J6621");

        assertEquals(
                MICRO,
                rules.classify(new SizeInputs("FR", industry, 9, euro("1"), null))
                        .sizeClass());
        var swiss = rules.classify(new SizeInputs("CH", industry, 9, euro("1"), null));
        assertEquals(
                Reason.OUTSIDE_THE_RULE,
                assertInstanceOf(NotClassified.class, swiss).reason());
    }

    private SizeClass classOf(int employees, String turnover, String balance) {
        return classified(employees, turnover, balance).sizeClass();
    }

    private Classified classified(int employees, String turnover, String balance) {
        return assertInstanceOf(Classified.class, verdict(employees, turnover, balance));
    }

    private SizeVerdict verdict(int employees, String turnover, String balance) {
        var industry = new IndustryCode(IndustryCode.Scheme.ISIC, "2816");
        return rules.classify(new SizeInputs("DE", industry, employees, euro(turnover), euro(balance)));
    }

    private static Money euro(String amount) {
        return amount == null ? null : new Money(new BigDecimal(amount), "EUR");
    }
}
