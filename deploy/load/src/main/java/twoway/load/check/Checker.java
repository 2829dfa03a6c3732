package twoway.load.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Holds what was acknowledged against what is there. Its rules are our own and ask no service. */
public final class Checker {
    private static final int SHOWN_EACH = 20;

    private static final List<Invariant> INVARIANTS = List.of(
            new Acknowledged(),
            new AskedFor(),
            new EventsHaveRows(),
            new Effects(),
            new Places(),
            new Deals(),
            new Matched(),
            new Sequences(),
            new Copies(),
            new NothingLeftOver(),
            new SameAnswer());

    private Checker() {}

    public static List<Complaint> check(Evidence evidence) {
        List<Complaint> all = new ArrayList<>();
        INVARIANTS.forEach(invariant -> all.addAll(invariant.breaches(evidence)));
        return List.copyOf(all);
    }

    /** For people: the first of each kind, and how many there are. */
    public static List<String> told(List<Complaint> complaints) {
        List<String> lines = new ArrayList<>();
        Map<String, List<Complaint>> kinds = complaints.stream().collect(Collectors.groupingBy(Complaint::invariant));
        kinds.forEach((invariant, each) -> {
            each.stream().limit(SHOWN_EACH).forEach(one -> lines.add(invariant + " " + one.what()));
            if (each.size() > SHOWN_EACH) {
                lines.add(invariant + " … and " + (each.size() - SHOWN_EACH) + " more");
            }
        });
        return lines;
    }
}
