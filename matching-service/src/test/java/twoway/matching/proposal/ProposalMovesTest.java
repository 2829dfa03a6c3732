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
import twoway.chassis.problem.Refusal;
import twoway.chassis.value.LocalizedText;
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

        proposal.send();

        assertTrue(proposal.isSeenBy(RIGHT));
        assertFalse(proposal.isSeenBy(UUID.randomUUID()));
    }

    @Test
    void the_turn_goes_to_and_fro_and_only_who_is_asked_may_answer() {
        proposal.send();
        assertEquals(RIGHT, proposal.turn());
        refused(MatchingProblem.NOT_YOUR_TURN, () -> proposal.agree(LEFT, NOW));
        refused(MatchingProblem.NOT_YOUR_TURN, () -> proposal.counter(LEFT, exchange()));
        refused(MatchingProblem.NOT_YOUR_TURN, () -> proposal.decline(LEFT, DeclineCode.TERMS, null, NOW));
        refused(MatchingProblem.YOUR_TURN, () -> proposal.withdraw(RIGHT, NOW));

        proposal.counter(RIGHT, exchange());

        assertEquals(LEFT, proposal.turn());
        assertEquals(2, proposal.round());
        refused(MatchingProblem.NOT_YOUR_TURN, () -> proposal.agree(RIGHT, NOW));
        proposal.agree(LEFT, NOW);
        assertEquals(ProposalState.AGREED, proposal.state());
    }

    @Test
    void what_is_offered_is_what_the_table_and_the_turn_allow() {
        assertEquals(List.of("send", "withdraw"), ProposalMoves.allowed(proposal, LEFT));
        proposal.send();
        assertEquals(List.of("withdraw"), ProposalMoves.allowed(proposal, LEFT));
        assertEquals(List.of("counter", "agree", "decline"), ProposalMoves.allowed(proposal, RIGHT));
        proposal.decline(RIGHT, DeclineCode.TIMING, null, NOW);
        assertEquals(List.of(), ProposalMoves.allowed(proposal, LEFT));
        assertEquals(List.of(), ProposalMoves.allowed(proposal, RIGHT));
    }

    @Test
    void taking_back_is_not_told_as_being_declined() {
        proposal.send();

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
        return new Undertaking(
                giver, kind, LocalizedText.of(null, "sample"), List.of(), null, null, LocalDate.of(2027, 1, 31));
    }
}
