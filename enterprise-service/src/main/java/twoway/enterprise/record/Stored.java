package twoway.enterprise.record;

import java.time.Instant;
import java.util.UUID;

/** An entry on record. */
record Stored<C>(
        UUID id,
        String externalId,
        Provenance provenance,
        C content,
        Instant recordedAt,
        Instant changedAt,
        long version) {}
