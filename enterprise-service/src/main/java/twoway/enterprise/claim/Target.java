package twoway.enterprise.claim;

import java.util.UUID;

/** What is claimed: a public record, or else an enterprise that nobody has verified yet. */
record Target(UUID recordId, UUID enterpriseId) {

    static Target publicRecord(UUID id) {
        return new Target(id, null);
    }

    static Target enterprise(UUID id) {
        return new Target(null, id);
    }
}
