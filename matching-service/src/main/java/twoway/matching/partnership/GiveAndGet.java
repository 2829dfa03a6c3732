package twoway.matching.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import twoway.chassis.value.LocalizedText;
import twoway.matching.Parties;

/**
 * What each side has promised and kept, side by side; there is no single figure that would weigh one against the other.
 *
 * @param left what the asker gives
 * @param right what the posting's owner gives
 */
record GiveAndGet(Tally left, Tally right, List<Warning> warnings) {

    /** So long an undertaking may be overdue before a lopsided partnership is called one. */
    private static final int PATIENCE_DAYS = 30;

    /**
     * One side's undertakings, counted.
     *
     * @param promised all of them that the receiver has not let go
     * @param opened those whose fulfilment has begun or is done
     * @param confirmed those the receiver has confirmed
     * @param missed those the giver ended before they were kept
     * @param waived those the receiver let go
     * @param overdue those not delivered although the day has passed
     */
    record Tally(int promised, int opened, int confirmed, int overdue, int missed, int waived) {

        static Tally of(List<Commitment> commitments, LocalDate today) {
            return new Tally(
                    count(commitments, each -> each.state() != CommitmentState.WAIVED),
                    count(commitments, each -> each.state() != CommitmentState.PLEDGED && !each.ended()),
                    count(commitments, each -> each.state() == CommitmentState.CONFIRMED),
                    count(commitments, each -> each.overdue(today)),
                    count(commitments, each -> each.state() == CommitmentState.MISSED),
                    count(commitments, each -> each.state() == CommitmentState.WAIVED));
        }

        private static int count(List<Commitment> commitments, Predicate<Commitment> which) {
            return (int) commitments.stream().filter(which).count();
        }

        boolean halfConfirmed() {
            return confirmed > 0 && confirmed * 2 >= promised;
        }
    }

    /** @param waitingFor the side that has confirmed nothing yet */
    record Warning(String code, UUID waitingFor, LocalizedText says) {

        static Warning oneSidedSoFar(UUID waitingFor) {
            return new Warning(
                    "ONE_SIDED_SO_FAR",
                    waitingFor,
                    LocalizedText.of(
                            "一方已有一半合作事项获确认，另一方尚无一项，且有事项逾期 30 天以上。",
                            "One side has half of its undertakings confirmed, the other none, and one of those is overdue by 30 days or more."));
        }
    }

    static GiveAndGet of(Parties parties, List<Commitment> commitments, LocalDate today) {
        var left = givenBy(parties.left(), commitments);
        var right = givenBy(parties.right(), commitments);
        var warnings = new ArrayList<Warning>();
        if (oneSided(left, right, today)) warnings.add(Warning.oneSidedSoFar(parties.right()));
        if (oneSided(right, left, today)) warnings.add(Warning.oneSidedSoFar(parties.left()));
        return new GiveAndGet(Tally.of(left, today), Tally.of(right, today), warnings);
    }

    private static boolean oneSided(List<Commitment> kept, List<Commitment> waitedFor, LocalDate today) {
        return Tally.of(kept, today).halfConfirmed()
                && Tally.of(waitedFor, today).confirmed() == 0
                && waitedFor.stream().anyMatch(each -> each.overdue(today.minusDays(PATIENCE_DAYS - 1)));
    }

    private static List<Commitment> givenBy(UUID giver, List<Commitment> commitments) {
        return commitments.stream().filter(each -> each.giver().equals(giver)).toList();
    }
}
