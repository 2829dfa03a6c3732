package twoway.enterprise.offer;

import java.time.LocalDate;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;
import twoway.enterprise.posting.Capacity;
import twoway.enterprise.posting.Exchange;
import twoway.enterprise.posting.Reach;
import twoway.enterprise.posting.Wording;

/**
 * Everything an offer says.
 *
 * @param unit the business unit that opens it, or {@code null} for the whole enterprise
 * @param capacity how many it can take, or {@code null} if not stated
 */
record OfferContent(
        String unit, Wording wording, Exchange exchange, Reach reach, Capacity capacity, Validity validity) {

    /** First and last day; {@code null} leaves that end open. */
    record Validity(LocalDate from, LocalDate till) {

        Validity {
            if (from != null && till != null && till.isBefore(from)) {
                throw new Refusal(EnterpriseProblem.PERIOD_REVERSED).at("/validTill");
            }
        }
    }
}
