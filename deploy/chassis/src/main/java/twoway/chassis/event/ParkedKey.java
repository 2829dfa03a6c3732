package twoway.chassis.event;

import java.time.Instant;

/**
 * A key that waits for an operator or for a missing number. Says what and why, never what the events hold.
 *
 * @param waiting how many events of the key are parked
 * @param first number of the first one, 0 if it does not say
 * @param type of the first one, or {@code null} if it does not say
 * @param cause why the first one was parked
 */
public record ParkedKey(String topic, String key, long waiting, long first, String type, String cause, Instant since) {}
