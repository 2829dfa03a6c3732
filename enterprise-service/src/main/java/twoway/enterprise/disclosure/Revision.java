package twoway.enterprise.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;

/**
 * How what is said anew meets what was said before: by id, else by heading, so that whoever keeps no ids says the same twice
 * without a change.
 *
 * @param steps in the order in which the details are to stand
 * @param gone what is not said any more
 */
record Revision(List<Step> steps, List<Said> gone) {

    /** @param before {@code null} for a new one, and for an id that the posting does not have */
    record Step(int place, Saying saying, Said before) {

        boolean changes() {
            return before == null || before.detail().place() != place || !saying.repeats(before);
        }
    }

    static Revision of(List<Said> before, List<Saying> sayings) {
        var left = new ArrayList<>(before);
        var met = new Said[sayings.size()];
        Arrays.setAll(met, i -> {
            var id = sayings.get(i).id();
            return id == null
                    ? null
                    : take(left, each -> each.detail().detailId().equals(id));
        });
        var steps = IntStream.range(0, met.length)
                .mapToObj(i -> {
                    var saying = sayings.get(i);
                    return new Step(
                            i,
                            saying,
                            saying.id() != null
                                    ? met[i]
                                    : take(left, each -> each.detail().heading().equals(saying.heading())));
                })
                .toList();
        return new Revision(steps, List.copyOf(left));
    }

    private static Said take(List<Said> left, Predicate<Said> fits) {
        var found = left.stream().filter(fits).findFirst().orElse(null);
        left.remove(found);
        return found;
    }

    boolean changes() {
        return !gone.isEmpty() || steps.stream().anyMatch(Step::changes);
    }

    /** Refuses, with a pointer to each, ids of no detail that the posting has now. */
    void mustKnowItsIds() {
        var unknown = steps.stream()
                .filter(each -> each.saying().id() != null && each.before() == null)
                .toList();
        if (unknown.isEmpty()) return;
        var refusal = new Refusal(EnterpriseProblem.DETAIL_UNKNOWN);
        unknown.forEach(each -> refusal.at("/details/" + each.place() + "/id"));
        throw refusal;
    }
}
