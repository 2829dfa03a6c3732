package twoway.measure.market;

/**
 * The uniform stream of NumPy's {@code RandomState(seed)}: MT19937 (Matsumoto and Nishimura 1998) seeded with one 32-bit number, 53 bits
 * of two outputs per number. The published experiments draw their markets from it.
 */
final class NumpyRandom {

    private static final int SIZE = 624;
    private static final int SHIFT = 397;

    private final int[] state = new int[SIZE];
    private int next = SIZE;
    private double spare = Double.NaN;

    /** @param seed as an unsigned 32-bit number */
    NumpyRandom(int seed) {
        state[0] = seed;
        for (int i = 1; i < SIZE; i++) state[i] = 1812433253 * (state[i - 1] ^ state[i - 1] >>> 30) + i;
    }

    /** In [0, 1). */
    double uniform() {
        return ((bits() >>> 5) * 67108864.0 + (bits() >>> 6)) / 9007199254740992.0;
    }

    /** Mean 0, deviation 1: Marsaglia's polar method, the second number of each pair first. */
    double normal() {
        if (!Double.isNaN(spare)) {
            double kept = spare;
            spare = Double.NaN;
            return kept;
        }
        double x;
        double y;
        double square;
        do {
            x = 2 * uniform() - 1;
            y = 2 * uniform() - 1;
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        double factor = Math.sqrt(-2 * Math.log(square) / square);
        spare = factor * x;
        return factor * y;
    }

    private int bits() {
        if (next == SIZE) twist();
        int y = state[next++];
        y ^= y >>> 11;
        y ^= y << 7 & 0x9d2c5680;
        y ^= y << 15 & 0xefc60000;
        return y ^ y >>> 18;
    }

    private void twist() {
        for (int i = 0; i < SIZE; i++) {
            int y = state[i] & 0x80000000 | state[(i + 1) % SIZE] & 0x7fffffff;
            state[i] = state[(i + SHIFT) % SIZE] ^ y >>> 1 ^ (y & 1) * 0x9908b0df;
        }
        next = 0;
    }
}
