package twoway.matching.ranking;

import java.util.Arrays;

/**
 * What could be shown to one asker: postings in ascending order, each with the two probabilities of the pair. Postings are
 * numbered from 0 in the order of their ids, so that a tie goes to the smaller id.
 */
public final class Candidates {

    final int[] postings;
    final float[] asks;
    final float[] accepts;

    private Candidates(int[] postings, float[] asks, float[] accepts) {
        this.postings = postings;
        this.asks = asks;
        this.accepts = accepts;
    }

    /**
     * In any order.
     *
     * @param postings each at most once
     * @param asks p: the asker sends a request when it has examined the posting, in [0, 1]
     * @param accepts q: the owner of the posting accepts when it has examined the request, in [0, 1]
     * @throws IllegalArgumentException if the lengths differ, a posting is negative or comes twice, or a probability is none
     */
    public static Candidates of(int[] postings, float[] asks, float[] accepts) {
        if (asks.length != postings.length || accepts.length != postings.length)
            throw new IllegalArgumentException("a candidate has a posting and two probabilities");
        var order = new long[postings.length];
        for (int i = 0; i < order.length; i++) {
            if (postings[i] < 0) throw new IllegalArgumentException("no posting: " + postings[i]);
            order[i] = (long) postings[i] << Integer.SIZE | i;
        }
        Arrays.sort(order);
        var sorted = new Candidates(new int[order.length], new float[order.length], new float[order.length]);
        for (int i = 0; i < order.length; i++) {
            int from = (int) order[i];
            sorted.postings[i] = postings[from];
            sorted.asks[i] = probability(asks[from]);
            sorted.accepts[i] = probability(accepts[from]);
            if (i > 0 && sorted.postings[i] == sorted.postings[i - 1])
                throw new IllegalArgumentException("twice among the candidates: " + postings[from]);
        }
        return sorted;
    }

    /** A part of arrays that are in order already. */
    static Candidates part(int[] postings, float[] asks, float[] accepts, int from, int to) {
        return new Candidates(
                Arrays.copyOfRange(postings, from, to),
                Arrays.copyOfRange(asks, from, to),
                Arrays.copyOfRange(accepts, from, to));
    }

    private static float probability(float given) {
        if (!(given >= 0 && given <= 1)) throw new IllegalArgumentException("no probability: " + given);
        return given;
    }

    /** How many there are. */
    public int size() {
        return postings.length;
    }

    /** A pair to which one side never says yes is no candidate, whatever the other says. */
    boolean possible(int i) {
        return asks[i] > 0 && accepts[i] > 0;
    }

    /** Where the posting stands among these, negative if it does not. */
    int find(int posting) {
        return Arrays.binarySearch(postings, posting);
    }
}
