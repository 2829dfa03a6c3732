package twoway.matching.outcome;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import twoway.matching.fit.Feature;
import twoway.matching.fit.Likelihood;
import twoway.matching.ranking.Attention;

class LearnerTest {

    private static final Curve EXPERT = Curve.of(Likelihood.EXPERT);

    /** How firms really decide here: markets and industries count for much more than the expert thought, tags for nothing. */
    private static final Curve TRUTH = new Curve(-2.2, new double[] {0.9, 0.2, 1.6, 1.1, 0, 0.5, 0.1, 0.4, 0, 0.6});

    @Test
    void with_places_corrected_it_comes_near_the_truth_and_without_it_does_not() {
        for (int seed = 1; seed <= 3; seed++) {
            var random = new Random(seed);
            var seen = world(random, 6_000, TRUTH);
            var trials = seen.stream().map(Lesson.Seen::trial).toList();
            var naive = trials.stream()
                    .map(each -> new Trial(each.lines(), 1, each.yes()))
                    .toList();

            var learnt = Learner.learn(EXPERT, trials, 3);
            double corrected = error(learnt, random);
            double uncorrected = error(Learner.learn(EXPERT, naive, 3), random);
            double expert = error(EXPERT, random);

            assertTrue(corrected < 0.04, "error " + corrected);
            assertTrue(uncorrected > 3 * corrected, uncorrected + " uncorrected, " + corrected + " corrected");
            assertTrue(expert > 2 * corrected, expert + " of the expert");
            assertTrue(learnt.weights()[2] > 1.5 * learnt.weights()[4], "markets count for more than tags");
        }
    }

    @Test
    void what_is_learnt_is_believed_when_it_is_better_on_firms_it_knows_nothing_of() {
        var lesson = Lesson.of(world(new Random(11), 2_000, TRUTH));

        assertTrue(lesson.convinces(2_000, 200), lesson::toString);
        assertFalse(lesson.convinces(1_000_000, 200), "too little experience");
        assertFalse(lesson.convinces(2_000, 1_000_000), "too few that said yes");
    }

    @Test
    void where_the_expert_is_right_the_expert_stays() {
        int believed = 0;
        for (int seed = 1; seed <= 20; seed++)
            if (Lesson.of(world(new Random(seed), 500, EXPERT)).convinces(100, 10)) believed++;
        assertTrue(believed <= 2, believed + " of 20 by chance");
    }

    /** On each trial of somebody who never says yes every curve that expects less is a little better. */
    @Test
    void one_firm_that_never_says_yes_is_no_judge_of_what_is_learnt() {
        var random = new Random(4);
        var seen = new ArrayList<Lesson.Seen>();
        for (int part = 4; part < 10; part++) seen.addAll(trialsOf(part, random, 1_000, new Curve(-3, new double[10])));
        seen.addAll(trialsOf(0, random, 60, new Curve(-99, new double[10])));

        var lesson = Lesson.of(seen);

        assertTrue(lesson.verdict().expertLoss() > lesson.verdict().loss(), lesson::toString);
        assertFalse(lesson.convinces(0, 0), lesson::toString);
        for (int firm = 0; firm < 30; firm++) seen.addAll(trialsOf(0, random, 2, new Curve(-99, new double[10])));
        assertFalse(Lesson.of(seen).convinces(0, 200), "thirty of them that never said yes are none, either");
    }

    @Test
    void a_firm_that_does_the_same_nine_times_says_no_more_than_if_it_had_done_it_once() {
        var once = world(new Random(8), 60, TRUTH);
        var often = once.stream()
                .flatMap(each -> Stream.generate(() -> each).limit(9))
                .toList();

        var verdict = Verdict.of(TRUTH, EXPERT, once);

        assertEquals(60, verdict.firms());
        assertEquals(verdict.error(), Verdict.of(TRUTH, EXPERT, often).error(), 1e-9);
        assertTrue(verdict.error() > 0.01, verdict::toString);
    }

    /** A few firms of which each is shown as much as hundreds of others, and each with a temper of its own. */
    @Test
    void where_a_few_firms_are_seen_much_their_tempers_are_not_taken_for_experience() {
        int believed = 0;
        for (int seed = 1; seed <= 20; seed++) {
            var random = new Random(seed);
            var seen = new ArrayList<Lesson.Seen>();
            for (int firm = 0; firm < 25; firm++)
                seen.addAll(trialsOf(firm % 10, random, 200, EXPERT.rescaled(random.nextGaussian(), 1)));
            if (Lesson.of(seen).convinces(2_000, 10)) believed++;
        }
        assertEquals(0, believed, "of 20 by chance");
    }

    /** Everything one firm was shown, all of which it looked at. */
    private static List<Lesson.Seen> trialsOf(int part, Random random, int trials, Curve truth) {
        var firm = firmOf(part, random);
        return Stream.generate(() -> lines(random))
                .limit(trials)
                .map(lines ->
                        new Lesson.Seen(firm, new Trial(lines, 1, random.nextDouble() < truth.probability(lines))))
                .toList();
    }

    private static UUID firmOf(int part, Random random) {
        return Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                .filter(each -> new Lesson.Seen(each, null).part() == part)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void without_experience_nothing_is_believed() {
        assertFalse(Lesson.of(List.of()).convinces(0, 0));
        assertEquals(EXPERT.intercept(), Learner.learn(EXPERT, List.of(), 3).intercept());
    }

    @Test
    void calibration_makes_three_in_ten_happen_three_times_in_ten() {
        var random = new Random(5);
        var overconfident = TRUTH.rescaled(1.5, 2);
        var trials =
                world(random, 3_000, TRUTH).stream().map(Lesson.Seen::trial).toList();

        var calibrated = Calibration.calibrated(overconfident, trials);

        assertTrue(error(overconfident, random) > 0.15);
        assertTrue(error(calibrated, random) < 0.03, () -> "error " + error(calibrated, new Random(6)));
    }

    @Test
    void a_learnt_curve_is_additive_over_the_lines_and_a_title_keeps_the_expert_s_part() {
        var learnt = TRUTH.likelihood(7, "learnt");

        assertEquals(7, learnt.number());
        assertEquals(9.0, learnt.slopes().get(Feature.THEY_GIVE_WHAT_YOU_WANT), 1e-12);
        for (var kept : List.of(Feature.OFFICIAL_TITLE, Feature.PREFERRED_COUNTRY, Feature.PREFERRED_SIZE))
            assertEquals(Likelihood.EXPERT.slopes().get(kept), learnt.slopes().get(kept));
        assertArrayEquals(TRUTH.weights(), Curve.of(learnt).weights(), 1e-12);
        assertEquals(0, Lines.of(Map.of("OFFICIAL_TITLE", 300, "PREFERRED_SIZE", 800))[0]);
        assertEquals(1.1, Lines.of(Map.of("SHARED_MARKETS", 1_100))[2]);
    }

    @Test
    void what_was_learnt_before_meanings_were_compared_takes_the_expert_s_part_for_them_and_nothing_else_is_made_up() {
        var slopes = new EnumMap<>(Likelihood.EXPERT.slopes());
        slopes.remove(Feature.SIMILAR_MEANING);

        assertEquals(
                Likelihood.EXPERT.slopes().get(Feature.SIMILAR_MEANING),
                new Likelihood(3, "before", -2, slopes).slopes().get(Feature.SIMILAR_MEANING));
        slopes.remove(Feature.SHARED_TAGS);
        assertThrows(IllegalArgumentException.class, () -> new Likelihood(3, "broken", -2, slopes));
    }

    @Test
    void the_same_trials_in_the_same_order_teach_the_same_and_no_weight_turns_against_a_match() {
        var trials = world(new Random(3), 300, new Curve(-1, new double[10])).stream()
                .map(Lesson.Seen::trial)
                .toList();

        var once = Learner.learn(EXPERT, trials, 2);
        var again = Learner.learn(EXPERT, trials, 2);

        assertArrayEquals(once.weights(), again.weights());
        assertTrue(DoubleStream.of(once.weights()).allMatch(weight -> weight >= 0));
    }

    @Test
    void one_yes_at_the_foot_of_a_list_counts_for_ten_at_most() {
        assertEquals(10, new Trial(new double[10], 1 / 20.0, true).label());
        assertEquals(4, new Trial(new double[10], 1 / 4.0, true).label());
        assertEquals(0, new Trial(new double[10], 1 / 4.0, false).label());
    }

    /** Lists of ten, ordered by the expert and read from the top, place k with chance 1/k: what is seen, not what is wanted. */
    private static List<Lesson.Seen> world(Random random, int lists, Curve truth) {
        var seen = new ArrayList<Lesson.Seen>();
        for (int list = 0; list < lists; list++) {
            var firm = new UUID(random.nextLong(), random.nextLong());
            var shown = Stream.generate(() -> lines(random))
                    .limit(10)
                    .sorted(Comparator.comparingDouble((ToDoubleFunction<double[]>) EXPERT::logit)
                            .reversed())
                    .toList();
            for (int place = 1; place <= shown.size(); place++) {
                double examined = Attention.INV.at(place);
                var lines = shown.get(place - 1);
                boolean yes = random.nextDouble() < examined && random.nextDouble() < truth.probability(lines);
                seen.add(new Lesson.Seen(firm, new Trial(lines, examined, yes)));
            }
        }
        return seen;
    }

    private static double[] lines(Random random) {
        var most = new double[] {2.6, 1.3, 1.1, 1.3, 0.6, 0.4, 0.3, 0.6, 0.1, 0.3};
        return IntStream.range(0, most.length)
                .mapToDouble(i -> most[i] * random.nextInt(5) / 4)
                .toArray();
    }

    /** Mean distance of what is believed from what is true, on new pairs. */
    private static double error(Curve curve, Random random) {
        return IntStream.range(0, 5_000)
                .mapToObj(i -> lines(random))
                .mapToDouble(lines -> Math.abs(curve.probability(lines) - TRUTH.probability(lines)))
                .average()
                .orElseThrow();
    }
}
