package twoway.matching.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How alike two texts are in meaning, by the concepts that are closest to each ({@link twoway.matching.retrieval.Senses}).
 * Exact and symmetric, so that both sides and every recompute come to the same number.
 */
public final class Likeness {

    /** A place weighs {@code UNIT / place}; divisible by all places that there are. */
    private static final int UNIT = 840;

    private static final int PLACES = 8;

    private static final int WHOLE =
            IntStream.rangeClosed(1, PLACES).map(Likeness::weight).sum();

    /** One in so many of the whole is enough: two texts of one thing seldom have more in common. */
    private static final int ENOUGH = 2;

    private Likeness() {}

    /**
     * The weight of the concepts that both have, of each the smaller of its two, over the weight of all.
     *
     * @param some concepts, the closest first; of more than eight the rest counts nothing
     * @param others the same
     * @return 0 (nothing in common) to 10,000 (the same in the same order); O(8 · 8)
     */
    public static int between(List<String> some, List<String> others) {
        int common = 0;
        for (int i = 0; i < Math.min(PLACES, some.size()); i++) {
            int at = others.indexOf(some.get(i));
            if (at >= 0 && at < PLACES) common += weight(1 + Math.max(i, at));
        }
        return common * Finding.FULL / WHOLE;
    }

    /**
     * What the most alike of the reader's texts and the other side's have in common; the first of equally alike ones. Half of the whole is as
     * good as all.
     */
    static Finding closest(List<List<String>> reader, List<List<String>> other) {
        if (reader.isEmpty() || other.isEmpty()) return Finding.NOT_STATED;
        int most = -1;
        List<String> asked = List.of();
        List<String> found = List.of();
        for (var one : reader) {
            for (var another : other) {
                int alike = between(one, another);
                if (alike <= most) continue;
                most = alike;
                asked = one;
                found = another;
            }
        }
        var matched = new ArrayList<>(asked);
        matched.retainAll(found);
        return new Finding(Math.min(Finding.FULL, ENOUGH * most), matched, asked);
    }

    private static int weight(int place) {
        return UNIT / place;
    }
}
