package twoway.enterprise.record;

import java.util.UUID;
import twoway.chassis.event.DomainEvent;

/** The stream of public records: one shape, the type says what happened. */
sealed interface PublicRecordEvent extends DomainEvent
        permits PublicRecordImported, PublicRecordChanged, PublicRecordClaimed {

    String STREAM = "enterprise.public-record";

    PublicRecordFacts facts();

    @Override
    default UUID subject() {
        return facts().recordId();
    }

    @Override
    default UUID tenant() {
        return Nobody.ID;
    }
}
