package twoway.matching.ranking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Random markets for tests. */
final class Pairs {

    private final List<Candidates> rows = new ArrayList<>();
    private final int postings;

    private Pairs(int postings) {
        this.postings = postings;
    }

    /** Some pairs are impossible, some probabilities are equal. */
    static Pairs random(int askers, int postings, int width, Random random) {
        var pairs = new Pairs(postings);
        for (int i = 0; i < askers; i++) {
            var all = new ArrayList<Integer>();
            for (int j = 0; j < postings; j++) all.add(j);
            Collections.shuffle(all, random);
            var asks = new float[width];
            var accepts = new float[width];
            for (int k = 0; k < width; k++) {
                asks[k] = random.nextInt(11) / 10f;
                accepts[k] = random.nextInt(11) / 10f;
            }
            pairs.rows.add(Candidates.of(
                    all.stream().limit(width).mapToInt(Integer::intValue).toArray(), asks, accepts));
        }
        return pairs;
    }

    /** The same, each row told in another order. */
    Pairs shuffled(Random random) {
        var shuffled = new Pairs(postings);
        for (Candidates row : rows) {
            var order = new ArrayList<Integer>();
            for (int k = 0; k < row.size(); k++) order.add(k);
            Collections.shuffle(order, random);
            var posting = new int[row.size()];
            var asks = new float[row.size()];
            var accepts = new float[row.size()];
            for (int k = 0; k < posting.length; k++) {
                posting[k] = row.postings[order.get(k)];
                asks[k] = row.asks[order.get(k)];
                accepts[k] = row.accepts[order.get(k)];
            }
            shuffled.rows.add(Candidates.of(posting, asks, accepts));
        }
        return shuffled;
    }

    Candidates row(int asker) {
        return rows.get(asker);
    }

    int askers() {
        return rows.size();
    }

    Market market() {
        return Market.of(postings, rows);
    }
}
