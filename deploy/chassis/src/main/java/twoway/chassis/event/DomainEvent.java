package twoway.chassis.event;

import java.util.UUID;

/**
 * Something that happened, as a record: its components are the event's data on the wire. Annotated with
 * {@link EventType}.
 */
public interface DomainEvent {

    /** The aggregate it happened to: the key on the topic, and what the sequence counts for. */
    UUID subject();

    /** The enterprise on whose behalf it happened. */
    UUID tenant();
}
