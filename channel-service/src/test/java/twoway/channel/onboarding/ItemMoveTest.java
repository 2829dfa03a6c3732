package twoway.channel.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static twoway.channel.onboarding.ItemState.AWAITING_EXTERNAL;
import static twoway.channel.onboarding.ItemState.DONE;
import static twoway.channel.onboarding.ItemState.FAILED;
import static twoway.channel.onboarding.ItemState.IN_PROGRESS;
import static twoway.channel.onboarding.ItemState.NOT_APPLICABLE;
import static twoway.channel.onboarding.ItemState.TO_DO;
import static twoway.channel.onboarding.ItemState.WAITING_FOR_EARLIER_STEP;
import static twoway.channel.onboarding.ItemState.WAIVED;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import twoway.channel.onboarding.ItemMove.Work;

class ItemMoveTest {

    @Test
    void a_firms_own_work_moves_exactly_like_this() {
        assertMoves(Work.OWN, WAITING_FOR_EARLIER_STEP, letGo());
        assertMoves(Work.OWN, TO_DO, letGo(ItemAction.START, IN_PROGRESS));
        var working = letGo(ItemAction.COMPLETE, DONE);
        working.put(ItemAction.FAIL, FAILED);
        assertMoves(Work.OWN, AWAITING_EXTERNAL, working);
        working.put(ItemAction.HAND_OVER, AWAITING_EXTERNAL);
        assertMoves(Work.OWN, IN_PROGRESS, working);
        assertMoves(Work.OWN, FAILED, letGo(ItemAction.RETRY, IN_PROGRESS));
    }

    @Test
    void work_done_outside_is_awaited_from_its_start() {
        assertMoves(Work.OUTSIDE, WAITING_FOR_EARLIER_STEP, letGo());
        assertMoves(Work.OUTSIDE, TO_DO, letGo(ItemAction.START, AWAITING_EXTERNAL));
        var awaited = letGo(ItemAction.COMPLETE, DONE);
        awaited.put(ItemAction.FAIL, FAILED);
        assertMoves(Work.OUTSIDE, AWAITING_EXTERNAL, awaited);
        assertMoves(Work.OUTSIDE, FAILED, letGo(ItemAction.RETRY, AWAITING_EXTERNAL));
    }

    @Test
    void what_is_settled_stays_settled() {
        for (var work : Work.values()) {
            for (var state : new ItemState[] {DONE, WAIVED, NOT_APPLICABLE}) assertMoves(work, state, Map.of());
        }
    }

    @Test
    void a_goal_that_is_reached_is_recognised_and_nothing_else_is() {
        assertEquals(true, ItemMove.isReached(ItemAction.COMPLETE, Work.OWN, DONE));
        assertEquals(true, ItemMove.isReached(ItemAction.START, Work.OUTSIDE, AWAITING_EXTERNAL));
        assertEquals(false, ItemMove.isReached(ItemAction.START, Work.OWN, AWAITING_EXTERNAL));
        assertEquals(false, ItemMove.isReached(ItemAction.WAIVE, Work.OWN, DONE));
        assertEquals(false, ItemMove.isReached(ItemAction.COMPLETE, Work.OWN, WAIVED));
    }

    private static Map<ItemAction, ItemState> letGo() {
        Map<ItemAction, ItemState> moves = new EnumMap<>(ItemAction.class);
        moves.put(ItemAction.WAIVE, WAIVED);
        moves.put(ItemAction.MARK_NOT_APPLICABLE, NOT_APPLICABLE);
        return moves;
    }

    private static Map<ItemAction, ItemState> letGo(ItemAction and, ItemState to) {
        var moves = letGo();
        moves.put(and, to);
        return moves;
    }

    private static void assertMoves(Work work, ItemState from, Map<ItemAction, ItemState> expected) {
        Map<ItemAction, ItemState> found = new EnumMap<>(ItemAction.class);
        Arrays.stream(ItemAction.values())
                .forEach(action -> ItemMove.of(action, work, from).ifPresent(move -> found.put(action, move.to())));
        assertEquals(expected, found, work + " from " + from);
    }
}
