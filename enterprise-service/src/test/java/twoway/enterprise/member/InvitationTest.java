package twoway.enterprise.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Role;
import twoway.chassis.precondition.BasedOn;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

class InvitationTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Instant TILL = NOW.plus(Duration.ofDays(7));

    @Test
    void the_table_of_moves_is_this_one() {
        assertEquals(
                Map.of(
                        InvitationState.OPEN, List.of("accept", "decline", "withdraw"),
                        InvitationState.ACCEPTED, List.of(),
                        InvitationState.DECLINED, List.of(),
                        InvitationState.WITHDRAWN, List.of(),
                        InvitationState.EXPIRED, List.of()),
                Arrays.stream(InvitationState.values()).collect(Collectors.toMap(each -> each, InvitationTest::words)));
    }

    private static List<String> words(InvitationState state) {
        return Arrays.stream(InvitationMove.values())
                .filter(move -> InvitationMove.ownersWordsIn(state).contains(word(move))
                        || InvitationMove.invitedOnesWordsIn(state).contains(word(move)))
                .map(InvitationTest::word)
                .sorted()
                .toList();
    }

    private static String word(InvitationMove move) {
        return move.name().toLowerCase(java.util.Locale.ROOT);
    }

    @Test
    void it_is_open_to_the_last_moment_and_expired_from_then_on() {
        assertEquals(InvitationState.OPEN, invitation().stateAt(TILL.minusNanos(1_000)));
        assertEquals(InvitationState.EXPIRED, invitation().stateAt(TILL));

        var refusal = assertThrows(Refusal.class, () -> invitation().accept("somebody", TILL));
        assertEquals(CommonProblem.STATE_CONFLICT, refusal.kind());
        assertEquals(List.of(InvitationState.EXPIRED, "accept"), refusal.arguments());
        assertThrows(Refusal.class, () -> invitation().decline(TILL));
        assertThrows(Refusal.class, () -> invitation().withdraw(BasedOn.WHATEVER_IT_IS, TILL));
    }

    @Test
    void who_accepted_in_time_stays_in_although_the_time_is_over() {
        var invitation = invitation();
        assertTrue(invitation.accept("somebody", TILL.minusSeconds(1)).isPresent());

        assertTrue(invitation.accept("somebody", TILL).isEmpty());
        assertEquals(InvitationState.ACCEPTED, invitation.stateAt(TILL));
    }

    @Test
    void no_code_is_drawn_twice_and_blanks_around_it_do_not_matter() {
        var drawn = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) drawn.add(InvitationCode.drawn().code());
        assertEquals(1_000, drawn.size());

        var code = InvitationCode.drawn();
        assertEquals(32, code.code().length());
        assertEquals(code.hash(), new InvitationCode(" " + code.code() + "\n").hash());
        assertNotEquals(code.hash(), InvitationCode.drawn().hash());
    }

    private static Invitation invitation() {
        return new Invitation(
                new UUID(0, 1),
                new UUID(0, 2),
                new Invitation.Terms(Role.VIEWER, null, "the owner", NOW, TILL),
                InvitationCode.drawn());
    }
}
