package twoway.load.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import twoway.load.check.State.Event;
import twoway.load.check.State.Parked;

/** I7: everything is stamped as sent, and parked is what was poisoned, exactly. */
final class NothingLeftOver implements Invariant {
    private static final String NAME = "I7";

    @Override
    public List<Complaint> breaches(Evidence evidence) {
        List<Complaint> breaches = new ArrayList<>();
        for (Event event : evidence.state().events()) {
            if (!event.stamped()) {
                breaches.add(new Complaint(NAME, "not stamped as sent: " + event));
            }
        }
        for (Parked parked : evidence.state().parked()) {
            if (!evidence.poisoned().contains(parked.stream())) {
                breaches.add(new Complaint(NAME, "parked although nobody poisoned it: " + parked));
            }
        }
        Set<StreamKey> parked =
                evidence.state().parked().stream().map(Parked::stream).collect(Collectors.toSet());
        for (StreamKey poisoned : evidence.poisoned()) {
            if (!parked.contains(poisoned)) {
                breaches.add(new Complaint(NAME, "poisoned, but not parked: " + poisoned));
            }
        }
        return breaches;
    }
}
