package twoway.matching.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Role;
import twoway.chassis.problem.Refusal;
import twoway.chassis.value.LocalizedText;
import twoway.matching.Actors;
import twoway.matching.MatchingProblem;
import twoway.matching.MoveTable;
import twoway.matching.Parties;
import twoway.matching.ResourceKind;
import twoway.matching.exchange.Exchange;
import twoway.matching.exchange.Undertaking;

class ProposalMovesTest {

    private static final UUID LEFT = UUID.randomUUID();
    private static final UUID RIGHT = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate DUE = LocalDate.of(2027, 1, 31);

    private Proposal proposal;

    @BeforeEach
    void the_asker_drafts() {
        proposal = new Proposal(
                UUID.randomUUID(),
                new Ground(UUID.randomUUID(), UUID.randomUUID(), new Parties(LEFT, RIGHT)),
                LEFT,
                NOW);
        proposal.write(exchange(), null);
    }

    @Test
    void a_proposal_moves_only_as_the_table_says() {
        MoveTable.isExactly(
                ProposalState.values(),
                List.of(
                        "DRAFT send SENT",
                        "SENT counter COUNTERED",
                        "COUNTERED counter COUNTERED",
                        "SENT agree AGREED",
                        "COUNTERED agree AGREED",
                        "SENT decline DECLINED",
                        "COUNTERED decline DECLINED",
                        "DRAFT withdraw WITHDRAWN",
                        "SENT withdraw WITHDRAWN",
                        "COUNTERED withdraw WITHDRAWN"),
                ProposalMoves.SEND,
                ProposalMoves.COUNTER,
                ProposalMoves.AGREE,
                ProposalMoves.DECLINE,
                ProposalMoves.WITHDRAW);
    }

    @Test
    void a_draft_is_its_authors_alone() {
        assertTrue(proposal.isSeenBy(LEFT));
        assertFalse(proposal.isSeenBy(RIGHT));

        proposal.send(TODAY);

        assertTrue(proposal.isSeenBy(RIGHT));
        assertFalse(proposal.isSeenBy(UUID.randomUUID()));
    }

    @Test
    void the_turn_goes_to_and_fro_and_only_who_is_asked_may_answer() {
        proposal.send(TODAY);
        assertEquals(RIGHT, proposal.turn());
        refused(MatchingProblem.NOT_YOUR_TURN, () -> proposal.agree(LEFT, NOW, TODAY));
        refused(MatchingProblem.NOT_YOUR_TURN, () -> proposal.counter(LEFT, exchange()));
        refused(MatchingProblem.NOT_YOUR_TURN, () -> proposal.decline(LEFT, DeclineCode.TERMS, null, NOW));
        refused(MatchingProblem.YOUR_TURN, () -> proposal.withdraw(RIGHT, NOW));

        proposal.counter(RIGHT, exchange());

        assertEquals(LEFT, proposal.turn());
        assertEquals(2, proposal.round());
        refused(MatchingProblem.NOT_YOUR_TURN, () -> proposal.agree(RIGHT, NOW, TODAY));
        proposal.agree(LEFT, NOW, TODAY);
        assertEquals(ProposalState.AGREED, proposal.state());
    }

    @Test
    void what_is_offered_is_what_the_table_and_the_turn_allow() {
        assertEquals(List.of("send", "withdraw"), ProposalMoves.allowed(proposal, Actors.owner(LEFT)));
        proposal.send(TODAY);
        assertEquals(List.of("withdraw"), ProposalMoves.allowed(proposal, Actors.owner(LEFT)));
        assertEquals(List.of("counter", "agree", "decline"), ProposalMoves.allowed(proposal, Actors.owner(RIGHT)));
        proposal.decline(RIGHT, DeclineCode.TIMING, null, NOW);
        assertEquals(List.of(), ProposalMoves.allowed(proposal, Actors.owner(LEFT)));
        assertEquals(List.of(), ProposalMoves.allowed(proposal, Actors.owner(RIGHT)));
    }

    @Test
    void what_is_offered_is_what_the_role_may_do() {
        var editor = Actors.of(Role.EDITOR, LEFT);
        var approver = Actors.of(Role.APPROVER, LEFT);
        assertEquals(List.of(), ProposalMoves.allowed(proposal, Actors.of(Role.VIEWER, LEFT)));
        assertEquals(List.of("withdraw"), ProposalMoves.allowed(proposal, editor));
        assertEquals(List.of("send", "withdraw"), ProposalMoves.allowed(proposal, approver));
        proposal.send(TODAY);
        proposal.counter(RIGHT, exchange());

        assertEquals(List.of("decline"), ProposalMoves.allowed(proposal, editor));
        assertEquals(List.of("counter", "agree", "decline"), ProposalMoves.allowed(proposal, approver));
    }

    @Test
    void what_was_due_before_it_is_sent_or_agreed_is_refused() {
        refused(MatchingProblem.DUE_IN_THE_PAST, () -> proposal.send(DUE.plusDays(1)));
        assertEquals(ProposalState.DRAFT, proposal.state());
        proposal.send(DUE);

        refused(MatchingProblem.DUE_IN_THE_PAST, () -> proposal.agree(RIGHT, NOW, DUE.plusDays(1)));

        assertEquals(ProposalState.SENT, proposal.state());
        proposal.agree(RIGHT, NOW, DUE);
    }

    @Test
    void taking_back_is_not_told_as_being_declined() {
        proposal.send(TODAY);

        assertEquals(
                "ProposalWithdrawn", proposal.withdraw(LEFT, NOW).getClass().getSimpleName());
        assertEquals(ProposalState.WITHDRAWN, proposal.state());
    }

    private static void refused(MatchingProblem kind, Runnable act) {
        assertEquals(kind, assertThrows(Refusal.class, act::run).kind());
    }

    private static Exchange exchange() {
        return Exchange.between(
                new Parties(LEFT, RIGHT),
                List.of(gives(LEFT, ResourceKind.PRODUCT), gives(RIGHT, ResourceKind.TALENT)));
    }

    private static Undertaking gives(UUID giver, ResourceKind kind) {
        return new Undertaking(giver, kind, LocalizedText.of(null, "sample"), List.of(), null, null, DUE);
    }
}
