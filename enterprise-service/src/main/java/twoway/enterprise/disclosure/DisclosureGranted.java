package twoway.enterprise.disclosure;

import java.util.UUID;
import twoway.chassis.event.EventType;
import twoway.enterprise.posting.PostingKind;

/** The owner of a posting has opened its details to a firm. */
@EventType(value = "twoway.disclosure-granted.v1", stream = DisclosureEvent.STREAM)
record DisclosureGranted(UUID grantId, UUID postingId, PostingKind kind, UUID enterpriseId, UUID readerId)
        implements DisclosureEvent {}
