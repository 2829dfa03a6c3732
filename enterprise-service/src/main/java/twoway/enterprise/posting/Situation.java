package twoway.enterprise.posting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import twoway.chassis.actor.Role;
import twoway.enterprise.lifecycle.WaitingOn;

/**
 * Where a posting stands, in every answer about it.
 *
 * @param expired its last day has passed, so nobody is matched with it
 * @param waitingOn who has to act before it can be public; {@code null} if nobody
 */
public record Situation(
        UUID id,
        UUID enterpriseId,
        PostingState state,
        boolean expired,
        List<String> allowedActions,
        WaitingOn waitingOn,
        long version,
        Instant createdAt,
        Instant changedAt) {

    public static Situation of(Posting posting, Occasion occasion) {
        var last = posting.lastDay();
        return new Situation(
                posting.id(),
                posting.enterpriseId(),
                posting.state(),
                last != null && last.isBefore(occasion.today()),
                occasion.by().is(Role.EDITOR) ? PostingMove.wordsIn(posting.state(), occasion.verified()) : List.of(),
                waitingOn(posting, occasion.verified()),
                posting.version(),
                posting.createdAt(),
                posting.changedAt());
    }

    private static WaitingOn waitingOn(Posting posting, boolean verified) {
        return switch (posting.state()) {
            case DRAFT ->
                verified ? WaitingOn.enterprise(posting.enterpriseId(), "publish") : WaitingOn.operator("verify");
            case PUBLISHED, PAUSED, WITHDRAWN -> null;
        };
    }
}
