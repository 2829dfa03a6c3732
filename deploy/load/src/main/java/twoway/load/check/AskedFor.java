package twoway.load.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import twoway.load.history.Operation;
import twoway.load.history.Operation.Outcome;

/** I1, from the other side: what has happened was asked for by somebody who was not refused. */
final class AskedFor implements Invariant {
    private static final String NAME = "I1";
    private static final String SENT = "send";

    /** What only a command of a client brings about, and the command. */
    private static final Map<String, String> COMMANDS = Map.of(
            "twoway.offer-published.v1", "publish",
            "twoway.need-published.v1", "publish",
            "twoway.offer-withdrawn.v1", "withdraw",
            "twoway.need-withdrawn.v1", "withdraw",
            "twoway.interest-declared.v1", "declare-interest",
            "twoway.proposal-sent.v1", SENT,
            "twoway.proposal-agreed.v1", "agree",
            "twoway.proposal-declined.v1", "decline");

    @Override
    public List<Complaint> breaches(Evidence evidence) {
        List<Complaint> breaches = new ArrayList<>();
        Map<String, Integer> open = asked(evidence);
        facts(evidence).forEach((what, times) -> {
            int sendings = Math.min(times, open.getOrDefault(what, 0));
            int left = times - sendings;
            // A counter makes a proposal of its own, of which its request cannot name the id.
            int counters = what.startsWith(SENT) ? Math.min(left, open.getOrDefault("counter", 0)) : 0;
            open.merge("counter", -counters, Integer::sum);
            if (left > counters) {
                breaches.add(new Complaint(NAME, "happened, and whoever asked for it was refused: " + what));
            }
        });
        refused(evidence, breaches);
        return breaches;
    }

    /** How often each command may have been carried out, by its name and its object; counters together. */
    private static Map<String, Integer> asked(Evidence evidence) {
        Map<String, Integer> asked = new HashMap<>();
        for (Operation operation : evidence.operations()) {
            if (operation.outcome() != Outcome.REFUSED) {
                String action = operation.action();
                asked.merge(action.equals("counter") ? action : action + " " + operation.object(), 1, Integer::sum);
            }
        }
        return asked;
    }

    /** How often each command was carried out since the history was begun. */
    private static Map<String, Integer> facts(Evidence evidence) {
        Map<String, Integer> facts = new HashMap<>();
        Effects.count(evidence.state().events().stream()
                        .filter(event -> !evidence.before().contains(event.id()))
                        .toList())
                .forEach((fact, times) -> {
                    String[] words = fact.split(" ");
                    String command = COMMANDS.get(words[0]);
                    if (command != null) {
                        facts.merge(command + " " + words[1], times, Integer::sum);
                    }
                });
        return facts;
    }

    /** What names the key of its write can be found again. */
    private static void refused(Evidence evidence, List<Complaint> breaches) {
        State.Things things = evidence.state().things();
        Set<String> traces = new HashSet<>();
        things.postings().values().forEach(posting -> traces.add("edit " + posting.title()));
        things.orders().forEach(order -> traces.add("report-order " + order.number()));
        for (Operation operation : evidence.operations()) {
            if (operation.outcome() == Outcome.REFUSED
                    && traces.contains(operation.action() + " " + named(operation))) {
                breaches.add(new Complaint(NAME, "refused, and done all the same: " + operation));
            }
        }
    }

    private static String named(Operation operation) {
        return operation.action().equals("edit")
                ? operation.invoked().content().at("/title/en").asText()
                : operation.key();
    }
}
