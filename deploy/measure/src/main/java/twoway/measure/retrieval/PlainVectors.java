package twoway.measure.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One vector for each text, all compared with the query's. */
final class PlainVectors implements Ranker {

    private final Map<String, float[]> vectors;
    private final Function<String, float[]> ofQuery;

    /** @param vectors of length one, by the ids of their texts */
    PlainVectors(Map<String, float[]> vectors, Function<String, float[]> ofQuery) {
        this.vectors = vectors;
        this.ofQuery = ofQuery;
    }

    private record Close(String id, float cosine) {}

    @Override
    public List<String> find(String text) {
        var query = ofQuery.apply(text);
        var close = new ArrayList<Close>();
        vectors.forEach((id, vector) -> close.add(new Close(id, product(query, vector))));
        return close.stream()
                .sorted(Comparator.comparing(Close::cosine).reversed().thenComparing(Close::id))
                .limit(Run.DEPTH)
                .map(Close::id)
                .toList();
    }

    private static float product(float[] one, float[] other) {
        float sum = 0;
        for (int i = 0; i < one.length; i++) sum += one[i] * other[i];
        return sum;
    }
}
