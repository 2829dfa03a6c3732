package twoway.enterprise.posting;

import static twoway.enterprise.posting.Editing.BY_RENEWAL;
import static twoway.enterprise.posting.Editing.FREE;
import static twoway.enterprise.posting.Editing.IN_REVIEW;
import static twoway.enterprise.posting.Editing.WITHDRAWN;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The fields of offers and needs, and in which state each may be changed: the one table behind {@code allowedActions},
 * the restrictions in an answer and the refusal of a change.
 */
enum PostingField {
    // in the order of the states:                          DRAFT IN_REVIEW ACTION_REQUIRED PUBLISHED PAUSED EXPIRED
    // WITHDRAWN
    UNIT("/unit", "/unit", PostingContent::unit, FREE, IN_REVIEW, FREE, FREE, FREE, FREE, WITHDRAWN),
    TITLE("/title", "/title", each -> each.wording().title(), FREE, IN_REVIEW, FREE, FREE, FREE, FREE, WITHDRAWN),
    DESCRIPTION(
            "/description",
            "/description",
            each -> each.wording().description(),
            FREE,
            IN_REVIEW,
            FREE,
            FREE,
            FREE,
            FREE,
            WITHDRAWN),
    GIVES("/opens", "/gives", each -> each.exchange().gives(), FREE, IN_REVIEW, FREE, FREE, FREE, FREE, WITHDRAWN),
    WANTS("/seeks", "/wants", each -> each.exchange().wants(), FREE, IN_REVIEW, FREE, FREE, FREE, FREE, WITHDRAWN),
    MARKETS("/markets", "/markets", each -> each.reach().markets(), FREE, IN_REVIEW, FREE, FREE, FREE, FREE, WITHDRAWN),
    INDUSTRIES(
            "/industries",
            "/industries",
            each -> each.reach().industries(),
            FREE,
            IN_REVIEW,
            FREE,
            FREE,
            FREE,
            FREE,
            WITHDRAWN),
    TAGS("/tags", "/tags", each -> each.reach().tags(), FREE, IN_REVIEW, FREE, FREE, FREE, FREE, WITHDRAWN),
    CAPACITY("/capacity", null, PostingContent::capacity, FREE, IN_REVIEW, FREE, FREE, FREE, FREE, WITHDRAWN),
    VALID_FROM(
            "/validFrom",
            null,
            each -> each.validity().from(),
            FREE,
            IN_REVIEW,
            FREE,
            FREE,
            FREE,
            BY_RENEWAL,
            WITHDRAWN),
    VALID_TILL(
            "/validTill",
            "/deadline",
            each -> each.validity().till(),
            FREE,
            IN_REVIEW,
            FREE,
            FREE,
            FREE,
            BY_RENEWAL,
            WITHDRAWN),
    /** Kept apart from the content, so that nothing that tells of a posting can tell them. */
    DETAILS("/details", "/details", apart -> null, FREE, IN_REVIEW, FREE, FREE, FREE, FREE, WITHDRAWN);

    private final String inOffer;
    private final String inNeed;
    private final Function<PostingContent, Object> value;
    private final List<Editing> byState;

    PostingField(String inOffer, String inNeed, Function<PostingContent, Object> value, Editing... byState) {
        this.inOffer = inOffer;
        this.inNeed = inNeed;
        this.value = value;
        this.byState = List.of(byState);
    }

    /** Where it stands in a request or answer (RFC 6901); {@code null} if that kind of posting has no such field. */
    String pointer(PostingKind kind) {
        return switch (kind) {
            case OFFER -> inOffer;
            case NEED -> inNeed;
        };
    }

    Editing in(PostingState state) {
        return byState.get(state.ordinal());
    }

    static Stream<PostingField> of(PostingKind kind) {
        return Arrays.stream(values()).filter(each -> each.pointer(kind) != null);
    }

    static boolean anyFreeIn(PostingState state) {
        return Arrays.stream(values()).anyMatch(each -> each.in(state).lock() == null);
    }

    static List<PostingField> changed(PostingContent before, PostingContent after) {
        return Arrays.stream(values())
                .filter(each -> !Objects.equals(each.value.apply(before), each.value.apply(after)))
                .toList();
    }
}
