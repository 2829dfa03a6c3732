package twoway.load.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import twoway.load.check.State.Commitment;
import twoway.load.check.State.Item;
import twoway.load.check.State.Posting;
import twoway.load.check.State.Proposal;
import twoway.load.history.Line;
import twoway.load.history.Operation;

/** I1: what was acknowledged is in the databases, and what is there once was asked for once. */
final class Acknowledged implements Invariant {
    private static final String NAME = "I1";
    private static final String[] SETTLED = {"DONE", "WAIVED", "NOT_APPLICABLE"};

    @Override
    public List<Complaint> breaches(Evidence evidence) {
        List<Complaint> breaches = new ArrayList<>();
        Map<String, Integer> facts = Effects.count(evidence.state().events());
        Map<String, List<Posting>> drafted = evidence.state().things().postings().values().stream()
                .collect(Collectors.groupingBy(Posting::description));
        for (Operation operation : evidence.operations()) {
            if (operation.action().equals("draft")) {
                drafted(operation, drafted).ifPresent(breaches::add);
            } else if (operation.acknowledged()
                    && !isThere(operation, evidence.state().things(), facts)) {
                breaches.add(new Complaint(NAME, "acknowledged and not there: " + operation.acknowledgement()));
            }
        }
        breaches.addAll(editedTwice(evidence));
        breaches.addAll(declaredByEach(evidence));
        return breaches;
    }

    /** A draft names its key: it is there once if acknowledged, at most once if nobody knows, else not at all. */
    private static Optional<Complaint> drafted(Operation operation, Map<String, List<Posting>> drafted) {
        List<Posting> found = drafted.getOrDefault("Drafted by " + operation.key(), List.of());
        boolean right = switch (operation.outcome()) {
            case ACKNOWLEDGED -> found.size() == 1 && found.getFirst().id().equals(operation.object());
            case UNKNOWN -> found.size() <= 1;
            case REFUSED -> found.isEmpty();
        };
        return right
                ? Optional.empty()
                : Optional.of(new Complaint(NAME, operation.outcome() + " but there is " + found + ": " + operation));
    }

    private static boolean isThere(Operation operation, State.Things things, Map<String, Integer> facts) {
        UUID id = operation.object();
        return switch (operation.action()) {
            case "edit", "pause", "resume" ->
                reached(operation, things.postings().get(id)) && titleFits(operation, things);
            case "publish" ->
                happened(facts, things, id, "published")
                        && reached(operation, things.postings().get(id));
            case "withdraw" ->
                things.proposals().containsKey(id)
                        ? in(things.proposals().get(id), Proposal::state, "WITHDRAWN")
                        : happened(facts, things, id, "withdrawn")
                                && reached(operation, things.postings().get(id));
            case "declare-interest" -> declared(operation, things, facts);
            case "propose" -> things.proposals().containsKey(id);
            case "send" -> facts.getOrDefault(Effects.name("twoway.proposal-sent.v1", id), 0) == 1;
            case "counter" -> facts.getOrDefault(Effects.name("twoway.proposal-sent.v1", id), 0) == 1;
            case "agree" ->
                facts.getOrDefault(Effects.name("twoway.proposal-agreed.v1", id), 0) == 1
                        && facts.getOrDefault(Effects.name("twoway.partnership-formed.v1", id), 0) == 1
                        && in(things.proposals().get(id), Proposal::state, "AGREED");
            case "decline" -> in(things.proposals().get(id), Proposal::state, "DECLINED");
            case "deliver" -> in(things.commitments().get(id), Commitment::state, "DELIVERED", "CONFIRMED");
            case "confirm" -> in(things.commitments().get(id), Commitment::state, "CONFIRMED");
            case "start" ->
                things.items().containsKey(id)
                        && !in(things.items().get(id), Item::state, "TO_DO", "WAITING_FOR_EARLIER_STEP");
            case "complete" ->
                in(things.items().get(id), Item::state, SETTLED)
                        && facts.getOrDefault(Effects.name("twoway.item-completed.v1", id), 0) == 1;
            case "report-order" ->
                things.orders().stream()
                                .filter(order -> order.number().equals(operation.key()))
                                .count()
                        == 1;
            default -> throw new IllegalStateException("an action that nobody checks: " + operation.action());
        };
    }

    /** A row that is not there is in no state. */
    private static <T> boolean in(T row, Function<T, String> state, String... wanted) {
        return row != null && List.of(wanted).contains(state.apply(row));
    }

    /** Versions only grow: what was acknowledged at a version is in the history of the row. */
    private static boolean reached(Operation operation, Posting posting) {
        String version = operation.acknowledgement().version();
        return posting != null && version != null && posting.version() >= Long.parseLong(version);
    }

    /** If nothing was written after an edit, the row says what the edit said. */
    private static boolean titleFits(Operation operation, State.Things things) {
        Posting posting = things.postings().get(operation.object());
        if (posting == null) {
            return false;
        }
        boolean last = operation.acknowledgement().version().equals(Long.toString(posting.version()));
        return !operation.action().equals("edit")
                || !last
                || posting.title()
                        .equals(operation.invoked().content().at("/title/en").asText());
    }

    private static boolean happened(Map<String, Integer> facts, State.Things things, UUID id, String what) {
        Posting posting = things.postings().get(id);
        return posting != null
                && facts.getOrDefault(Effects.name("twoway." + posting.kind() + "-" + what + ".v1", id), 0) == 1;
    }

    private static boolean declared(Operation operation, State.Things things, Map<String, Integer> facts) {
        State.Match match = things.matches().get(operation.object());
        if (match == null || !match.leftDeclared() && !match.rightDeclared()) {
            return false;
        }
        int left = facts.getOrDefault(Effects.name("twoway.interest-declared.v1", match.id(), match.left()), 0);
        int right = facts.getOrDefault(Effects.name("twoway.interest-declared.v1", match.id(), match.right()), 0);
        return left == (match.leftDeclared() ? 1 : 0) && right == (match.rightDeclared() ? 1 : 0);
    }

    /** As many sides of a match have declared as firms were told that they have. */
    private static List<Complaint> declaredByEach(Evidence evidence) {
        Map<UUID, Set<String>> told = evidence.operations().stream()
                .filter(operation -> operation.action().equals("declare-interest") && operation.acknowledged())
                .collect(Collectors.groupingBy(
                        Operation::object, Collectors.mapping(Operation::tenant, Collectors.toSet())));
        List<Complaint> breaches = new ArrayList<>();
        told.forEach((id, firms) -> {
            State.Match match = evidence.state().things().matches().get(id);
            int declared = match == null ? 0 : (match.leftDeclared() ? 1 : 0) + (match.rightDeclared() ? 1 : 0);
            if (firms.size() > declared) {
                breaches.add(new Complaint(
                        NAME, "interest of " + firms + " was acknowledged, and " + declared + " stand in " + match));
            }
        });
        return breaches;
    }

    /** Two different edits can never both have made the same version of the same thing: one of them would be lost. */
    private static List<Complaint> editedTwice(Evidence evidence) {
        Map<String, Line> made = new HashMap<>();
        List<Complaint> breaches = new ArrayList<>();
        for (Operation operation : evidence.operations()) {
            if (operation.action().equals("edit") && operation.acknowledged()) {
                Line line = operation.acknowledgement();
                Line other = made.put(line.object() + " " + line.version(), line);
                if (other != null) {
                    breaches.add(new Complaint(NAME, "one edit lost the other: " + other + " and " + line));
                }
            }
        }
        return breaches;
    }
}
