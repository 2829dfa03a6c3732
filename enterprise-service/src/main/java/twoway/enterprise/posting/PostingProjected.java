package twoway.enterprise.posting;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import twoway.chassis.event.DomainEvent;
import twoway.chassis.event.EventType;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.classification.IndustryCode;

/**
 * The whole of an offer or need as it stands after a change, for matching-service alone; never in feed, webhook or log.
 *
 * @param secrets what only the owner and the engine know; nothing yet
 */
@EventType(value = "twoway.posting-projected.v1", stream = "enterprise.posting")
public record PostingProjected(
        UUID postingId,
        PostingKind kind,
        UUID enterpriseId,
        Status status,
        @JsonUnwrapped Content content,
        @JsonProperty("private") Map<String, Object> secrets)
        implements DomainEvent {

    /** What an asker meets. A posting whose last day has passed is closed too, whatever stands here. */
    public enum Status {
        OPEN,
        PAUSED,
        CLOSED
    }

    public record Content(
            Set<ResourceKind> gives,
            Set<ResourceKind> wants,
            LocalizedText title,
            LocalizedText description,
            Set<String> markets,
            Set<IndustryCode> industries,
            Set<String> tags,
            List<CapacityLine> capacity,
            LocalDate validFrom,
            LocalDate validTill) {}

    static PostingProjected of(Posting posting) {
        var said = posting.content();
        var content = new Content(
                said.exchange().gives(),
                said.exchange().wants(),
                said.wording().title(),
                said.wording().description(),
                said.reach().markets(),
                said.reach().industries(),
                said.reach().tags(),
                said.capacity(),
                said.validity().from(),
                said.validity().till());
        return new PostingProjected(
                posting.id(), posting.kind(), posting.enterpriseId(), status(posting.state()), content, Map.of());
    }

    static Status status(PostingState state) {
        return switch (state) {
            case PUBLISHED -> Status.OPEN;
            case PAUSED -> Status.PAUSED;
            case DRAFT, IN_REVIEW, ACTION_REQUIRED, EXPIRED, WITHDRAWN -> Status.CLOSED;
        };
    }

    @Override
    public UUID subject() {
        return postingId;
    }

    @Override
    public UUID tenant() {
        return enterpriseId;
    }
}
