package twoway.measure.market;

import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.IntStream;
import twoway.matching.ranking.Candidates;
import twoway.matching.ranking.Market;

/**
 * A market of the size of production: each of many askers has a hundred candidates or so, half of them drawn towards the popular ones.
 *
 * @param postings how many there are
 * @param width candidates of each asker
 * @param posting of each pair, asker by asker, ascending within an asker
 * @param p the asker asks
 * @param q the owner accepts
 */
record SparseMarket(int postings, int width, int[] posting, float[] p, float[] q) {

    private static final double TASTE = 0.2;
    private static final double AGREED = 0.8;

    /** Draws are Marsaglia's xorshift of 64 bits; candidates are drawn again until they are new to the asker. */
    static SparseMarket random(int askers, int postings, int width) {
        int pairs = Math.multiplyExact(askers, width);
        var market = new SparseMarket(postings, width, new int[pairs], new float[pairs], new float[pairs]);
        var draws = new Draws();
        var takenBy = new int[postings];
        Arrays.fill(takenBy, -1);
        for (int i = 0; i < askers; i++) {
            for (int pair = i * width; pair < (i + 1) * width; pair++) {
                int j;
                do j = draws.candidate(postings);
                while (takenBy[j] == i);
                takenBy[j] = i;
                market.posting[pair] = j;
                market.p[pair] = (float) (TASTE * draws.next() + AGREED * (1 - j / (postings - 1.0)));
                market.q[pair] = (float) (TASTE * draws.next() + AGREED * (1 - i / (askers - 1.0)));
            }
            market.sort(i);
        }
        return market;
    }

    private static final class Draws {
        private long state = 88172645463325252L;

        double next() {
            state ^= state << 13;
            state ^= state >>> 7;
            state ^= state << 17;
            return (state >>> 11) * 0x1p-53;
        }

        int candidate(int postings) {
            double which = next();
            double s = next();
            return (int) (which < 0.5 ? s * postings : postings * s * s * s);
        }
    }

    private void sort(int asker) {
        int from = asker * width;
        var order = new long[width];
        for (int k = 0; k < width; k++) order[k] = (long) posting[from + k] << Integer.SIZE | k;
        Arrays.sort(order);
        var oldP = Arrays.copyOfRange(p, from, from + width);
        var oldQ = Arrays.copyOfRange(q, from, from + width);
        for (int k = 0; k < width; k++) {
            posting[from + k] = (int) (order[k] >>> Integer.SIZE);
            p[from + k] = oldP[(int) order[k]];
            q[from + k] = oldQ[(int) order[k]];
        }
    }

    int askers() {
        return posting.length / width;
    }

    /** For the engine. */
    Market market() {
        return Market.of(postings, this::rows);
    }

    private Iterator<Candidates> rows() {
        return IntStream.range(0, askers()).mapToObj(this::candidates).iterator();
    }

    Candidates candidates(int asker) {
        int from = asker * width;
        int to = from + width;
        return Candidates.of(
                Arrays.copyOfRange(posting, from, to),
                Arrays.copyOfRange(p, from, to),
                Arrays.copyOfRange(q, from, to));
    }

    /** What a ranker sees that knows the owners' criteria only in part: q with normal noise, within [0, 1]. */
    SparseMarket judgedByWhatIsPublished(double deviation, int seed) {
        var random = new NumpyRandom(seed);
        var seen = new float[q.length];
        for (int pair = 0; pair < seen.length; pair++)
            seen[pair] = (float) Math.min(1, Math.max(0, q[pair] + deviation * random.normal()));
        return new SparseMarket(postings, width, posting, p, seen);
    }

    /** Of each asker the first {@code slots} of its candidates by worth, equals by posting. */
    int[][] lists(int slots, PairWorth worth) {
        var lists = new int[askers()][];
        var values = new double[width];
        for (int i = 0; i < lists.length; i++) {
            for (int k = 0; k < width; k++) values[k] = worth.of(i * width + k);
            lists[i] = Order.first(values, slots);
            for (int rank = 0; rank < lists[i].length; rank++) lists[i][rank] = posting[i * width + lists[i][rank]];
        }
        return lists;
    }

    /** What a pair is worth. */
    interface PairWorth {
        double of(int pair);
    }
}
