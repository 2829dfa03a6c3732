package twoway.channel.onboarding;

import static twoway.channel.onboarding.ItemState.AWAITING_EXTERNAL;
import static twoway.channel.onboarding.ItemState.DONE;
import static twoway.channel.onboarding.ItemState.FAILED;
import static twoway.channel.onboarding.ItemState.IN_PROGRESS;
import static twoway.channel.onboarding.ItemState.NOT_APPLICABLE;
import static twoway.channel.onboarding.ItemState.TO_DO;
import static twoway.channel.onboarding.ItemState.WAITING_FOR_EARLIER_STEP;
import static twoway.channel.onboarding.ItemState.WAIVED;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The life of an item as one table. That a waiting item becomes TO_DO is nobody's action: the case does it when the last
 * of the earlier items is settled.
 *
 * @param work whether the move is for a party's own work, for work done outside (authority, laboratory), or for both
 */
record ItemMove(ItemAction action, Set<Work> work, Set<ItemState> from, ItemState to) {

    enum Work {
        OWN,
        OUTSIDE
    }

    private static final Set<Work> OWN = EnumSet.of(Work.OWN);
    private static final Set<Work> OUTSIDE = EnumSet.of(Work.OUTSIDE);
    private static final Set<Work> BOTH = EnumSet.allOf(Work.class);
    private static final Set<ItemState> UNSETTLED =
            EnumSet.of(WAITING_FOR_EARLIER_STEP, TO_DO, IN_PROGRESS, AWAITING_EXTERNAL, FAILED);

    static final List<ItemMove> TABLE = List.of(
            new ItemMove(ItemAction.START, OWN, EnumSet.of(TO_DO), IN_PROGRESS),
            new ItemMove(ItemAction.START, OUTSIDE, EnumSet.of(TO_DO), AWAITING_EXTERNAL),
            new ItemMove(ItemAction.HAND_OVER, OWN, EnumSet.of(IN_PROGRESS), AWAITING_EXTERNAL),
            new ItemMove(ItemAction.COMPLETE, BOTH, EnumSet.of(IN_PROGRESS, AWAITING_EXTERNAL), DONE),
            new ItemMove(ItemAction.FAIL, BOTH, EnumSet.of(IN_PROGRESS, AWAITING_EXTERNAL), FAILED),
            new ItemMove(ItemAction.RETRY, OWN, EnumSet.of(FAILED), IN_PROGRESS),
            new ItemMove(ItemAction.RETRY, OUTSIDE, EnumSet.of(FAILED), AWAITING_EXTERNAL),
            new ItemMove(ItemAction.WAIVE, BOTH, UNSETTLED, WAIVED),
            new ItemMove(ItemAction.MARK_NOT_APPLICABLE, BOTH, UNSETTLED, NOT_APPLICABLE));

    static Optional<ItemMove> of(ItemAction action, Work work, ItemState from) {
        return TABLE.stream()
                .filter(move -> move.action == action && move.work.contains(work) && move.from.contains(from))
                .findFirst();
    }

    /** A command whose goal is already reached changes nothing and refuses nothing. */
    static boolean isReached(ItemAction action, Work work, ItemState state) {
        return TABLE.stream().anyMatch(move -> move.action == action && move.work.contains(work) && move.to == state);
    }
}
