package twoway.enterprise.title;

import java.time.LocalDate;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;

/**
 * What an authority's notice says of a title.
 *
 * @param batch as the authority counts them, or {@code null}
 * @param number of the certificate, or {@code null}
 * @param noticeUrl where the notice can be read, or {@code null}
 * @param validTill the last day
 */
record Award(TitleTier tier, String batch, String number, String noticeUrl, LocalDate validFrom, LocalDate validTill) {

    Award {
        if (validTill.isBefore(validFrom)) throw new Refusal(EnterpriseProblem.PERIOD_REVERSED).at("/validTill");
    }
}
