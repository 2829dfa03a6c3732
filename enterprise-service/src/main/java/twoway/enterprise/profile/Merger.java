package twoway.enterprise.profile;

import java.time.Instant;
import java.util.UUID;

/**
 * Where an enterprise went that was another record of the same firm.
 *
 * @param replacedBy the enterprise that stands for it; it may have been merged later itself
 */
record Merger(UUID replacedBy, String reason, Instant mergedAt) {}
