package twoway.measure.retrieval;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import twoway.matching.fit.Likeness;

/** By the concepts closest to a text, as the fit of two postings compares them; whatever the two languages. */
final class BySenses implements Ranker {

    private final Map<String, List<String>> senses;
    private final Function<String, List<String>> ofQuery;

    /** @param senses the closest concepts of each text, by its id */
    BySenses(Map<String, List<String>> senses, Function<String, List<String>> ofQuery) {
        this.senses = senses;
        this.ofQuery = ofQuery;
    }

    private record Alike(String id, int likeness) {}

    @Override
    public List<String> find(String text) {
        var asked = ofQuery.apply(text);
        return senses.entrySet().stream()
                .map(each -> new Alike(each.getKey(), Likeness.between(asked, each.getValue())))
                .filter(each -> each.likeness() > 0)
                .sorted(Comparator.comparingInt(Alike::likeness).reversed().thenComparing(Alike::id))
                .limit(Run.DEPTH)
                .map(Alike::id)
                .toList();
    }
}
