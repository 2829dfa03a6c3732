package twoway.chassis.event;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What the inbox remembers. Every call belongs to the transaction that is open; none is seen before it commits. */
interface InboxStore {

    /** One aggregate's stream, as this service reads it. */
    record Key(String topic, String key) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            var byTopic = topic.compareTo(other.topic);
            return byTopic != 0 ? byTopic : key.compareTo(other.key);
        }
    }

    /** How far one key is; changed in memory while a batch runs, saved once at its end. */
    final class Position {
        long last;
        boolean parked;

        Position(long last, boolean parked) {
            this.last = last;
            this.parked = parked;
        }
    }

    /** The positions of these keys, locked in one order by whoever comes first, so that a second consumer waits. */
    Map<Key, Position> lock(Collection<Key> keys);

    void save(Map<Key, Position> positions);

    /** Puts the arrival aside; if it already is, it is only said what is wrong with itself. */
    void park(Arrival arrival, String cause, String detail);

    /** The parked event with this number, if it is there. */
    Optional<Arrival> parked(Key key, long sequence);

    /** Everything parked of this key up to a number has been applied; the rows stay as history. */
    void release(Key key, long upTo);

    boolean anyParked(Key key);
}
