package twoway.load.check;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import twoway.load.history.Line;
import twoway.load.history.Operation;

/**
 * What a verdict rests on.
 *
 * @param history every line of it
 * @param state what the databases and the topics hold now that nothing is on its way any more
 * @param before the events that were there when the history was begun
 * @param poisoned what has to be parked
 * @param foreign the records that we sent ourselves, as {@code <topic> <partition>:<offset>}
 */
public record Evidence(
        List<Line> history,
        List<Operation> operations,
        State state,
        Set<UUID> before,
        Set<StreamKey> poisoned,
        Set<String> foreign) {

    public static Evidence of(
            List<Line> history, State state, Set<UUID> before, Set<StreamKey> poisoned, Set<String> foreign) {
        return new Evidence(List.copyOf(history), Operation.of(history), state, before, poisoned, foreign);
    }
}
