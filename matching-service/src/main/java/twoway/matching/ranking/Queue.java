package twoway.matching.ranking;

import java.util.Arrays;

/** The requests that one posting may get, in the order in which its owner reads them: likeliest to be accepted first, then by asker. */
final class Queue {

    static final int UNLIMITED = Integer.MAX_VALUE;

    private int[] asker = new int[4];

    /** The chance that the request is there: examined by its asker and sent. */
    double[] sent = new double[4];

    float[] accepts = new float[4];
    int size;
    int places = UNLIMITED;

    /** How many requests are read before this one would be: O(log size). */
    int ahead(float accepted, int who) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (accepts[middle] > accepted || accepts[middle] == accepted && asker[middle] < who) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** Puts a request where it belongs: O(size) moves. */
    void add(int who, float accepted, double chance) {
        int at = ahead(accepted, who);
        if (size == asker.length) {
            asker = Arrays.copyOf(asker, 2 * size);
            sent = Arrays.copyOf(sent, 2 * size);
            accepts = Arrays.copyOf(accepts, 2 * size);
        }
        shift(at, at + 1);
        asker[at] = who;
        sent[at] = chance;
        accepts[at] = accepted;
        size++;
    }

    /** Takes the asker's request out, wherever it stands; nothing happens if there is none. */
    void remove(int who) {
        for (int at = 0; at < size; at++) {
            if (asker[at] != who) continue;
            shift(at + 1, at);
            size--;
            return;
        }
    }

    private void shift(int from, int to) {
        System.arraycopy(asker, from, asker, to, size - from);
        System.arraycopy(sent, from, sent, to, size - from);
        System.arraycopy(accepts, from, accepts, to, size - from);
    }

    int[] askers() {
        return Arrays.copyOf(asker, size);
    }

    boolean limited() {
        return places <= size;
    }
}
