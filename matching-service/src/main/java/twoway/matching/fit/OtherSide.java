package twoway.matching.fit;

import java.util.List;

/**
 * How the reader looks to the other side, judged only by what that side has published.
 *
 * @param basisPoints the value behind the word; breaks ties of the reader's order, never shown
 * @param likelihood that the other side says yes, in [0, 1]; makes the order by the chance of being read, never shown
 */
public record OtherSide(Word word, List<Reason> reasons, int basisPoints, float likelihood) {

    /**
     * @param matched which of its published criteria the reader meets
     */
    public record Reason(Feature feature, List<String> matched) {}
}
