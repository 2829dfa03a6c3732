package twoway.measure.market;

import java.util.Arrays;
import java.util.Set;
import twoway.matching.ranking.Attention;
import twoway.measure.Command;
import twoway.measure.Options;
import twoway.measure.Report;

/**
 * What it costs that every small firm is seen. On the left the scouting lists that large firms open, one after the other; on the
 * right the firms that are found and read their invitations, best first; 1/k attention on both sides.
 */
public final class ExposureCommand implements Command {
    private static final int LARGEST = 3000;
    private static final Attention ATTENTION = Attention.INV;
    private static final double GAMMA = 0.5;

    /**
     * @param owed min(0.99 · firms, 5 · lists)
     * @param shown different firms among the first five of the lists
     * @param cost the share of the expected matches that the floor takes; 0 without
     * @param giniSmes of the firms' expected matches
     */
    record Line(
            String policy,
            boolean floor,
            int smes,
            int lists,
            double lambda,
            int seed,
            int owed,
            int shown,
            double expectedMatches,
            double cost,
            double giniSmes,
            double giniLists) {}

    @Override
    public String usage() {
        return "--smes N --lists D --seed S [--lambda L] [--slots K]";
    }

    @Override
    public Set<String> options() {
        return Set.of("smes", "lists", "seed", "lambda", "slots");
    }

    @Override
    public boolean run(Options options, Report report) {
        options.words(0);
        int smes = options.number("smes", 1, LARGEST);
        int lists = options.number("lists", 1, LARGEST);
        int seed = options.number("seed", 0, Integer.MAX_VALUE);
        double lambda = options.decimal("lambda", 0, 1, 0.8);
        int slots = Math.min(smes, options.number("slots", ExposureFloor.FIRST, LARGEST, 20));
        var market = DenseMarket.random(lists, smes, lambda, seed);
        var run = new Run(market, lambda, seed, slots, report);
        boolean held = run.both("interest", market.lists((i, j) -> market.p()[i][j]));
        held &= run.both("product", market.lists((i, j) -> market.p()[i][j] * market.q()[j][i]));
        held &= run.both("bcsa-0.5", new Engine(market, ATTENTION).solve(GAMMA));
        return held;
    }

    private record Run(DenseMarket market, double lambda, int seed, int slots, Report report) {

        /** One policy without the floor and with it; tells whether the floor held. */
        boolean both(String policy, int[][] orders) {
            var floor = new ExposureFloor(market.right());
            var plain = tell(policy, false, orders, 0);
            var floored = Arrays.stream(complete(orders)).map(floor::open).toArray(int[][]::new);
            tell(policy, true, floored, plain);
            return ExposureFloor.distinct(floored) >= owed();
        }

        /** The engine lists nobody whom one side never wants; the floor owes them their turn too, behind all others. */
        private int[][] complete(int[][] orders) {
            return Arrays.stream(orders).map(this::complete).toArray(int[][]::new);
        }

        private int[] complete(int[] order) {
            var values = new double[market.right()];
            for (int rank = 0; rank < order.length; rank++) values[order[rank]] = order.length - rank;
            return Order.descending(values);
        }

        private int owed() {
            return ExposureFloor.owed(market.right(), market.left());
        }

        /** @param without the expected matches without the floor, 0 if this is it */
        private double tell(String policy, boolean floor, int[][] orders, double without) {
            var lists = Arrays.stream(orders)
                    .map(order -> Arrays.copyOf(order, Math.min(order.length, slots)))
                    .toArray(int[][]::new);
            var outcome = new ExactReading(market, ATTENTION)
                    .outcome(Order.exposures(lists, market.right(), ATTENTION.first(slots)));
            report.add(new Line(
                    policy,
                    floor,
                    market.right(),
                    market.left(),
                    lambda,
                    seed,
                    owed(),
                    ExposureFloor.distinct(lists),
                    Report.rounded(outcome.matches(), 4),
                    without == 0 ? 0 : Report.rounded(1 - outcome.matches() / without, 4),
                    Report.rounded(outcome.giniRight(), 4),
                    Report.rounded(outcome.giniLeft(), 4)));
            return outcome.matches();
        }
    }
}
