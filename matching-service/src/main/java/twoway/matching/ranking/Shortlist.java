package twoway.matching.ranking;

import java.util.Arrays;

/** The most valuable of what is offered, in descending order; equals stay in the order in which they were offered. */
final class Shortlist {

    private double[] values;
    private int[] items;
    private final int slots;
    private int size;

    Shortlist(int slots) {
        this.slots = slots;
        int capacity = Math.min(slots, 64);
        values = new double[capacity];
        items = new int[capacity];
    }

    void clear() {
        size = 0;
    }

    /** O(log slots) to compare, and a shift of what is worth less. */
    void offer(int item, double value) {
        if (size == slots && value <= values[size - 1]) return;
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] >= value) low = middle + 1;
            else high = middle;
        }
        if (size < slots) grow();
        System.arraycopy(values, low, values, low + 1, size - 1 - low);
        System.arraycopy(items, low, items, low + 1, size - 1 - low);
        values[low] = value;
        items[low] = item;
    }

    private void grow() {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
            items = Arrays.copyOf(items, 2 * size);
        }
        size++;
    }

    int size() {
        return size;
    }

    int item(int rank) {
        return items[rank];
    }

    int[] items() {
        return Arrays.copyOf(items, size);
    }
}
