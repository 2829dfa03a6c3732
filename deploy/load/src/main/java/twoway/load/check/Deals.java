package twoway.load.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import twoway.load.check.State.Case;
import twoway.load.check.State.Commitment;
import twoway.load.check.State.Lane;
import twoway.load.check.State.Partnership;
import twoway.load.check.State.Proposal;

/** I3 across services: an agreement makes one partnership, its channel one case, and an opened market is known to both. */
final class Deals implements Invariant {
    private static final String NAME = "I3";

    @Override
    public List<Complaint> breaches(Evidence evidence) {
        State.Things things = evidence.state().things();
        List<Complaint> breaches = new ArrayList<>();
        breaches.addAll(partnerships(things));
        breaches.addAll(cases(things));
        breaches.addAll(lanes(things));
        return breaches;
    }

    private static List<Complaint> partnerships(State.Things things) {
        Map<UUID, List<Partnership>> byProposal =
                things.partnerships().stream().collect(Collectors.groupingBy(Partnership::proposal));
        List<Complaint> breaches = new ArrayList<>();
        for (Proposal proposal : things.proposals().values()) {
            List<Partnership> made = byProposal.getOrDefault(proposal.id(), List.of());
            if (made.size() != (proposal.state().equals("AGREED") ? 1 : 0)) {
                breaches.add(new Complaint(NAME, proposal + " made the partnerships " + made));
            }
        }
        return breaches;
    }

    private static List<Complaint> cases(State.Things things) {
        Map<UUID, List<Case>> byCommitment = things.cases().stream().collect(Collectors.groupingBy(Case::commitment));
        List<Complaint> breaches = new ArrayList<>();
        for (Commitment commitment : things.commitments().values()) {
            List<Case> opened = byCommitment.getOrDefault(commitment.id(), List.of());
            if (opened.size() != (commitment.kind().equals("SALES_CHANNEL") ? 1 : 0)) {
                breaches.add(new Complaint(NAME, commitment + " opened the cases " + opened));
            }
        }
        for (Case opened : things.cases()) {
            if (!things.commitments().containsKey(opened.commitment())) {
                breaches.add(new Complaint(NAME, "a case of nothing: " + opened));
            }
        }
        return breaches;
    }

    private static List<Complaint> lanes(State.Things things) {
        Map<UUID, Set<String>> live = new HashMap<>();
        Map<UUID, Boolean> ordered = new HashMap<>();
        for (Lane lane : things.lanes()) {
            if (lane.live()) {
                live.merge(lane.commitment(), Set.of(lane.market()), Deals::union);
            }
            ordered.merge(lane.commitment(), lane.ordered(), Boolean::logicalOr);
        }
        List<Complaint> breaches = new ArrayList<>();
        for (Commitment commitment : things.commitments().values()) {
            Set<String> opened = live.getOrDefault(commitment.id(), Set.of());
            if (!commitment.opened().equals(opened)) {
                breaches.add(new Complaint(NAME, commitment + " but its case has opened " + opened));
            }
            if (commitment.ordered() != ordered.getOrDefault(commitment.id(), false)) {
                breaches.add(new Complaint(NAME, commitment + " differs from its case about the first order"));
            }
        }
        return breaches;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return java.util.stream.Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }
}
