package twoway.channel.checklist;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The checklist of a new case: the template's lines and, per market, what that market asks. */
public final class Checklist {

    private final Template template;
    private final Requirements requirements;

    Checklist(Template template, Requirements requirements) {
        this.template = template;
        this.requirements = requirements;
    }

    public String templateVersion() {
        return template.version();
    }

    public String requirementsVersion() {
        return requirements.version();
    }

    /** What is done once for all markets. */
    public List<Line> shared() {
        return template.shared().toList();
    }

    /**
     * What is done for one market.
     *
     * @param day the day the case is opened: rules that do not hold on it are left out
     * @throws IllegalStateException if the data contradict themselves
     */
    public List<Line> of(String market, LocalDate day) {
        var lines = Stream.concat(requirements.of(market, day).stream(), template.ofEveryMarket())
                .toList();
        mustHaveAnOrder(Stream.concat(template.shared(), lines.stream()).toList());
        return lines;
    }

    /** A line that waits for itself, for a later stage or for nothing that exists would hang for ever. */
    static void mustHaveAnOrder(List<Line> lines) {
        Map<String, Line> byType = new HashMap<>();
        for (var line : lines) {
            if (byType.put(line.type(), line) != null) throw new IllegalStateException(line.type() + " stands twice");
        }
        for (var line : lines) {
            for (var earlier : line.dependsOn()) mustComeBefore(line, earlier, byType.get(earlier));
        }
        Set<String> settled = new HashSet<>();
        while (settled.size() < lines.size()) {
            if (!lines.stream()
                    .filter(line -> settled.containsAll(line.dependsOn()))
                    .map(Line::type)
                    .map(settled::add)
                    .reduce(false, Boolean::logicalOr)) {
                throw new IllegalStateException("lines wait for each other");
            }
        }
    }

    private static void mustComeBefore(Line line, String type, Line earlier) {
        if (earlier == null)
            throw new IllegalStateException(line.type() + " depends on " + type + ", which is not there");
        if (line.stage().isBefore(earlier.stage())) {
            throw new IllegalStateException(line.type() + " depends on " + type + " of a later stage");
        }
    }
}
