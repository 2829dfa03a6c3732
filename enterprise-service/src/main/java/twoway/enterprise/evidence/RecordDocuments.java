package twoway.enterprise.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import twoway.chassis.id.Ids;
import twoway.chassis.time.Clock;

/** Puts a file that has arrived on record, in a transaction that begins only now that all of it is stored. */
@ApplicationScoped
class RecordDocuments {

    private final Documents documents;
    private final Clock clock;
    private final Ids ids;

    RecordDocuments(Documents documents, Clock clock, Ids ids) {
        this.documents = documents;
        this.clock = clock;
        this.ids = ids;
    }

    /** @param isNew false if the enterprise had handed in the same bytes before */
    record Recorded(Document document, boolean isNew) {}

    @Transactional
    Recorded record(UUID enterpriseId, Documents.Arrived file) {
        var isNew = documents.insert(ids.next(), enterpriseId, file, clock.now(enterpriseId));
        return new Recorded(documents.withContent(enterpriseId, file.sha256()), isNew);
    }
}
