package twoway.load.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import twoway.load.check.State.Hold;
import twoway.load.check.State.Ledger;
import twoway.load.check.State.Proposal;

/** I3 for places: each proposal holds one place at most, in the state that fits its own, and the ledger counts the holds. */
final class Places implements Invariant {
    private static final String NAME = "I3";

    @Override
    public List<Complaint> breaches(Evidence evidence) {
        State.Things things = evidence.state().things();
        List<Complaint> breaches = new ArrayList<>();
        Map<UUID, List<Hold>> byProposal = things.holds().stream().collect(Collectors.groupingBy(Hold::proposal));
        things.proposals().values().forEach(proposal -> {
            List<Hold> holds = byProposal.getOrDefault(proposal.id(), List.of());
            if (!fits(proposal, holds)) {
                breaches.add(new Complaint(NAME, proposal + " does not fit its places " + holds));
            }
        });
        Map<UUID, List<Hold>> byPosting = things.holds().stream().collect(Collectors.groupingBy(Hold::posting));
        for (Ledger ledger : things.ledgers()) {
            List<Hold> holds = byPosting.getOrDefault(ledger.posting(), List.of());
            if (count(holds, "HELD") != ledger.held()
                    || count(holds, "COMMITTED") != ledger.committed()
                    || count(holds, "WAITLISTED") != ledger.waitlisted()) {
                breaches.add(new Complaint(NAME, ledger + " does not count its holds " + holds));
            }
            // How many places are declared may be edited below what is promised; promises are kept, so nothing is said
            // of that.
        }
        return breaches;
    }

    private static boolean fits(Proposal proposal, List<Hold> holds) {
        return switch (proposal.state()) {
            case "DRAFT" -> holds.isEmpty();
            case "SENT", "COUNTERED" -> all(holds, List.of("HELD", "WAITLISTED")) && holds.size() == 1;
            case "AGREED" -> all(holds, List.of("COMMITTED", "RELEASED")) && holds.size() == 1;
            case "DECLINED", "WITHDRAWN" -> all(holds, List.of("RELEASED")) && holds.size() <= 1;
            default -> false;
        };
    }

    private static boolean all(List<Hold> holds, List<String> states) {
        return holds.stream().allMatch(hold -> states.contains(hold.state()));
    }

    private static long count(List<Hold> holds, String state) {
        return holds.stream().filter(hold -> hold.state().equals(state)).count();
    }
}
