package twoway.enterprise.posting;

import java.util.List;

/**
 * Everything a posting says of itself.
 *
 * @param unit the business unit that opens it, or {@code null} for the whole enterprise
 * @param capacity how many it can take, in order; empty if not stated, and of a need
 */
public record PostingContent(
        String unit, Wording wording, Exchange exchange, Reach reach, List<CapacityLine> capacity, Validity validity) {

    PostingContent renewed(Validity next) {
        return new PostingContent(unit, wording, exchange, reach, capacity, next);
    }
}
