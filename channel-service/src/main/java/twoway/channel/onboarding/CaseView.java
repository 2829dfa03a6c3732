package twoway.channel.onboarding;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import twoway.channel.checklist.Legal;
import twoway.channel.checklist.Side;
import twoway.channel.checklist.Stage;
import twoway.channel.firm.FirmName;
import twoway.chassis.actor.Role;
import twoway.chassis.precondition.Versioned;
import twoway.chassis.value.LocalizedText;

/**
 * A case as one of its parties sees it.
 *
 * @param waitedSeconds the sum over all items of how long each side has been waited for
 * @param version another one after every change of the case, its lanes or its items
 */
record CaseView(
        UUID id,
        UUID partnershipId,
        UUID commitmentId,
        CaseState state,
        RejectionCode code,
        LocalizedText note,
        FirmName large,
        FirmName sme,
        String templateVersion,
        String requirementsVersion,
        Instant openedAt,
        Instant closedAt,
        List<Item> sharedItems,
        List<Lane> lanes,
        Map<Side, Long> waitedSeconds,
        List<String> allowedActions,
        WaitingOn waitingOn,
        long version)
        implements Versioned {

    /**
     * @param who an enterprise's id, "authority" or "laboratory"
     * @param what of an item: the command waited for; of a lane or case: the type of the item waited for the longest
     */
    record WaitingOn(String who, @JsonProperty("for") String what) {

        static WaitingOn of(ChecklistItem item, Parties parties) {
            return item.waitingOn() == null
                    ? null
                    : new WaitingOn(
                            parties.name(item.waitingOn()), nextOf(item.state()).word());
        }

        static WaitingOn longest(Stream<ChecklistItem> items, Parties parties) {
            return items.filter(item -> item.waitingOn() != null && item.line().mandatory())
                    .min(Comparator.comparing(ChecklistItem::waitingSince))
                    .map(item -> new WaitingOn(
                            parties.name(item.waitingOn()), item.line().type()))
                    .orElse(null);
        }

        private static ItemAction nextOf(ItemState state) {
            return switch (state) {
                case WAITING_FOR_EARLIER_STEP, TO_DO -> ItemAction.START;
                case FAILED -> ItemAction.RETRY;
                case IN_PROGRESS, AWAITING_EXTERNAL, DONE, WAIVED, NOT_APPLICABLE -> ItemAction.COMPLETE;
            };
        }
    }

    /** An item that has to be settled before another one. */
    record Earlier(UUID itemId, String type, LocalizedText name) {

        static Earlier of(ChecklistItem item) {
            return new Earlier(item.id(), item.line().type(), item.line().name());
        }
    }

    /** One market; its stage is the earliest unfinished one, openStages all that run beside it now. */
    record Lane(
            String market,
            Stage stage,
            List<Stage> openStages,
            LocalDate activatedOn,
            LocalDate firstOrderedOn,
            List<Item> items,
            Map<Side, Long> waitedSeconds,
            List<String> allowedActions,
            WaitingOn waitingOn) {

        static Lane of(OnboardingCase of, MarketLane lane, CaseReader reader) {
            var items = of.items().stream().filter(item -> item.lane() == lane).toList();
            var mayReport = lane.isLive() && reader.may(Side.LARGE, Role.EDITOR);
            return new Lane(
                    lane.market(),
                    lane.stage(),
                    of.openStages(lane),
                    lane.activatedOn(),
                    lane.firstOrderedOn(),
                    items.stream().map(item -> Item.of(of, item, reader)).toList(),
                    sum(items, reader.now()),
                    mayReport ? List.of("report-order") : List.of(),
                    WaitingOn.longest(items.stream(), of.parties()));
        }
    }

    /** One item; decision fields are there once it is settled. */
    record Item(
            UUID id,
            String market,
            String type,
            LocalizedText name,
            Stage stage,
            boolean mandatory,
            Side owner,
            Side handledBy,
            Legal legal,
            List<String> dependsOn,
            List<Earlier> waitsFor,
            ItemState state,
            LocalDate due,
            int attempts,
            FailureCode failureCode,
            LocalizedText evidence,
            LocalizedText reason,
            UUID decidedBy,
            Instant decidedAt,
            List<String> allowedActions,
            WaitingOn waitingOn,
            Instant waitingSince,
            Map<Side, Long> waitedSeconds,
            long version)
            implements Versioned {

        static Item of(OnboardingCase of, ChecklistItem item, CaseReader reader) {
            var line = item.line();
            return new Item(
                    item.id(),
                    item.market(),
                    line.type(),
                    line.name(),
                    line.stage(),
                    line.mandatory(),
                    line.owner(),
                    line.handledBy(),
                    line.legal(),
                    line.dependsOn(),
                    of.waitsFor(item).stream().map(Earlier::of).toList(),
                    item.state(),
                    item.due(),
                    item.attempts(),
                    item.failureCode(),
                    item.evidence(),
                    item.reason(),
                    item.decidedBy(of.parties()),
                    item.decidedAt(),
                    reader.actionsOn(of, item),
                    WaitingOn.of(item, of.parties()),
                    item.waitingSince(),
                    item.waited(reader.now()),
                    item.version());
        }
    }

    static CaseView of(OnboardingCase of, CaseReader reader) {
        return new CaseView(
                of.id(),
                of.partnershipId(),
                of.commitmentId(),
                of.state(),
                of.code(),
                of.note(),
                reader.named(of.parties().large()),
                reader.named(of.parties().sme()),
                of.templateVersion(),
                of.requirementsVersion(),
                of.openedAt(),
                of.closedAt(),
                of.items().stream()
                        .filter(item -> item.lane() == null)
                        .map(item -> Item.of(of, item, reader))
                        .toList(),
                of.lanes().stream().map(lane -> Lane.of(of, lane, reader)).toList(),
                sum(of.items(), reader.now()),
                reader.actionsOn(of),
                WaitingOn.longest(of.items().stream(), of.parties()),
                of.version());
    }

    private static Map<Side, Long> sum(List<ChecklistItem> items, Instant now) {
        Map<Side, Long> sum = new EnumMap<>(Side.class);
        items.forEach(item -> item.waited(now).forEach((side, seconds) -> sum.merge(side, seconds, Long::sum)));
        return sum;
    }
}
