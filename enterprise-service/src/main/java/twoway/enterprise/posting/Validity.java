package twoway.enterprise.posting;

import java.time.LocalDate;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;

/** First and last day on which a posting counts, both included; {@code null} leaves that end open. */
public record Validity(LocalDate from, LocalDate till) {

    public Validity {
        if (from != null && till != null && till.isBefore(from)) {
            throw new Refusal(EnterpriseProblem.PERIOD_REVERSED).at("/validTill");
        }
    }

    /** Its last day lies before this one. */
    boolean over(LocalDate today) {
        return till != null && till.isBefore(today);
    }
}
