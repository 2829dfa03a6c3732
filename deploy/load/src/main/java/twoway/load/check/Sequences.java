package twoway.load.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import twoway.load.check.State.Event;

/** I4: the events of each stream are numbered from 1 without a hole, and every reader has applied them to the last. */
final class Sequences implements Invariant {
    private static final String NAME = "I4";

    @Override
    public List<Complaint> breaches(Evidence evidence) {
        State state = evidence.state();
        List<Complaint> breaches = new ArrayList<>();
        Map<StreamKey, Long> last = new HashMap<>();
        for (Event event : state.events()) {
            long before = last.getOrDefault(event.stream(), 0L);
            if (event.sequence() != before + 1) {
                breaches.add(
                        new Complaint(NAME, "number %d follows %d: %s".formatted(event.sequence(), before, event)));
            }
            last.put(event.stream(), event.sequence());
        }
        state.numbers().forEach((stream, number) -> {
            if (!number.equals(last.get(stream))) {
                breaches.add(new Complaint(
                        NAME, stream + " was given the number " + number + ", its events end at " + last.get(stream)));
            }
        });
        last.forEach((written, number) -> state.consumed().forEach((service, topics) -> {
            StreamKey read = new StreamKey(service, written.topic(), written.key());
            long applied = state.positions().getOrDefault(read, 0L);
            if (topics.contains(read.topic())
                    && applied != number
                    && !evidence.poisoned().contains(read)) {
                breaches.add(new Complaint(NAME, read + " is applied up to " + applied + " of " + number));
            }
        }));
        return breaches;
    }
}
