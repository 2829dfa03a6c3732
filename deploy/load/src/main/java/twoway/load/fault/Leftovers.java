package twoway.load.fault;

import java.util.HashSet;
import java.util.Set;
import twoway.load.check.StreamKey;

/** What cases leave behind on a stand for good: keys that stay parked and records that no service has committed. */
public final class Leftovers {
    private final Set<StreamKey> poisoned = new HashSet<>();
    private final Set<String> foreign = new HashSet<>();

    synchronized void parked(StreamKey stream) {
        poisoned.add(stream);
    }

    synchronized void sent(String topic, int partition, long offset) {
        foreign.add(topic + " " + partition + ":" + offset);
    }

    /** What must be parked in the end: these and nothing else. */
    public synchronized Set<StreamKey> poisoned() {
        return Set.copyOf(poisoned);
    }

    /** As {@code <topic> <partition>:<offset>}. */
    public synchronized Set<String> foreign() {
        return Set.copyOf(foreign);
    }
}
