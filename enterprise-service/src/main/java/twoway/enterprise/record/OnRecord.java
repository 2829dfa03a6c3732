package twoway.enterprise.record;

import java.util.UUID;
import twoway.enterprise.classification.IndustryCode;

/** A public record with where it comes from, as it stands. */
public record OnRecord(UUID id, String externalId, Provenance provenance, PublicRecord content) {

    static OnRecord of(Stored<PublicRecord> stored) {
        return new OnRecord(stored.id(), stored.externalId(), stored.provenance(), stored.content());
    }

    /** The code of what the firm does, or {@code null} if its source gives none. */
    public IndustryCode industry() {
        return content.industry() == null ? null : content.industry().code();
    }
}
