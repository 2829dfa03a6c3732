package twoway.enterprise.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Actor;
import twoway.chassis.actor.Role;
import twoway.chassis.precondition.BasedOn;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;
import twoway.enterprise.identifier.Identifier;
import twoway.enterprise.identifier.Scheme;

class ClaimTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final UUID RECORD = UUID.randomUUID();
    private static final UUID FIRM = UUID.randomUUID();

    @Test
    void the_table_of_moves_is_this_one() {
        assertEquals(
                Map.of(
                        ClaimState.HANDED_IN, List.of("accept", "reject", "withdraw"),
                        ClaimState.REJECTED, List.of("appeal"),
                        ClaimState.APPEALED, List.of("accept", "dismiss", "withdraw"),
                        ClaimState.ACCEPTED, List.of(),
                        ClaimState.DISMISSED, List.of(),
                        ClaimState.WITHDRAWN, List.of()),
                Arrays.stream(ClaimState.values()).collect(Collectors.toMap(each -> each, ClaimTest::words)));
    }

    private static List<String> words(ClaimState state) {
        return Stream.concat(ClaimMove.operatorsWordsIn(state).stream(), ClaimMove.claimantsWordsIn(state).stream())
                .toList();
    }

    @Test
    void an_appeal_is_decided_by_another_operator_than_the_rejection() {
        var claim = claim("somebody");
        rejected(claim, "otto");
        claim.appeal("somebody", BasedOn.WHATEVER_IT_IS, "look again", NOW);

        assertEquals(List.of(), claim.allowedActions("otto", true));
        assertRefused(() -> claim.accept(operator("otto"), BasedOn.WHATEVER_IT_IS, accepting("otto"), () -> FIRM));
        assertRefused(() -> claim.dismiss(operator("otto"), BasedOn.WHATEVER_IT_IS, rejecting("otto")));
        assertEquals(ClaimState.APPEALED, claim.state());

        assertEquals(List.of("accept", "dismiss"), claim.allowedActions("anna", true));
        var told = claim.accept(operator("anna"), BasedOn.WHATEVER_IT_IS, accepting("anna"), () -> FIRM);
        assertEquals(FIRM, told.orElseThrow().tenant());
        assertEquals("otto", claim.decision().by());
        assertEquals("anna", claim.appealDecision().by());
    }

    @Test
    void nobody_decides_on_his_own_claim() {
        var claim = claim("otto");

        assertRefused(() -> claim.accept(operator("otto"), BasedOn.WHATEVER_IT_IS, accepting("otto"), () -> FIRM));
        assertEquals(List.of("withdraw"), claim.allowedActions("otto", true));
    }

    @Test
    void there_is_one_appeal() {
        var claim = claim("somebody");
        rejected(claim, "otto");
        claim.appeal("somebody", BasedOn.WHATEVER_IT_IS, "look again", NOW);
        claim.dismiss(operator("anna"), BasedOn.WHATEVER_IT_IS, rejecting("anna"));

        assertThrows(Refusal.class, () -> claim.appeal("somebody", BasedOn.WHATEVER_IT_IS, "and again", NOW));
        assertEquals("look again", claim.appeal());
    }

    @Test
    void what_is_accepted_twice_is_told_once() {
        var claim = claim("somebody");
        claim.accept(operator("otto"), BasedOn.WHATEVER_IT_IS, accepting("otto"), () -> FIRM);

        var again = claim.accept(operator("otto"), BasedOn.WHATEVER_IT_IS, accepting("otto"), () -> {
            throw new AssertionError("it was handed over before");
        });
        assertTrue(again.isEmpty());
    }

    private static Claim claim(String claimant) {
        var proof = new Proof(new Identifier(Scheme.OTHER, "1"), null, "I am its director", null);
        return new Claim(UUID.randomUUID(), claimant, Target.publicRecord(RECORD), proof, NOW);
    }

    private static void rejected(Claim claim, String by) {
        claim.reject(operator(by), BasedOn.WHATEVER_IT_IS, rejecting(by));
    }

    private static Decision rejecting(String by) {
        return new Decision(Reason.NOT_ENTITLED, "nothing shows it", by, NOW);
    }

    private static Decision accepting(String by) {
        return new Decision(null, "the licence was seen", by, NOW);
    }

    private static Actor operator(String subject) {
        return new Actor(subject, null, null, Set.of(Role.OPERATOR));
    }

    private static void assertRefused(org.junit.jupiter.api.function.Executable command) {
        assertEquals(
                EnterpriseProblem.ANOTHER_OPERATOR,
                assertThrows(Refusal.class, command).kind());
    }
}
