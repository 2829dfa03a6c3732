package twoway.measure.market;

/**
 * A small market in which everybody is everybody's candidate.
 *
 * @param p of left i for right j, row by row: C × J
 * @param q of right j for left i, row by row: J × C
 */
record DenseMarket(double[][] p, double[][] q) {

    /**
     * The generator of the published experiments.
     *
     * @param crowding λ in [0, 1]: 0, everybody has a taste of its own; 1, all agree
     */
    static DenseMarket random(int left, int right, double crowding, int seed) {
        var random = new NumpyRandom(seed);
        return new DenseMarket(side(left, right, crowding, random), side(right, left, crowding, random));
    }

    private static double[][] side(int rows, int columns, double crowding, NumpyRandom random) {
        var side = new double[rows][columns];
        for (double[] row : side)
            for (int j = 0; j < columns; j++) {
                double agreed = j == columns - 1 ? 0 : 1 - j * (1.0 / (columns - 1));
                row[j] = clip((1 - crowding) * random.uniform() + crowding * agreed);
            }
        return side;
    }

    /** What a ranker sees that knows the right side's criteria only in part: q with normal noise, within [0, 1]. */
    DenseMarket judgedByWhatIsPublished(double deviation, int seed) {
        var random = new NumpyRandom(seed);
        var seen = new double[q.length][];
        for (int j = 0; j < q.length; j++) {
            seen[j] = q[j].clone();
            for (int i = 0; i < seen[j].length; i++) seen[j][i] = clip(seen[j][i] + deviation * random.normal());
        }
        return new DenseMarket(p, seen);
    }

    private static double clip(double number) {
        return Math.min(1, Math.max(0, number));
    }

    int left() {
        return p.length;
    }

    int right() {
        return q.length;
    }

    /** Of each left one the right ones, sorted by what {@code worth} says, equals in order. */
    int[][] lists(Worth worth) {
        var lists = new int[left()][];
        var values = new double[right()];
        for (int i = 0; i < lists.length; i++) {
            for (int j = 0; j < values.length; j++) values[j] = worth.of(i, j);
            lists[i] = Order.descending(values);
        }
        return lists;
    }

    /** What right j is worth to left i. */
    interface Worth {
        double of(int i, int j);
    }
}
