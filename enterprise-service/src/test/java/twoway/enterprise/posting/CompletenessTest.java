package twoway.enterprise.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static twoway.enterprise.posting.PostingCheck.LAST_DAY_PASSED;
import static twoway.enterprise.posting.PostingCheck.PERIOD_OVER;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.classification.IndustryCode;

class CompletenessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Exchange EXCHANGE =
            new Exchange(Set.of(ResourceKind.SALES_CHANNEL), Set.of(ResourceKind.PRODUCT));
    private static final LocalizedText TEXT = LocalizedText.of("文", "Text");
    private static final Reach REACH =
            new Reach(Set.of("DE"), Set.of(new IndustryCode(IndustryCode.Scheme.GBT4754, "C3491")), Set.of("robot"));

    @Test
    void a_posting_that_says_everything_lacks_nothing() {
        var found = Completeness.of(PostingKind.OFFER, said(TEXT, EXCHANGE, REACH, TODAY, TODAY), TODAY);

        assertEquals(List.of(), found.lacks());
        assertTrue(found.publishable());
    }

    @Test
    void what_is_missing_is_named_where_it_should_stand_and_the_obligatory_comes_first() {
        var bare = new PostingContent(
                null,
                new Wording(LocalizedText.of("标题", null), null),
                EXCHANGE,
                new Reach(null, null, null),
                List.of(),
                new Validity(null, null));

        assertEquals(
                List.of("/description", "/title/en", "/markets", "/industries", "/tags", "/capacity", "/validTill"),
                pointers(PostingKind.OFFER, bare));
        assertEquals(
                List.of("/description", "/title/en", "/markets", "/industries", "/tags", "/deadline"),
                pointers(PostingKind.NEED, bare));
        assertFalse(Completeness.of(PostingKind.NEED, bare, TODAY).publishable());
    }

    @Test
    void days_count_to_their_end() {
        var yesterday = TODAY.minusDays(1);

        assertEquals(
                List.of(LAST_DAY_PASSED, PERIOD_OVER),
                PostingCheck.failing(PostingKind.OFFER, said(TEXT, EXCHANGE, REACH, yesterday, yesterday), TODAY));
        assertEquals(
                List.of(), PostingCheck.failing(PostingKind.OFFER, said(TEXT, EXCHANGE, REACH, TODAY, TODAY), TODAY));
    }

    @Test
    void what_can_be_published_may_still_be_thin() {
        var same = new Exchange(Set.of(ResourceKind.TECHNOLOGY), Set.of(ResourceKind.TECHNOLOGY));
        var thin = said(LocalizedText.of(null, "Text"), same, REACH, TODAY, TODAY);

        var found = Completeness.of(PostingKind.OFFER, thin, TODAY);

        assertTrue(found.publishable());
        assertEquals(List.of("/title/zh", "/description/zh", "/seeks"), pointers(PostingKind.OFFER, thin));
    }

    @Test
    void every_check_says_in_both_languages_what_is_missing_and_why_it_matters() {
        for (var check : EnumSet.allOf(PostingCheck.class)) {
            Stream.of(check.says(), check.why()).forEach(text -> {
                assertNotNull(text.zh(), check.name());
                assertNotNull(text.en(), check.name());
            });
        }
    }

    private static List<String> pointers(PostingKind kind, PostingContent content) {
        return Completeness.of(kind, content, TODAY).lacks().stream()
                .map(Completeness.Lack::pointer)
                .toList();
    }

    private static PostingContent said(
            LocalizedText text, Exchange exchange, Reach reach, LocalDate placesTill, LocalDate till) {
        return new PostingContent(
                null,
                new Wording(text, text),
                exchange,
                reach,
                List.of(new CapacityLine("ANY", LocalDate.of(2026, 1, 1), placesTill, 3, null)),
                new Validity(null, till));
    }
}
