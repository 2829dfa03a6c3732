package twoway.matching.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static twoway.chassis.precondition.BasedOn.WHATEVER_IT_IS;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Role;
import twoway.chassis.event.DomainEvent;
import twoway.chassis.problem.Refusal;
import twoway.matching.Actors;
import twoway.matching.MoveTable;
import twoway.matching.Parties;
import twoway.matching.ResourceKind;

class MatchMovesTest {

    private static final UUID ASKER = UUID.randomUUID();
    private static final UUID OWNER = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final Links LINKS = new Links(
            List.of(new Link(ResourceKind.PRODUCT, List.of())),
            List.of(new Link(ResourceKind.SALES_CHANNEL, List.of())));

    private final Match match = new Match(UUID.randomUUID(), UUID.randomUUID(), new Parties(ASKER, OWNER), LINKS);

    @Test
    void a_match_moves_only_as_the_table_says() {
        MoveTable.isExactly(
                MatchState.values(),
                List.of(
                        "SUGGESTED declare-interest INTEREST",
                        "INTEREST declare-interest MUTUAL",
                        "SUGGESTED dismiss DISMISSED",
                        "INTEREST dismiss DISMISSED",
                        "MUTUAL dismiss DISMISSED",
                        "MUTUAL propose PROPOSED",
                        "PROPOSED reopen MUTUAL",
                        "PROPOSED agree PARTNERED",
                        "SUGGESTED lose STALE",
                        "INTEREST lose STALE",
                        "MUTUAL lose STALE"),
                MatchMoves.DECLARE_INTEREST,
                MatchMoves.DISMISS,
                MatchMoves.PROPOSE,
                MatchMoves.REOPEN,
                MatchMoves.AGREE,
                MatchMoves.LOSE);
    }

    @Test
    void interest_of_both_makes_it_mutual_whoever_declares_first() {
        assertEquals(List.of("InterestDeclared"), names(match.declareInterest(OWNER, WHATEVER_IT_IS, NOW)));
        assertEquals(ASKER, match.waitingOn());

        assertEquals(
                List.of("InterestDeclared", "InterestBecameMutual"),
                names(match.declareInterest(ASKER, WHATEVER_IT_IS, NOW)));

        assertEquals(MatchState.MUTUAL, match.state());
    }

    @Test
    void declaring_twice_is_told_once() {
        match.declareInterest(ASKER, WHATEVER_IT_IS, NOW);

        assertTrue(
                match.declareInterest(ASKER, WHATEVER_IT_IS, NOW.plusSeconds(9)).isEmpty());

        assertEquals(MatchState.INTEREST, match.state());
        assertEquals(NOW, match.interestOf(ASKER));
    }

    @Test
    void what_is_offered_is_what_the_table_allows() {
        assertEquals(List.of("declare-interest", "dismiss"), MatchMoves.allowed(match, Actors.owner(ASKER)));
        match.declareInterest(ASKER, WHATEVER_IT_IS, NOW);
        assertEquals(List.of("dismiss"), MatchMoves.allowed(match, Actors.owner(ASKER)));
        assertEquals(List.of("declare-interest", "dismiss"), MatchMoves.allowed(match, Actors.owner(OWNER)));
        match.declareInterest(OWNER, WHATEVER_IT_IS, NOW);
        assertEquals(List.of("dismiss", "propose"), MatchMoves.allowed(match, Actors.owner(OWNER)));
        match.proposed(OWNER);
        assertEquals(List.of(), MatchMoves.allowed(match, Actors.owner(OWNER)));
    }

    @Test
    void who_may_not_act_is_offered_nothing() {
        assertEquals(List.of(), MatchMoves.allowed(match, Actors.of(Role.VIEWER, ASKER)));
        assertEquals(List.of(), MatchMoves.allowed(match, Actors.of(Role.APPROVER, ASKER)));
    }

    @Test
    void a_match_that_was_stale_comes_back_to_where_it_was() {
        match.declareInterest(ASKER, WHATEVER_IT_IS, NOW);

        match.lost();
        match.lost();

        assertEquals(MatchState.STALE, match.state());
        assertEquals(List.of(), MatchMoves.allowed(match, Actors.owner(OWNER)));
        assertThrows(Refusal.class, () -> match.declareInterest(OWNER, WHATEVER_IT_IS, NOW));
        assertThrows(Refusal.class, () -> match.declareInterest(ASKER, WHATEVER_IT_IS, NOW));
        match.found(LINKS);
        assertEquals(MatchState.INTEREST, match.state());
        assertEquals(OWNER, match.waitingOn());
    }

    @Test
    void a_dismissed_match_is_not_declared_and_dismissing_again_is_told_once() {
        assertEquals(List.of("MatchDismissed"), names(match.dismiss(OWNER, WHATEVER_IT_IS)));

        assertTrue(match.dismiss(OWNER, WHATEVER_IT_IS).isEmpty());
        assertThrows(Refusal.class, () -> match.declareInterest(ASKER, WHATEVER_IT_IS, NOW));
    }

    @Test
    void a_match_with_a_link_one_way_only_cannot_be_made() {
        assertThrows(IllegalArgumentException.class, () -> new Links(LINKS.fromLeft(), List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Links(List.of(), LINKS.fromRight()));
    }

    private static List<String> names(List<DomainEvent> facts) {
        return facts.stream().map(each -> each.getClass().getSimpleName()).toList();
    }
}
