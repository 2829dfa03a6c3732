package twoway.enterprise.posting;

/**
 * Everything a posting says of itself.
 *
 * @param unit the business unit that opens it, or {@code null} for the whole enterprise; a need names none
 * @param capacity how many it can take, or {@code null} if not stated; a need states none
 */
public record PostingContent(
        String unit, Wording wording, Exchange exchange, Reach reach, Capacity capacity, Validity validity) {

    PostingContent renewed(Validity next) {
        return new PostingContent(unit, wording, exchange, reach, capacity, next);
    }
}
