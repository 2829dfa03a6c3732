package twoway.enterprise.posting;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.precondition.Versioned;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.classification.IndustryCode;
import twoway.enterprise.lifecycle.WaitingOn;

/**
 * A posting as an operator looks at it.
 *
 * @param enterpriseId whose it is
 * @param ruling what was to be mended when it was last sent back, or {@code null}
 * @param allowedActions none on what belongs to a firm that the operator is a member of
 * @param stateSince since when it waits, if it is in review
 */
@Schema(name = "PostingReview")
record PostingReview(
        UUID id,
        PostingKind kind,
        UUID enterpriseId,
        PostingState state,
        String unit,
        LocalizedText title,
        LocalizedText description,
        Set<ResourceKind> gives,
        Set<ResourceKind> wants,
        Set<String> markets,
        Set<IndustryCode> industries,
        Set<String> tags,
        List<CapacityLine> capacity,
        PostingRuling ruling,
        List<String> allowedActions,
        WaitingOn waitingOn,
        Instant stateSince,
        long version)
        implements Versioned {

    static PostingReview of(Posting posting, boolean mayJudge) {
        var said = posting.content();
        return new PostingReview(
                posting.id(),
                posting.kind(),
                posting.enterpriseId(),
                posting.state(),
                said.unit(),
                said.wording().title(),
                said.wording().description(),
                said.exchange().gives(),
                said.exchange().wants(),
                said.reach().markets(),
                said.reach().industries(),
                said.reach().tags(),
                said.capacity(),
                PostingRuling.of(posting.ruling()),
                mayJudge ? PostingMove.reviewersWordsIn(posting.state()) : List.of(),
                posting.state() == PostingState.IN_REVIEW ? WaitingOn.operator("approve") : null,
                posting.stateSince(),
                posting.version());
    }
}
