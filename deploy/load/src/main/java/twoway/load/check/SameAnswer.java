package twoway.load.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import twoway.load.history.Line;
import twoway.load.history.Line.Kind;
import twoway.load.history.Operation;

/**
 * I9: once a write was acknowledged, the same request with the same key gets the same answer for ever; and nobody was
 * ever answered that something inside had failed.
 */
final class SameAnswer implements Invariant {
    private static final String NAME = "I9";
    private static final int INTERNAL_ERROR = 500;

    @Override
    public List<Complaint> breaches(Evidence evidence) {
        List<Complaint> breaches = new ArrayList<>();
        for (Operation operation : evidence.operations()) {
            Line first = null;
            for (Line answer : operation.answers()) {
                if (Objects.equals(answer.status(), INTERNAL_ERROR)) {
                    breaches.add(new Complaint(NAME, "an error without a name: " + answer));
                }
                if (first == null) {
                    first = answer.kind() == Kind.OK ? answer : null;
                } else if (answer.kind() != Kind.UNKNOWN && !same(first, answer)) {
                    breaches.add(new Complaint(NAME, "answered first " + first + " and then " + answer));
                }
            }
        }
        return breaches;
    }

    private static boolean same(Line first, Line again) {
        return again.kind() == Kind.OK
                && Objects.equals(first.status(), again.status())
                && Objects.equals(first.version(), again.version())
                && Objects.equals(first.content(), again.content());
    }
}
