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
 * @param judged trials on which it was judged beside the expert's curve
 * @param loss its mean loss there, in nats a trial; {@link Trial#loss}
 * @param expertLoss the expert's
 * @param error standard error of the mean difference of the two
 */
record Lesson(Curve curve, int trials, int yeses, int judged, double loss, double expertLoss, double error) {

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
        var judging = new ArrayList<Trial>();
        for (var each : seen) {
            switch (each.part()) {
                case 0, 1 -> judging.add(each.trial());
                case 2, 3 -> calibrating.add(each.trial());
                default -> learning.add(each.trial());
            }
        }
        var expert = Curve.of(Likelihood.EXPERT);
        var curve = Calibration.calibrated(Learner.learn(expert, learning, TIMES), calibrating);
        int yeses = (int) seen.stream().filter(each -> each.trial().yes()).count();
        return judged(curve, expert, seen.size(), yeses, judging);
    }

    private static Lesson judged(Curve curve, Curve expert, int trials, int yeses, List<Trial> judging) {
        int n = judging.size();
        double loss = 0;
        double expertLoss = 0;
        double squares = 0;
        for (var trial : judging) {
            double mine = trial.loss(curve.logit(trial.lines()));
            double theirs = trial.loss(expert.logit(trial.lines()));
            loss += mine / n;
            expertLoss += theirs / n;
            squares += (theirs - mine) * (theirs - mine) / n;
        }
        double gain = expertLoss - loss;
        double error = n < 2 ? Double.POSITIVE_INFINITY : Math.sqrt(Math.max(0, squares - gain * gain) / (n - 1));
        return new Lesson(curve, trials, yeses, n, loss, expertLoss, error);
    }

    /** Enough experience, and on firms it knows nothing of better than the expert by more than chance explains. */
    boolean convinces(int leastTrials, int leastYeses) {
        return trials >= leastTrials && yeses >= leastYeses && expertLoss - loss > 2 * error;
    }
}
