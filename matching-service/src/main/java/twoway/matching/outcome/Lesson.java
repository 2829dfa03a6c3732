package twoway.matching.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import twoway.matching.fit.Likelihood;

/**
 * What the trials of one direction teach, judged on firms of which nothing was learnt.
 *
 * @param curve calibrated
 * @param trials all of them
 * @param yeses among them
 */
record Lesson(Curve curve, int trials, int yeses, Verdict verdict) {

    private static final int TIMES = 3;
    private static final int PARTS = 10;

    /** One firm's trials are all in one part: what it does it does alike. */
    record Seen(UUID firm, Trial trial) {

        int part() {
            return Math.floorMod(firm.hashCode(), PARTS);
        }
    }

    /** Six of ten firms to learn from, two to calibrate, two to judge. Trials in the order in which they were shown. */
    static Lesson of(List<Seen> seen) {
        var learning = new ArrayList<Trial>();
        var calibrating = new ArrayList<Trial>();
        var judging = new ArrayList<Seen>();
        for (var each : seen) {
            switch (each.part()) {
                case 0, 1 -> judging.add(each);
                case 2, 3 -> calibrating.add(each.trial());
                default -> learning.add(each.trial());
            }
        }
        var expert = Curve.of(Likelihood.EXPERT);
        var curve = Calibration.calibrated(Learner.learn(expert, learning, TIMES), calibrating);
        int yeses = (int) seen.stream().filter(each -> each.trial().yes()).count();
        return new Lesson(curve, seen.size(), yeses, Verdict.of(curve, expert, judging));
    }

    /** Enough experience, and on firms it knows nothing of better than the expert; of the yeses a tenth must be theirs. */
    boolean convinces(int leastTrials, int leastYeses) {
        return trials >= leastTrials && yeses >= leastYeses && verdict.convinces(leastYeses / PARTS);
    }
}
