package twoway.load.check;

/**
 * The events of one aggregate, as one service reads or writes them.
 *
 * @param service enterprise, matching or channel
 */
public record StreamKey(String service, String topic, String key) {}
