package twoway.enterprise.record;

import java.util.UUID;

/**
 * What became of an entry.
 *
 * @param id of the object, or {@code null} if nothing was written
 */
public record Outcome(Kind kind, UUID id) {

    /** OLDER: something else is on record from a later retrieval, which an older one never overwrites. */
    public enum Kind {
        CREATED,
        UPDATED,
        UNCHANGED,
        OLDER
    }
}
