package twoway.chassis.event;

import java.time.Instant;
import java.util.UUID;

/**
 * One event of another service (CloudEvents 1.0) as a handler gets it: in order, once.
 *
 * @param sequence position among the events of {@code subject}, contiguous from 1
 * @param data the JSON as it came
 */
public record Fact(
        UUID id, String source, String type, UUID subject, Instant time, long sequence, UUID tenant, byte[] data) {

    /**
     * The data as the reader's own record; fields it does not name are passed over.
     *
     * @throws IllegalArgumentException if the data does not fit, which parks the event
     */
    public <T> T as(Class<T> shape) {
        return EventJson.read(data, shape);
    }
}
