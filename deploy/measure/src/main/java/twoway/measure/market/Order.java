package twoway.measure.market;

import java.util.Arrays;

/** Stable sorting by a value, largest first: the order that {@code argsort(-values, kind='stable')} gives. */
final class Order {

    private Order() {}

    static int[] descending(double[] values) {
        var order = new int[values.length];
        for (int i = 0; i < order.length; i++) order[i] = i;
        merge(values, order, order.clone(), 0, order.length);
        return order;
    }

    private static void merge(double[] values, int[] order, int[] spare, int from, int to) {
        if (to - from < 2) return;
        int middle = (from + to) >>> 1;
        merge(values, spare, order, from, middle);
        merge(values, spare, order, middle, to);
        int a = from;
        int b = middle;
        for (int at = from; at < to; at++)
            order[at] = b == to || a < middle && values[spare[a]] >= values[spare[b]] ? spare[a++] : spare[b++];
    }

    /** The first of {@link #descending}, quicker when they are few: O(values + first²). */
    static int[] first(double[] values, int count) {
        var first = new int[Math.min(count, values.length)];
        int size = 0;
        for (int i = 0; i < values.length; i++) {
            if (size == first.length && values[first[size - 1]] >= values[i]) continue;
            int at = size < first.length ? size++ : size - 1;
            for (; at > 0 && values[first[at - 1]] < values[i]; at--) first[at] = first[at - 1];
            first[at] = i;
        }
        return first;
    }

    /**
     * @param size how many there are to be listed
     * @return of each the attention of the rank that {@code list} gives it, 0 if none
     */
    static double[] exposures(int[] list, int size, double[] attention) {
        var exposures = new double[size];
        for (int rank = 0; rank < list.length; rank++) exposures[list[rank]] = attention[rank];
        return exposures;
    }

    static double[][] exposures(int[][] lists, int size, double[] attention) {
        return Arrays.stream(lists)
                .map(list -> exposures(list, size, attention))
                .toArray(double[][]::new);
    }
}
