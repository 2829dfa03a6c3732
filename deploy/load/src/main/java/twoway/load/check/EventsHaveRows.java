package twoway.load.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import twoway.load.check.State.Event;
import twoway.load.check.State.Sent;

/** I2: what is on the topics was committed, what was committed is on its topic, and what it speaks of is there. */
final class EventsHaveRows implements Invariant {
    private static final String NAME = "I2";

    @Override
    public List<Complaint> breaches(Evidence evidence) {
        State state = evidence.state();
        Map<String, Event> committed = new HashMap<>();
        state.events().forEach(event -> committed.put(event.id().toString(), event));
        List<Complaint> breaches = new ArrayList<>();
        Set<String> sent = new HashSet<>();
        for (Sent record : state.sent()) {
            Event event = record.id() == null ? null : committed.get(record.id());
            boolean ours = evidence.foreign().contains(record.topic() + " " + record.position());
            if (event != null
                    && event.topic().equals(record.topic())
                    && event.key().equals(record.key())) {
                sent.add(record.id());
            } else if (!ours) {
                breaches.add(new Complaint(NAME, "on a topic but never committed: " + record));
            }
        }
        for (Event event : state.events()) {
            if (!sent.contains(event.id().toString())) {
                breaches.add(new Complaint(NAME, "lost, committed but not on its topic: " + event));
            }
            if (!isThere(event, state.things())) {
                breaches.add(new Complaint(NAME, "speaks of what is not there: " + event));
            }
        }
        return breaches;
    }

    /** The subject of an event has a row, where the topic says what kind of thing it is. */
    private static boolean isThere(Event event, State.Things things) {
        UUID subject = UUID.fromString(event.key());
        return switch (event.topic()) {
            case "twoway.enterprise.offer", "twoway.enterprise.need", "twoway.enterprise.posting" ->
                things.postings().containsKey(subject);
            case "twoway.matching.match" -> things.matches().containsKey(subject);
            case "twoway.matching.proposal" -> things.proposals().containsKey(subject);
            case "twoway.matching.partnership" ->
                things.partnerships().stream().anyMatch(each -> each.id().equals(subject));
            case "twoway.channel.onboarding-case" ->
                things.cases().stream().anyMatch(each -> each.id().equals(subject));
            default -> true; // enterprises and members: their own tables are compared in I5
        };
    }
}
