package twoway.enterprise.imports;

import java.util.Collection;
import java.util.function.Predicate;

/** How rows came out. */
record Tally(int created, int updated, int unchanged, int rejected) {

    static final Tally NONE = new Tally(0, 0, 0, 0);

    static Tally of(Collection<Verdict> verdicts) {
        return new Tally(
                count(verdicts, each -> each.kind() == Verdict.Kind.CREATED),
                count(verdicts, each -> each.kind() == Verdict.Kind.UPDATED),
                count(verdicts, each -> each.kind() == Verdict.Kind.UNCHANGED),
                count(verdicts, each -> each.kind() == Verdict.Kind.REJECTED));
    }

    private static int count(Collection<Verdict> verdicts, Predicate<Verdict> wanted) {
        return Math.toIntExact(verdicts.stream().filter(wanted).count());
    }
}
