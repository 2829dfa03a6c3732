package twoway.enterprise.title;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Actor;
import twoway.chassis.precondition.Versioned;
import twoway.enterprise.lifecycle.WaitingOn;

/**
 * A title as it is answered, to the enterprise itself and to operators.
 *
 * @param validity on the enterprise's today
 * @param officialBatch the code of the batch it came with, if that is on record, else {@code null}
 * @param source where it was confirmed or revoked, or {@code null}
 */
@Schema(name = "OfficialTitle")
record TitleAnswer(
        UUID id,
        UUID enterpriseId,
        @JsonUnwrapped Award award,
        String officialBatch,
        TitleState state,
        Validity validity,
        UUID documentId,
        String source,
        List<String> allowedActions,
        WaitingOn waitingOn,
        Instant reportedAt,
        Instant stateSince,
        long version)
        implements Versioned {

    /** @param onRecord codes of batches */
    static TitleAnswer of(Title title, Set<String> onRecord, LocalDate today, Actor reader) {
        var award = title.award();
        return new TitleAnswer(
                title.id(),
                title.enterpriseId(),
                award,
                title.batchCode() != null && onRecord.contains(title.batchCode()) ? title.batchCode() : null,
                title.state(),
                Validity.on(today, award.validFrom(), award.validTill()),
                title.documentId(),
                title.source(),
                TitleMove.wordsIn(title.state(), reader),
                waitingOn(title.state()),
                title.reportedAt(),
                title.stateSince(),
                title.version());
    }

    private static WaitingOn waitingOn(TitleState state) {
        return switch (state) {
            case REPORTED -> WaitingOn.operator("see");
            case EVIDENCE_SEEN -> WaitingOn.operator("confirm");
            case CONFIRMED_AT_SOURCE, REVOKED_BY_AUTHORITY -> null;
        };
    }
}
