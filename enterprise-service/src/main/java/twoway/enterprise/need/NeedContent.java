package twoway.enterprise.need;

import java.time.LocalDate;
import twoway.enterprise.posting.Exchange;
import twoway.enterprise.posting.Reach;
import twoway.enterprise.posting.Wording;

/**
 * Everything a need says.
 *
 * @param deadline the last day on which it counts, or {@code null} if open-ended
 */
record NeedContent(Wording wording, Exchange exchange, Reach reach, LocalDate deadline) {}
