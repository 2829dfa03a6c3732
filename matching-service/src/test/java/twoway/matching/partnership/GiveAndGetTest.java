package twoway.matching.partnership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static twoway.chassis.precondition.BasedOn.WHATEVER_IT_IS;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Role;
import twoway.chassis.event.DomainEvent;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.ProblemKind;
import twoway.chassis.problem.Refusal;
import twoway.chassis.value.LocalizedText;
import twoway.matching.Actors;
import twoway.matching.MatchingProblem;
import twoway.matching.MoveTable;
import twoway.matching.Parties;
import twoway.matching.ResourceKind;
import twoway.matching.exchange.DeliveryRule;
import twoway.matching.exchange.Exchange;
import twoway.matching.exchange.Proof;
import twoway.matching.exchange.Undertaking;

class GiveAndGetTest {

    private static final UUID SME = UUID.randomUUID();
    private static final UUID LARGE = UUID.randomUUID();
    private static final Parties PARTIES = new Parties(SME, LARGE);
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2027, 1, 31);
    private static final LocalizedText SEEN = LocalizedText.of(null, "seen");
    private static final FirstOrder ORDER = new FirstOrder("JP", "SAMPLE-1", DUE, BigDecimal.TEN);

    private final Partnership partnership = new Partnership(
            UUID.randomUUID(),
            new Agreement(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    PARTIES,
                    new Exchange(
                            List.of(undertaking(SME, ResourceKind.PRODUCT)),
                            List.of(undertaking(LARGE, ResourceKind.TALENT))),
                    null),
            NOW);
    private final Commitment channel = commitment(LARGE, ResourceKind.SALES_CHANNEL);
    private final Commitment service = commitment(LARGE, ResourceKind.AFTER_SALES_SERVICE);
    private final Commitment knowHow = commitment(LARGE, ResourceKind.OVERSEAS_DEVELOPMENT);
    private final Commitment product = commitment(SME, ResourceKind.PRODUCT);
    private final Commitment technology = commitment(SME, ResourceKind.TECHNOLOGY);
    private final List<Commitment> all = List.of(product, technology, channel, service, knowHow);

    @Test
    void an_undertaking_moves_only_as_the_table_says() {
        MoveTable.isExactly(
                CommitmentState.values(),
                List.of(
                        "PLEDGED open IN_PROGRESS",
                        "IN_PROGRESS open IN_PROGRESS",
                        "PLEDGED deliver DELIVERED",
                        "IN_PROGRESS deliver DELIVERED",
                        "DISPUTED deliver DELIVERED",
                        "DELIVERED confirm CONFIRMED",
                        "DISPUTED confirm CONFIRMED",
                        "DELIVERED dispute DISPUTED",
                        "PLEDGED miss MISSED",
                        "IN_PROGRESS miss MISSED",
                        "PLEDGED waive WAIVED",
                        "IN_PROGRESS waive WAIVED"),
                CommitmentMoves.OPEN,
                CommitmentMoves.DELIVER,
                CommitmentMoves.CONFIRM,
                CommitmentMoves.DISPUTE,
                CommitmentMoves.MISS,
                CommitmentMoves.WAIVE);
    }

    @Test
    void a_channel_is_delivered_when_it_is_open_everywhere_and_the_first_order_has_come() {
        assertEquals(List.of("CommitmentOpened"), names(channel.opened("DE", NOW)));
        assertEquals(List.of("DE"), channel.progress().openedMarkets());
        assertEquals(List.of(), names(channel.opened("DE", NOW)));
        assertEquals(List.of(), names(channel.ordered(ORDER, NOW)));
        assertEquals(CommitmentState.IN_PROGRESS, channel.state());

        assertEquals(List.of("CommitmentOpened", "CommitmentDelivered"), names(channel.opened("JP", NOW)));

        assertEquals(CommitmentState.DELIVERED, channel.state());
        assertEquals(List.of(), names(channel.ordered(new FirstOrder("DE", "SAMPLE-2", DUE, BigDecimal.ONE), NOW)));
        assertEquals("SAMPLE-1", channel.progress().firstOrder().orderNumber());
    }

    @Test
    void a_market_that_was_not_undertaken_opens_nothing() {
        assertEquals(List.of(), names(channel.opened("US", NOW)));
        assertEquals(CommitmentState.PLEDGED, channel.state());
    }

    @Test
    void a_channel_is_not_declared_delivered_by_hand_but_a_dispute_about_it_can_be_answered() {
        refused(MatchingProblem.DELIVERED_BY_RULE, () -> channel.deliver(LARGE, WHATEVER_IT_IS, SEEN, NOW));
        channel.opened("DE", NOW);
        channel.opened("JP", NOW);
        channel.ordered(ORDER, NOW);

        channel.dispute(SME, WHATEVER_IT_IS, DisputeCode.NOT_WORKING, "no listing in JP");

        assertEquals(List.of("deliver"), CommitmentMoves.allowed(channel, Actors.owner(LARGE)));
        channel.deliver(LARGE, WHATEVER_IT_IS, SEEN, NOW);
        assertEquals(CommitmentState.DELIVERED, channel.state());
    }

    @Test
    void the_giver_delivers_and_the_receiver_confirms_and_neither_does_the_others_part() {
        refused(CommonProblem.NOT_ALLOWED, () -> product.deliver(LARGE, WHATEVER_IT_IS, SEEN, NOW));
        refused(CommonProblem.NOT_FOUND, () -> product.deliver(UUID.randomUUID(), WHATEVER_IT_IS, SEEN, NOW));
        assertEquals(1, product.deliver(SME, WHATEVER_IT_IS, SEEN, NOW).size());
        assertTrue(product.deliver(SME, WHATEVER_IT_IS, SEEN, NOW).isEmpty());
        refused(CommonProblem.NOT_ALLOWED, () -> product.confirm(SME, WHATEVER_IT_IS, NOW));
        assertEquals(List.of("confirm", "dispute"), CommitmentMoves.allowed(product, Actors.owner(LARGE)));

        assertEquals(1, product.confirm(LARGE, WHATEVER_IT_IS, NOW).size());

        assertTrue(product.confirm(LARGE, WHATEVER_IT_IS, NOW).isEmpty());
        assertEquals(List.of(), CommitmentMoves.allowed(product, Actors.owner(LARGE)));
    }

    @Test
    void each_side_is_counted_by_itself() {
        channel.opened("DE", NOW);
        deliverAndConfirm(knowHow, LARGE, SME);
        product.deliver(SME, WHATEVER_IT_IS, SEEN, NOW);

        var told = GiveAndGet.of(PARTIES, all, DUE.plusDays(1));

        assertEquals(new GiveAndGet.Tally(2, 1, 0, 1, 0, 0), told.left());
        assertEquals(new GiveAndGet.Tally(3, 2, 1, 2, 0, 0), told.right());
        assertEquals(0, GiveAndGet.of(PARTIES, all, DUE).left().overdue());
    }

    @Test
    void what_has_ended_is_neither_begun_nor_overdue_and_what_was_let_go_is_not_promised() {
        channel.opened("DE", NOW);
        assertEquals(List.of("CommitmentMissed"), names(channel.missed("PILOT_FAILED", NOW)));
        assertEquals(List.of(), names(channel.missed("PILOT_FAILED", NOW)));
        assertEquals(List.of("CommitmentWaived"), names(service.waived(NOW)));
        assertEquals(List.of(), names(service.missed("OTHER", NOW)));

        var told = GiveAndGet.of(PARTIES, all, DUE.plusDays(1));

        assertEquals(new GiveAndGet.Tally(2, 0, 0, 1, 1, 1), told.right());
        assertEquals("PILOT_FAILED", channel.progress().end().code());
        assertEquals(List.of(), names(channel.opened("JP", NOW)));
        assertEquals(List.of(), names(channel.ordered(ORDER, NOW)));
        assertEquals(CommitmentState.MISSED, channel.state());
    }

    @Test
    void what_was_kept_does_not_end() {
        deliverAndConfirm(knowHow, LARGE, SME);

        assertEquals(List.of(), names(knowHow.missed("OTHER", NOW)));
        assertEquals(List.of(), names(knowHow.waived(NOW)));
    }

    @Test
    void who_may_only_look_is_offered_nothing() {
        assertEquals(List.of(), CommitmentMoves.allowed(product, Actors.of(Role.VIEWER, SME)));
        assertEquals(List.of("deliver"), CommitmentMoves.allowed(product, Actors.of(Role.EDITOR, SME)));
    }

    @Test
    void it_warns_when_one_side_has_kept_half_and_the_other_none_with_one_thirty_days_late() {
        deliverAndConfirm(product, SME, LARGE);
        assertEquals(List.of(), GiveAndGet.of(PARTIES, all, DUE.plusDays(29)).warnings());

        var warnings = GiveAndGet.of(PARTIES, all, DUE.plusDays(30)).warnings();

        assertEquals(1, warnings.size());
        assertEquals(LARGE, warnings.getFirst().waitingFor());
        deliverAndConfirm(knowHow, LARGE, SME);
        assertEquals(List.of(), GiveAndGet.of(PARTIES, all, DUE.plusDays(90)).warnings());
    }

    @Test
    void it_does_not_warn_before_half_is_kept() {
        deliverAndConfirm(knowHow, LARGE, SME);
        assertEquals(List.of(), GiveAndGet.of(PARTIES, all, DUE.plusDays(90)).warnings());
    }

    private static void deliverAndConfirm(Commitment commitment, UUID giver, UUID receiver) {
        commitment.deliver(giver, WHATEVER_IT_IS, SEEN, NOW);
        commitment.confirm(receiver, WHATEVER_IT_IS, NOW);
    }

    private static void refused(ProblemKind kind, Runnable act) {
        assertEquals(kind, assertThrows(Refusal.class, act::run).kind());
    }

    private static List<String> names(List<DomainEvent> facts) {
        return new ArrayList<>(
                facts.stream().map(each -> each.getClass().getSimpleName()).toList());
    }

    private Commitment commitment(UUID giver, ResourceKind kind) {
        var proofs = kind == ResourceKind.SALES_CHANNEL
                ? EnumSet.of(Proof.CHANNEL_OPENED, Proof.FIRST_ORDER)
                : EnumSet.of(Proof.GIVER_EVIDENCE);
        return new Commitment(
                UUID.randomUUID(), partnership, 0, undertaking(giver, kind), new DeliveryRule("test", proofs, SEEN));
    }

    private static Undertaking undertaking(UUID giver, ResourceKind kind) {
        return new Undertaking(giver, kind, SEEN, List.of("DE", "JP"), null, null, DUE);
    }
}
