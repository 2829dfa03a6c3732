package twoway.load.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One operation as its lines tell it. */
public record Operation(Line invoked, List<Line> answers) {

    /** How an operation ended, as far as its client knows. */
    public enum Outcome {
        ACKNOWLEDGED,
        REFUSED,
        UNKNOWN
    }

    /** The operations of a history, in the order in which they were begun. */
    public static List<Operation> of(List<Line> history) {
        Map<String, Operation> byKey = new LinkedHashMap<>();
        for (Line line : history) {
            switch (line.kind()) {
                case INVOKE -> byKey.put(line.key(), new Operation(line, new ArrayList<>()));
                case OK, FAIL, UNKNOWN -> byKey.get(line.key()).answers().add(line);
                case INJECT, HEAL, NOTE -> {}
            }
        }
        return List.copyOf(byKey.values());
    }

    public String key() {
        return invoked.key();
    }

    public String action() {
        return invoked.action();
    }

    public String tenant() {
        return invoked.tenant();
    }

    public Outcome outcome() {
        if (answers.stream().anyMatch(line -> line.kind() == Line.Kind.OK)) {
            return Outcome.ACKNOWLEDGED;
        }
        return answers.stream().anyMatch(line -> line.kind() == Line.Kind.FAIL) ? Outcome.REFUSED : Outcome.UNKNOWN;
    }

    public boolean acknowledged() {
        return outcome() == Outcome.ACKNOWLEDGED;
    }

    /** What it is about; for a creation the acknowledgement says it. */
    public UUID object() {
        return invoked.object() == null && acknowledged() ? acknowledgement().object() : invoked.object();
    }

    /** The acknowledgement. */
    public Line acknowledgement() {
        return answers.stream()
                .filter(line -> line.kind() == Line.Kind.OK)
                .findFirst()
                .orElseThrow();
    }
}
