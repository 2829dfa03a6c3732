package twoway.enterprise.title;

import java.util.UUID;
import twoway.chassis.event.DomainEvent;
import twoway.enterprise.record.Nobody;

/** The stream of official batches: one shape, the type says what happened. */
sealed interface OfficialBatchEvent extends DomainEvent permits OfficialBatchRecorded, OfficialBatchChanged {

    String STREAM = "enterprise.official-batch";

    OfficialBatchFacts announced();

    @Override
    default UUID subject() {
        return announced().batchId();
    }

    @Override
    default UUID tenant() {
        return Nobody.ID;
    }
}
