package twoway.enterprise.profile;

import java.time.Instant;

/**
 * That a field says what an office told.
 *
 * @param system the office's system
 * @param statedAt of which time its word is
 */
record OfficeEntry(Field field, String system, Instant statedAt) {}
