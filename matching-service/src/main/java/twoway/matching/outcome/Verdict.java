package twoway.matching.outcome;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;

/**
 * A curve beside the expert's, on firms of which nothing was learnt.
 *
 * @param loss its mean loss, in nats a trial; {@link Trial#loss}
 * @param expertLoss the expert's
 * @param error standard error of the mean difference of the two. What a firm does it does alike, so firms count and not trials:
 *     from sums by firm (Liang and Zeger, 1986); infinite for fewer than two
 */
record Verdict(int firms, int trials, int yeses, double loss, double expertLoss, double error) {

    /** Fewer firms are no sample of firms, whatever they did. */
    private static final int LEAST_FIRMS = 20;

    /** @param seen of at least one trial, if the losses are to be numbers */
    static Verdict of(Curve curve, Curve expert, List<Lesson.Seen> seen) {
        int n = seen.size();
        int yeses = (int) seen.stream().filter(each -> each.trial().yes()).count();
        double loss = mean(curve, seen);
        double expertLoss = mean(expert, seen);
        double gain = expertLoss - loss;
        var byFirm = seen.stream().collect(groupingBy(Lesson.Seen::firm)).values();
        double squares = byFirm.stream()
                .mapToDouble(own -> own.size() * (mean(expert, own) - mean(curve, own) - gain) / n)
                .map(part -> part * part)
                .sum();
        int firms = byFirm.size();
        double error = firms < 2 ? Double.POSITIVE_INFINITY : Math.sqrt(squares * firms / (firms - 1));
        return new Verdict(firms, n, yeses, loss, expertLoss, error);
    }

    private static double mean(Curve curve, List<Lesson.Seen> seen) {
        return seen.stream()
                .map(Lesson.Seen::trial)
                .mapToDouble(trial -> trial.loss(curve.logit(trial.lines())))
                .average()
                .orElse(0);
    }

    /** Better than the expert by more than chance explains, and enough firms that said yes often enough to tell. */
    boolean convinces(int leastYeses) {
        return firms >= LEAST_FIRMS && yeses >= leastYeses && expertLoss - loss > 2 * error;
    }
}
