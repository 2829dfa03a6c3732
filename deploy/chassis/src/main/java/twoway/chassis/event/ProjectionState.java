package twoway.chassis.event;

import java.util.List;

/**
 * How a projection stands, all of it at one moment.
 *
 * @param digest the same for the same rows, in whatever order they stand
 * @param positions how far each of its topics has been applied
 */
public record ProjectionState(String name, long rows, String digest, List<Table> tables, List<Position> positions) {

    public record Table(String name, long rows) {}

    /**
     * @param keys how many aggregates have been heard of
     * @param events how many of their events have been applied
     * @param parked how many of the aggregates wait
     */
    public record Position(String topic, long keys, long events, long parked) {}
}
