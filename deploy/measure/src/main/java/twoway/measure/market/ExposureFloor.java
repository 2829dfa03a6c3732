package twoway.measure.market;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Sees to it that small firms are seen: of E firms, after d lists at least min(0.99 · E, 5 · d) different ones have stood among
 * the first five of a list, whenever one stops counting. So while not all have had their turn a list begins with five that
 * had none yet, those it likes best and in its own order; what they push down follows in its own order too.
 */
final class ExposureFloor {

    static final int FIRST = 5;
    private static final double SHARE = 0.99;

    private final int firms;
    private final BitSet shown = new BitSet();
    private int lists;

    /** Of so many firms, all of which are owed a turn. */
    ExposureFloor(int firms) {
        this.firms = firms;
    }

    /** How many different firms are owed a place among the first five of so many lists. */
    static int owed(int firms, int lists) {
        return (int) Math.min(Math.ceil(SHARE * firms), (double) Math.min(firms, FIRST) * lists);
    }

    /** The next list that is opened, all firms in its own order, with the first places given to those that are owed them. */
    int[] open(int[] order) {
        lists++;
        int owed = Math.max(0, owed(firms, lists) - shown.cardinality());
        int places = Math.min(FIRST, order.length);
        var opened = new int[order.length];
        var taken = new BitSet();
        int next = 0;
        for (int firm : order) {
            boolean first = !shown.get(firm);
            if (next == places || !first && places - next <= owed) continue;
            if (first) owed--;
            taken.set(firm);
            opened[next++] = firm;
        }
        for (int i = 0; i < next; i++) shown.set(opened[i]);
        for (int firm : order) if (!taken.get(firm)) opened[next++] = firm;
        return opened;
    }

    /** How many different firms stand among the first five of these lists. */
    static int distinct(int[][] lists) {
        return (int) Arrays.stream(lists)
                .flatMapToInt(list -> Arrays.stream(list).limit(FIRST))
                .distinct()
                .count();
    }
}
