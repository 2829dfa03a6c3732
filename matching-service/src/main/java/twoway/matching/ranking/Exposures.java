package twoway.matching.ranking;

/**
 * The chance that each asker examines each of its candidates, in [0, 1]: of one list per asker the attention at its
 * rank, of lists drawn at random the mean of it. Belongs to one market.
 */
public final class Exposures {

    private final Market market;

    /** In the market's reading order. */
    private final double[] read;

    Exposures(Market market, double[] read) {
        this.market = market;
        this.read = read;
    }

    /**
     * What lists give.
     *
     * @param lists of each asker the postings, best first; none longer than {@code attention}
     * @param attention the chance to be examined of rank 1, 2, …
     * @throws IllegalArgumentException if a listed posting is no candidate
     */
    public static Exposures of(Market market, int[][] lists, double[] attention) {
        var exposures = new Exposures(market, new double[market.pairs()]);
        for (int asker = 0; asker < lists.length; asker++)
            for (int rank = 0; rank < lists[asker].length; rank++)
                exposures.read[exposures.place(asker, lists[asker][rank])] = attention[rank];
        return exposures;
    }

    /** @throws IllegalArgumentException if the posting is no candidate of the asker */
    public double of(int asker, int posting) {
        return read[place(asker, posting)];
    }

    private int place(int asker, int posting) {
        int pair = market.pair(asker, posting);
        if (pair < 0) throw new IllegalArgumentException("no candidate: " + posting);
        return market.place[pair];
    }

    double at(int place) {
        return read[place];
    }

    /** One list per asker: what it examines likeliest, first; equals by posting. Nothing stands there that is never examined. */
    public int[][] lists(int slots) {
        var lists = new int[market.askers()][];
        var shortlist = new Shortlist(slots);
        for (int asker = 0; asker < lists.length; asker++) {
            shortlist.clear();
            for (int pair = market.row(asker); pair < market.row(asker + 1); pair++) {
                double exposure = read[market.place[pair]];
                if (exposure > 0) shortlist.offer(market.posting(pair), exposure);
            }
            lists[asker] = shortlist.items();
        }
        return lists;
    }
}
