package twoway.enterprise.disclosure;

import java.util.UUID;
import twoway.chassis.event.EventType;
import twoway.enterprise.posting.PostingKind;

/** The owner of a posting has closed its details to a firm again. */
@EventType(value = "twoway.disclosure-revoked.v1", stream = DisclosureEvent.STREAM)
record DisclosureRevoked(UUID grantId, UUID postingId, PostingKind kind, UUID enterpriseId, UUID readerId)
        implements DisclosureEvent {}
