package twoway.channel.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import twoway.channel.checklist.Side;
import twoway.chassis.event.DomainEvent;

/** Cases worked through in any order a pair of firms may think of; the seed names the one that broke. */
class SeededWalkTest {

    private static final int WALKS = 60;
    private static final int MOST_STEPS = 2_000;

    @Test
    void however_the_firms_go_about_it_somebody_is_always_waited_for_and_every_market_opens_once() {
        for (long seed = 0; seed < WALKS; seed++) walk(seed);
    }

    private static void walk(long seed) {
        var random = new Random(seed);
        var sample = new SampleCase("DE", "JP", "BR");
        List<DomainEvent> facts = new ArrayList<>();
        for (int step = 0; sample.of.state() == CaseState.OPEN; step++) {
            assertTrue(step < MOST_STEPS, "seed " + seed + " never ends");
            var turns = turns(sample);
            assertTrue(
                    turns.stream().anyMatch(turn -> turn.item().waitingOn() != null),
                    "seed " + seed + " waits for nobody");
            sample.after(random.nextInt(100_000));
            facts.addAll(turns.get(random.nextInt(turns.size())).take(sample, random));
            assertClocks(sample, seed);
        }
        assertEquals(3, count(facts, ChannelActivated.class), "seed " + seed);
        assertEquals(1, count(facts, CaseClosed.class), "seed " + seed);
        assertTrue(sample.of.lanes().stream().allMatch(MarketLane::isLive), "seed " + seed);
    }

    private record Turn(ChecklistItem item, Side side, ItemAction action) {

        List<DomainEvent> take(SampleCase sample, Random random) {
            var outside = random.nextBoolean() ? Side.AUTHORITY : Side.LABORATORY;
            var decision = new Decision(null, FailureCode.OTHER, SampleCase.WHY, outside);
            return sample.move(item, action, decision, side == Side.LARGE ? sample.large : sample.sme);
        }
    }

    /** Everything that {@code allowedActions} would offer to either firm, letting go only now and then. */
    private static List<Turn> turns(SampleCase sample) {
        return sample.of.items().stream()
                .flatMap(item -> Stream.of(Side.SME, Side.LARGE)
                        .flatMap(side -> item.movesOf(side).stream().map(action -> new Turn(item, side, action))))
                .filter(turn -> !turn.action().letsGo() || turn.item().attempts() > 1)
                .toList();
    }

    private static void assertClocks(SampleCase sample, long seed) {
        for (var item : sample.of.items()) {
            var open = !item.state().isSettled() && item.state() != ItemState.WAITING_FOR_EARLIER_STEP;
            var runs = item.waitingOn() != null;
            assertEquals(
                    open && sample.of.state() == CaseState.OPEN,
                    runs,
                    "seed " + seed + " " + item.line().type());
            assertTrue(item.waited(sample.now()).values().stream().allMatch(seconds -> seconds >= 0), "seed " + seed);
        }
    }

    private static long count(List<DomainEvent> facts, Class<? extends DomainEvent> type) {
        return facts.stream().filter(type::isInstance).count();
    }
}
