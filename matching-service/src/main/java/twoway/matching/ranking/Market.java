package twoway.matching.ranking;

import java.util.Arrays;

/**
 * Everybody who may ask, with its candidates, as of one moment; in primitive arrays, 28 bytes a pair, so that tens of
 * millions of pairs fit into a process. Compressed sparse rows in both directions: by asker, in the order of
 * postings, and by posting, in the order in which its owner reads requests: the likeliest to be accepted first, equals
 * in the order of askers. Immutable.
 *
 * <p>Askers and postings are numbered in the order of their ids; the same pairs make the same market in whatever order
 * they were found.
 */
public final class Market {

    /** Pairs of asker i: {@code rows[i]} to {@code rows[i + 1]}. */
    private final int[] rows;

    private final int[] posting;
    private final float[] asks;
    private final float[] accepts;

    /** Where each pair stands in the reading order. */
    final int[] place;

    /** Requests that posting j could get: {@code columns[j]} to {@code columns[j + 1]} in reading order. */
    final int[] columns;

    final int[] readAsker;
    final float[] readAsks;
    final float[] readAccepts;

    private Market(int postings, int[] rows, int[] posting, float[] asks, float[] accepts) {
        int pairs = posting.length;
        this.rows = rows;
        this.posting = posting;
        this.asks = asks;
        this.accepts = accepts;
        place = new int[pairs];
        columns = new int[postings + 1];
        readAsker = new int[pairs];
        readAsks = new float[pairs];
        readAccepts = new float[pairs];
        for (int pair = 0; pair < pairs; pair++) columns[posting[pair] + 1]++;
        for (int j = 0; j < postings; j++) columns[j + 1] += columns[j];
        sortForReading();
    }

    /**
     * O(pairs · log(pairs of a posting)).
     *
     * @param postings how many there are; candidates name them by 0 … postings − 1
     * @param askers the candidates of asker 0, 1, 2, …; may be computed on the way
     * @throws IllegalArgumentException if a candidate is none of the postings
     */
    public static Market of(int postings, Iterable<Candidates> askers) {
        var rows = new int[1024];
        var posting = new int[1 << 16];
        var asks = new float[1 << 16];
        var accepts = new float[1 << 16];
        int count = 0;
        for (Candidates each : askers) {
            int from = rows[count];
            int to = Math.addExact(from, each.size());
            if (each.size() > 0 && each.postings[each.size() - 1] >= postings)
                throw new IllegalArgumentException("no posting: " + each.postings[each.size() - 1]);
            if (to > posting.length) {
                int larger = Math.max(to, from + (from >> 1));
                posting = Arrays.copyOf(posting, larger);
                asks = Arrays.copyOf(asks, larger);
                accepts = Arrays.copyOf(accepts, larger);
            }
            System.arraycopy(each.postings, 0, posting, from, each.size());
            System.arraycopy(each.asks, 0, asks, from, each.size());
            System.arraycopy(each.accepts, 0, accepts, from, each.size());
            if (++count == rows.length) rows = Arrays.copyOf(rows, 2 * count);
            rows[count] = to;
        }
        return new Market(
                postings,
                Arrays.copyOf(rows, count + 1),
                Arrays.copyOf(posting, rows[count]),
                Arrays.copyOf(asks, rows[count]),
                Arrays.copyOf(accepts, rows[count]));
    }

    /** A probability is never negative, so its bits are in the order of its value. */
    private void sortForReading() {
        var next = Arrays.copyOf(columns, postings());
        var order = new long[posting.length];
        for (int pair = 0; pair < order.length; pair++)
            order[next[posting[pair]]++] =
                    (long) (Integer.MAX_VALUE - Float.floatToIntBits(accepts[pair])) << Integer.SIZE | pair;
        for (int j = 0; j < postings(); j++) Arrays.sort(order, columns[j], columns[j + 1]);
        for (int asker = 0; asker < askers(); asker++) Arrays.fill(place, rows[asker], rows[asker + 1], asker);
        for (int at = 0; at < order.length; at++) {
            int pair = (int) order[at];
            readAsker[at] = place[pair];
            readAsks[at] = asks[pair];
            readAccepts[at] = accepts[pair];
        }
        for (int at = 0; at < order.length; at++) place[(int) order[at]] = at;
    }

    public int askers() {
        return rows.length - 1;
    }

    public int postings() {
        return columns.length - 1;
    }

    /** How many pairs there are. */
    public int pairs() {
        return posting.length;
    }

    /** The first pair of an asker, and with {@code asker + 1} the end of its pairs. */
    int row(int asker) {
        return rows[asker];
    }

    int posting(int pair) {
        return posting[pair];
    }

    /** The pair of an asker and one of its candidates, or a negative number. */
    int pair(int asker, int candidate) {
        return Arrays.binarySearch(posting, rows[asker], rows[asker + 1], candidate);
    }

    boolean possible(int pair) {
        return asks[pair] > 0 && accepts[pair] > 0;
    }

    double asks(int pair) {
        return asks[pair];
    }

    public Candidates candidates(int asker) {
        return Candidates.part(posting, asks, accepts, rows[asker], rows[asker + 1]);
    }
}
