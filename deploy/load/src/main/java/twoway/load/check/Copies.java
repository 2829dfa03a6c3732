package twoway.load.check;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import twoway.load.check.State.Pooled;
import twoway.load.check.State.Posting;

/** I5: the copies that services keep of each other's things are what their source says. */
final class Copies implements Invariant {
    private static final String NAME = "I5";

    @Override
    public List<Complaint> breaches(Evidence evidence) {
        State.Things things = evidence.state().things();
        List<Complaint> breaches = new ArrayList<>();
        for (Posting posting : things.postings().values()) {
            Pooled expected = posting.state().equals("DRAFT")
                    ? null
                    : new Pooled(
                            posting.id(),
                            posting.owner(),
                            statusOf(posting.state()),
                            posting.title(),
                            posting.content());
            Pooled copy = things.pooled().get(posting.id());
            boolean same = expected == null ? copy == null : expected.equals(copy);
            if (!same && !poisoned(evidence, posting.id())) {
                breaches.add(new Complaint(NAME, posting + " is known to matching-service as " + copy));
            }
        }
        for (Pooled copy : things.pooled().values()) {
            if (!things.postings().containsKey(copy.id()) && !poisoned(evidence, copy.id())) {
                breaches.add(new Complaint(NAME, "a copy of nothing: " + copy));
            }
        }
        for (String copyist : List.of("matching", "channel")) {
            if (!things.members().get("enterprise").equals(things.members().get(copyist))) {
                breaches.add(new Complaint(NAME, "other members in " + copyist + "-service: " + things.members()));
            }
            if (!things.firms().get("enterprise").equals(things.firms().get(copyist))) {
                breaches.add(new Complaint(NAME, "other firms in " + copyist + "-service: " + things.firms()));
            }
        }
        return breaches;
    }

    private static boolean poisoned(Evidence evidence, UUID posting) {
        return evidence.poisoned().contains(new StreamKey("matching", "twoway.enterprise.posting", posting.toString()));
    }

    private static String statusOf(String state) {
        return switch (state) {
            case "PUBLISHED" -> "OPEN";
            case "WITHDRAWN" -> "CLOSED";
            default -> state;
        };
    }
}
