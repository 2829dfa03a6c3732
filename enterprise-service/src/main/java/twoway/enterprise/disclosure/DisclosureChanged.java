package twoway.enterprise.disclosure;

import java.util.UUID;
import twoway.chassis.event.EventType;
import twoway.enterprise.posting.PostingKind;

/** The details of a posting that others know of were said anew. */
@EventType(value = "twoway.disclosure-changed.v1", stream = DisclosureEvent.STREAM)
record DisclosureChanged(UUID postingId, PostingKind kind, UUID enterpriseId) implements DisclosureEvent {}
