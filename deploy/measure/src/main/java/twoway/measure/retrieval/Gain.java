package twoway.measure.retrieval;

import java.util.Arrays;
import java.util.Random;
import twoway.measure.Report;

/**
 * By how much one ranker is better than another on the same needs, and between which bounds 95 of 100 samples of needs
 * would have it: needs are drawn with replacement, 10,000 times, from a fixed seed (Efron 1979).
 */
record Gain(double mean, double low, double high) {

    private static final int SAMPLES = 10_000;
    private static final long SEED = 20261122;

    /** @param differences one for each need */
    static Gain of(double[] differences) {
        var random = new Random(SEED);
        var means = new double[SAMPLES];
        for (int sample = 0; sample < SAMPLES; sample++) {
            double sum = 0;
            for (int i = 0; i < differences.length; i++) sum += differences[random.nextInt(differences.length)];
            means[sample] = sum / differences.length;
        }
        Arrays.sort(means);
        return new Gain(
                Report.rounded(Arrays.stream(differences).average().orElseThrow(), 4),
                Report.rounded(means[SAMPLES * 25 / 1000], 4),
                Report.rounded(means[SAMPLES * 975 / 1000 - 1], 4));
    }
}
