package twoway.matching.match;

import java.util.UUID;
import twoway.matching.Parameter;

/**
 * Which matches are listed, and how.
 *
 * @param posting only matches on this posting, {@code null} for all
 * @param kind only matches on postings of this kind, {@code null} for all
 * @param state only matches in this state, {@code null} for all that live
 * @param side only matches in which the reader stands there, {@code null} for all
 * @param after the cursor of the page before, or {@code null}
 */
record MatchSearch(
        UUID posting, PostingKind kind, MatchState state, MatchAnswer.Side side, Order order, String after, int limit) {

    /**
     * Whether it lists all that the reader may ask on, and nothing else. Only of such a list it is remembered what stood where:
     * its order rests on nothing that anybody keeps to itself, and each place says how far down somebody has read.
     */
    boolean listsWhatMayBeAskedFor() {
        var asksAlone = side == MatchAnswer.Side.ASKER || side == null && order == Order.LIKELY_TO_BE_READ;
        return asksAlone && posting == null && kind == null && state == null;
    }

    enum PostingKind {
        OFFER,
        NEED
    }

    enum Order {
        /** Own fit, ties by how the reader looks to the other side. */
        MY_INTEREST,
        /** Of what the reader may still ask for: what a request is worth to both sides, given who else asks. */
        LIKELY_TO_BE_READ
    }

    /** As they stand in the address; what cannot be read is named to the caller. */
    record Asked(String postingId, String kind, String state, String side, String order, String after, String limit) {

        MatchSearch read() {
            var known = Parameter.oneOf("order", Order.class, order);
            return new MatchSearch(
                    Parameter.id("postingId", postingId),
                    Parameter.oneOf("kind", PostingKind.class, kind),
                    Parameter.oneOf("state", MatchState.class, state),
                    Parameter.oneOf("side", MatchAnswer.Side.class, side),
                    known == null ? Order.MY_INTEREST : known,
                    after,
                    Parameter.limit(limit));
        }
    }
}
