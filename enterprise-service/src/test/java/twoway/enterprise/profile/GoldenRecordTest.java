package twoway.enterprise.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import twoway.chassis.value.Money;

class GoldenRecordTest {

    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    private static final GoldenRecord OWN =
            new GoldenRecord(Map.of(Field.PROVINCE, "CN-ZJ", Field.EMPLOYEES, 320), Map.of());

    @Test
    void the_enterprises_own_word_outranks_an_offices_however_new() {
        var after = says(OWN, Map.of(Field.PROVINCE, "CN-SH", Field.EMPLOYEES, 9), MAY);

        assertEquals(OWN, after);
    }

    @Test
    void an_office_fills_what_is_missing_and_is_named_for_it() {
        var after = says(OWN, Map.of(Field.WEBSITE, "https://robots.example"), MARCH);

        assertEquals("https://robots.example", after.values().get(Field.WEBSITE));
        assertEquals(Map.of(Field.WEBSITE, new OfficeEntry(Field.WEBSITE, "office", MARCH)), after.told());
    }

    @Test
    void the_newer_word_of_two_counts_in_whatever_order_they_come() {
        var early = Map.<Field, Object>of(Field.PROVINCE, "CN-ZJ");
        var late = Map.<Field, Object>of(Field.PROVINCE, "CN-SH");

        var inOrder = says(says(GoldenRecord.EMPTY, early, MARCH), late, APRIL);
        var reversed = says(says(GoldenRecord.EMPTY, late, APRIL), early, MARCH);

        assertEquals("CN-SH", inOrder.values().get(Field.PROVINCE));
        assertEquals(inOrder, reversed);
    }

    @Test
    void a_word_repeated_later_outlasts_one_that_comes_in_between() {
        var first = says(GoldenRecord.EMPTY, Map.of(Field.PROVINCE, "CN-ZJ"), MARCH);
        var repeated = says(first, Map.of(Field.PROVINCE, "CN-ZJ"), MAY);

        var between = says(repeated, Map.of(Field.PROVINCE, "CN-SH"), APRIL);

        assertEquals("CN-ZJ", between.values().get(Field.PROVINCE));
    }

    @Test
    void of_two_words_of_the_same_time_the_first_stays() {
        var first = says(GoldenRecord.EMPTY, Map.of(Field.PROVINCE, "CN-ZJ"), MARCH);

        assertEquals(first, says(first, Map.of(Field.PROVINCE, "CN-SH"), MARCH));
    }

    @Test
    void what_an_office_does_not_mention_stays() {
        var first = says(GoldenRecord.EMPTY, Map.of(Field.PROVINCE, "CN-ZJ"), MARCH);

        assertEquals(first, says(first, Map.of(), MAY));
    }

    @Test
    void what_a_document_has_proved_no_office_changes() {
        var first = says(GoldenRecord.EMPTY, Map.of(Field.NAME_ZH, "示例一", Field.PROVINCE, "CN-ZJ"), MARCH);

        var after = first.hearing(
                Map.of(Field.NAME_ZH, "示例二", Field.NAME_EN, "Example Two", Field.PROVINCE, "CN-SH"),
                "office",
                MAY,
                Field.PROVEN);

        assertEquals(Map.of(Field.NAME_ZH, "示例一", Field.PROVINCE, "CN-SH"), after.values());
    }

    @Test
    void the_same_amount_written_otherwise_is_no_change() {
        var known = new Money(new BigDecimal("60"), "CNY");
        var first = says(GoldenRecord.EMPTY, Map.of(Field.ANNUAL_REVENUE, known), MARCH);

        var after = says(first, Map.of(Field.ANNUAL_REVENUE, new Money(new BigDecimal("60.00"), "CNY")), MAY);

        assertSame(known, after.values().get(Field.ANNUAL_REVENUE));
    }

    private static GoldenRecord says(GoldenRecord record, Map<Field, Object> said, Instant at) {
        return record.hearing(said, "office", at, Set.of());
    }
}
