package twoway.measure.market;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.Set;
import twoway.matching.ranking.Attention;
import twoway.measure.Command;
import twoway.measure.Options;
import twoway.measure.Report;
import twoway.measure.Spent;

/** One policy on one small random market. */
public final class MarketCommand implements Command {
    private static final int LARGEST = 3000;

    /** P, the right side reads requests; S, both sides are shown lists. */
    enum Environment {
        P,
        S
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            Environment environment,
            int left,
            int right,
            String attention,
            double lambda,
            int seed,
            String policy,
            double expectedMatches,
            double giniLeft,
            double giniRight,
            Long envyLeft,
            Long envyRight,
            double cpuMs) {}

    @Override
    public String usage() {
        return "--environment P|S --left C --right J --attention inv|log|exp --lambda L --seed S"
                + " --policy naive|product|tu|mode|approxsw|bcsa [--gamma G] [--beta B] [--alpha A]";
    }

    @Override
    public Set<String> options() {
        return Set.of(
                "environment", "left", "right", "attention", "lambda", "seed", "policy", "gamma", "beta", "alpha");
    }

    @Override
    public boolean run(Options options, Report report) {
        options.words(0);
        var environment = options.oneOf("environment", Environment.class);
        int left = options.number("left", 1, LARGEST);
        int right = options.number("right", 1, LARGEST);
        var attention = options.oneOf("attention", Attention.class);
        double lambda = options.decimal("lambda", 0, 1);
        int seed = options.number("seed", 0, Integer.MAX_VALUE);
        String policy = options.needed("policy");
        double gamma = options.decimal("gamma", 0, 1, 1);
        double beta = options.decimal("beta", 0.01, 1000, 1);
        double alpha = options.decimal("alpha", 0, 1, 1);
        var market = DenseMarket.random(left, right, lambda, seed);
        String name = attention.name().toLowerCase(Locale.ROOT);
        if (environment == Environment.P) {
            var spent = Spent.on(() -> SmallMarkets.exposures(policy, market, attention, gamma, beta));
            var outcome = new ExactReading(market, attention).outcome(spent.result());
            report.add(new Line(
                    environment,
                    left,
                    right,
                    name,
                    lambda,
                    seed,
                    policy,
                    outcome.matches(),
                    outcome.giniLeft(),
                    outcome.giniRight(),
                    null,
                    null,
                    Report.rounded(spent.cpuSeconds() * 1000, 1)));
        } else {
            var spent = Spent.on(() -> TwoLists.of(policy, market, attention, alpha, beta));
            var outcome = spent.result().outcome();
            report.add(new Line(
                    environment,
                    left,
                    right,
                    name,
                    lambda,
                    seed,
                    policy,
                    outcome.matches(),
                    outcome.giniLeft(),
                    outcome.giniRight(),
                    spent.result().envyLeft(),
                    spent.result().envyRight(),
                    Report.rounded(spent.cpuSeconds() * 1000, 1)));
        }
        return true;
    }
}
