package twoway.measure.market;

import java.util.Arrays;
import java.util.HashSet;
import twoway.matching.ranking.Attention;

/** {@link Mode} in a market where lists hold candidates only: a round costs O(pairs · number of requests that a queue may hold). */
final class SparseMode {

    /** Chances of so many requests that are too small to count: a hundred-millionth of them moves no list. */
    private static final double NEVER = 1e-12;

    private final SparseMarket market;
    private final double[] attention;

    /** Requests of posting j: {@code columns[j]} to {@code columns[j + 1]}, in the order in which its owner reads. */
    private final int[] columns;

    /** Where each pair stands in that order; the other arrays are in it. */
    private final int[] place;

    private final float[] asks;
    private final float[] accepts;
    private final double[] exposure;
    private final float[] gain;
    private final double[] reading;

    private SparseMode(SparseMarket market, Attention attention, int slots) {
        this.market = market;
        this.attention = attention.first(slots);
        int pairs = market.posting().length;
        columns = new int[market.postings() + 1];
        place = new int[pairs];
        asks = new float[pairs];
        accepts = new float[pairs];
        exposure = new double[pairs];
        gain = new float[pairs];
        for (int posting : market.posting()) columns[posting + 1]++;
        for (int j = 0; j < market.postings(); j++) columns[j + 1] += columns[j];
        reading = attention.first(1 + widest());
        sortForReading();
        double even = Arrays.stream(this.attention).sum() / market.width();
        Arrays.fill(exposure, even);
    }

    /** The best lists seen. */
    static int[][] solve(SparseMarket market, Attention attention, int slots, int rounds) {
        return new SparseMode(market, attention, slots).solve(rounds);
    }

    private int[][] solve(int rounds) {
        var seen = new HashSet<Integer>();
        int[][] lists = null;
        int[][] best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (int round = 0; round <= rounds; round++) {
            double matches = look();
            if (lists != null && matches > most) {
                best = lists;
                most = matches;
            }
            var next = market.lists(attention.length, pair -> gain[place[pair]]);
            if (Arrays.deepEquals(lists, next)) return next;
            if (!seen.add(Arrays.deepHashCode(next))) return best;
            lists = next;
            show(lists);
        }
        return best;
    }

    private void show(int[][] lists) {
        Arrays.fill(exposure, 0);
        for (int i = 0; i < lists.length; i++)
            for (int rank = 0; rank < lists[i].length; rank++) {
                int from = i * market.width();
                int pair = Arrays.binarySearch(market.posting(), from, from + market.width(), lists[i][rank]);
                exposure[place[pair]] = attention[rank];
            }
    }

    /** What each pair gains its asker, and the matches of all. */
    private double look() {
        double matches = 0;
        var ahead = new double[reading.length + 1];
        for (int j = 0; j < market.postings(); j++) {
            Arrays.fill(ahead, 0);
            ahead[0] = 1;
            int most = 0;
            for (int at = columns[j]; at < columns[j + 1]; at++) {
                double read = 0;
                for (int n = 0; n <= most; n++) read += ahead[n] * reading[n];
                double wanted = asks[at] * accepts[at] * read;
                gain[at] = (float) wanted;
                double sent = asks[at] * exposure[at];
                if (sent == 0) continue;
                matches += exposure[at] * wanted;
                for (int n = ++most; n > 0; n--) ahead[n] = ahead[n] * (1 - sent) + ahead[n - 1] * sent;
                ahead[0] *= 1 - sent;
                while (ahead[most] < NEVER) ahead[most--] = 0;
            }
        }
        return matches;
    }

    private int widest() {
        int widest = 0;
        for (int j = 0; j < market.postings(); j++) widest = Math.max(widest, columns[j + 1] - columns[j]);
        return widest;
    }

    private void sortForReading() {
        int pairs = place.length;
        var next = Arrays.copyOf(columns, market.postings());
        var order = new long[pairs];
        for (int pair = 0; pair < pairs; pair++)
            order[next[market.posting()[pair]]++] =
                    (long) (Integer.MAX_VALUE - Float.floatToIntBits(market.q()[pair])) << Integer.SIZE | pair;
        for (int j = 0; j < market.postings(); j++) Arrays.sort(order, columns[j], columns[j + 1]);
        for (int at = 0; at < pairs; at++) {
            int pair = (int) order[at];
            place[pair] = at;
            asks[at] = market.p()[pair];
            accepts[at] = market.q()[pair];
        }
    }
}
