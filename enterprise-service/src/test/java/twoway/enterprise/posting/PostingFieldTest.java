package twoway.enterprise.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static twoway.enterprise.posting.PostingField.CAPACITY;
import static twoway.enterprise.posting.PostingField.DESCRIPTION;
import static twoway.enterprise.posting.PostingField.DETAILS;
import static twoway.enterprise.posting.PostingField.GIVES;
import static twoway.enterprise.posting.PostingField.INDUSTRIES;
import static twoway.enterprise.posting.PostingField.MARKETS;
import static twoway.enterprise.posting.PostingField.TAGS;
import static twoway.enterprise.posting.PostingField.TITLE;
import static twoway.enterprise.posting.PostingField.UNIT;
import static twoway.enterprise.posting.PostingField.VALID_FROM;
import static twoway.enterprise.posting.PostingField.VALID_TILL;
import static twoway.enterprise.posting.PostingField.WANTS;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import twoway.chassis.value.LocalizedText;

class PostingFieldTest {

    /** Free, In review, By renewal, Withdrawn; in the order of the states: DRAFT, IN_REVIEW, ACTION_REQUIRED, PUBLISHED, PAUSED, EXPIRED, WITHDRAWN. */
    private static final Map<PostingField, String> EXPECTED = new EnumMap<>(Map.ofEntries(
            Map.entry(UNIT, "FIFFFFW"),
            Map.entry(TITLE, "FIFFFFW"),
            Map.entry(DESCRIPTION, "FIFFFFW"),
            Map.entry(GIVES, "FIFFFFW"),
            Map.entry(WANTS, "FIFFFFW"),
            Map.entry(MARKETS, "FIFFFFW"),
            Map.entry(INDUSTRIES, "FIFFFFW"),
            Map.entry(TAGS, "FIFFFFW"),
            Map.entry(CAPACITY, "FIFFFFW"),
            Map.entry(VALID_FROM, "FIFFFBW"),
            Map.entry(VALID_TILL, "FIFFFBW"),
            Map.entry(DETAILS, "FIFFFFW")));

    private static final PostingContent BEFORE = new PostingContent(
            "Sales",
            new Wording(LocalizedText.of("标题", "Title"), LocalizedText.of("说明", "Text")),
            new Exchange(Set.of(ResourceKind.BRAND), Set.of(ResourceKind.PRODUCT)),
            new Reach(Set.of("DE"), Set.of(), Set.of("robot")),
            List.of(),
            new Validity(null, LocalDate.of(2026, 12, 31)));

    @Test
    void every_field_in_every_state_is_as_free_as_the_table_says() {
        for (var field : PostingField.values()) {
            var row = new StringBuilder();
            for (var state : PostingState.values())
                row.append(field.in(state).name().charAt(0));
            assertEquals(EXPECTED.get(field), row.toString(), field.name());
        }
    }

    @Test
    void a_field_stands_where_its_kind_of_posting_has_it() {
        assertEquals("/opens", GIVES.pointer(PostingKind.OFFER));
        assertEquals("/gives", GIVES.pointer(PostingKind.NEED));
        assertEquals("/deadline", VALID_TILL.pointer(PostingKind.NEED));
        assertEquals(
                List.of(UNIT, TITLE, DESCRIPTION, GIVES, WANTS, MARKETS, INDUSTRIES, TAGS, VALID_TILL, DETAILS),
                PostingField.of(PostingKind.NEED).toList());
    }

    @Test
    void exactly_the_fields_that_differ_have_changed() {
        var after = new PostingContent(
                "Service",
                BEFORE.wording(),
                BEFORE.exchange(),
                new Reach(Set.of("JP"), Set.of(), Set.of("robot")),
                List.of(),
                new Validity(null, LocalDate.of(2027, 12, 31)));

        assertEquals(List.of(UNIT, MARKETS, VALID_TILL), PostingField.changed(BEFORE, after));
        assertEquals(List.of(), PostingField.changed(BEFORE, BEFORE));
    }
}
