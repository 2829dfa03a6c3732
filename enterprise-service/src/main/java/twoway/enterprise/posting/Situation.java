package twoway.enterprise.posting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import twoway.chassis.actor.Role;
import twoway.enterprise.EnterpriseProblem;
import twoway.enterprise.lifecycle.WaitingOn;

/**
 * Where a posting stands, in every answer about it.
 *
 * @param expired its last day has passed, so nobody is matched with it; the state follows within seconds
 * @param waitingOn who has to act before it can be public; {@code null} if nobody
 * @param stateSince since when it has been in its state
 * @param ruling what an operator wants mended, from when he says so until it is public again; {@code null} if nothing
 * @param restrictions the fields that may not be changed as it stands; {@code null} in a list
 * @param completeness what it lacks while its owner writes it; {@code null} in a list and at other times
 * @param validities the days it was given since it was published, the last ones first; {@code null} in a list
 * @param mirrors the firm's other postings that others can meet and that say the same, the oldest first; {@code null} in
 *     a list
 */
public record Situation(
        UUID id,
        UUID enterpriseId,
        PostingState state,
        boolean expired,
        List<String> allowedActions,
        WaitingOn waitingOn,
        Instant stateSince,
        PostingRuling ruling,
        List<Restriction> restrictions,
        Completeness completeness,
        List<Posting.Period> validities,
        List<Mirror> mirrors,
        long version,
        Instant createdAt,
        Instant changedAt) {

    /** In an answer about this posting alone. */
    public static Situation of(Posting posting, List<Mirror> mirrors, Occasion occasion) {
        return of(
                posting,
                occasion,
                Restriction.of(posting),
                posting.state() == PostingState.DRAFT || posting.state() == PostingState.ACTION_REQUIRED
                        ? posting.completeness(occasion)
                        : null,
                posting.validities(),
                mirrors);
    }

    /** In a list. */
    public static Situation brief(Posting posting, Occasion occasion) {
        return of(posting, occasion, null, null, null, null);
    }

    private static Situation of(
            Posting posting,
            Occasion occasion,
            List<Restriction> restrictions,
            Completeness completeness,
            List<Posting.Period> validities,
            List<Mirror> mirrors) {
        return new Situation(
                posting.id(),
                posting.enterpriseId(),
                posting.state(),
                posting.content().validity().over(occasion.today()),
                occasion.by().is(Role.EDITOR)
                                && occasion.speaksFor(posting.content().unit())
                        ? PostingMove.wordsIn(posting.state(), occasion.mayPublish())
                        : List.of(),
                waitingOn(posting, occasion),
                posting.stateSince(),
                PostingRuling.of(posting.ruling()),
                restrictions,
                completeness,
                validities,
                mirrors,
                posting.version(),
                posting.createdAt(),
                posting.changedAt());
    }

    private static WaitingOn waitingOn(Posting posting, Occasion occasion) {
        return switch (posting.state()) {
            case DRAFT ->
                occasion.hindrance() == EnterpriseProblem.NOT_VERIFIED
                        ? WaitingOn.operator("verify")
                        : WaitingOn.enterprise(posting.enterpriseId(), "publish");
            case IN_REVIEW -> WaitingOn.operator("approve");
            case ACTION_REQUIRED -> WaitingOn.enterprise(posting.enterpriseId(), "publish");
            case PUBLISHED, PAUSED, EXPIRED, WITHDRAWN -> null;
        };
    }
}
