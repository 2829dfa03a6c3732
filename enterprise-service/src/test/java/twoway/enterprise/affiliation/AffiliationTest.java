package twoway.enterprise.affiliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Actor;
import twoway.chassis.actor.Role;
import twoway.chassis.precondition.BasedOn;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;

class AffiliationTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final Actor CHILD = new Actor("c", UUID.randomUUID(), null, Role.OWNER.contained());
    private static final Actor CHILDS_VIEWER = new Actor("v", CHILD.enterpriseId(), null, Role.VIEWER.contained());
    private static final Actor PARENT = new Actor("p", UUID.randomUUID(), null, Role.OWNER.contained());
    private static final Actor PARENTS_EDITOR = new Actor("e", PARENT.enterpriseId(), null, Role.EDITOR.contained());

    @Test
    void the_one_that_belongs_says_so_and_the_other_answers() {
        var declared = affiliation(null);
        assertEquals(List.of("withdraw", "end"), declared.allowedActions(CHILD));
        assertEquals(List.of(), declared.allowedActions(CHILDS_VIEWER));
        assertEquals(List.of("confirm", "refuse", "end"), declared.allowedActions(PARENT));
        assertEquals(List.of(), declared.allowedActions(PARENTS_EDITOR));

        var own = assertThrows(Refusal.class, () -> declared.confirm(CHILD, BasedOn.WHATEVER_IT_IS, NOW));
        assertEquals(CommonProblem.NOT_ALLOWED, own.kind());

        declared.confirm(PARENT, BasedOn.WHATEVER_IT_IS, NOW);
        assertEquals(List.of("end"), declared.allowedActions(CHILD));
        assertTrue(declared.confirm(PARENT, BasedOn.WHATEVER_IT_IS, NOW).isEmpty());
    }

    @Test
    void what_was_refused_or_withdrawn_is_over() {
        var refused = affiliation(null);
        refused.refuse(PARENT, BasedOn.WHATEVER_IT_IS, NOW);
        var withdrawn = affiliation(null);
        withdrawn.withdraw(CHILD, BasedOn.WHATEVER_IT_IS, NOW);

        for (var over : List.of(refused, withdrawn)) {
            assertEquals(List.of(), over.allowedActions(CHILD));
            assertEquals(List.of(), over.allowedActions(PARENT));
            assertThrows(Refusal.class, () -> over.end(CHILD, BasedOn.WHATEVER_IT_IS, FIRST));
        }
    }

    @Test
    void it_ends_on_a_day_that_it_had() {
        var affiliation = affiliation(FIRST.plusYears(2));

        for (var day : List.of(FIRST.minusDays(1), FIRST.plusYears(2).plusDays(1))) {
            var refusal = assertThrows(Refusal.class, () -> affiliation.end(CHILD, BasedOn.WHATEVER_IT_IS, day));
            assertEquals(EnterpriseProblem.AFFILIATION_END_UNFIT, refusal.kind());
        }
        assertTrue(affiliation.end(PARENT, BasedOn.WHATEVER_IT_IS, FIRST).isPresent());
        assertEquals(FIRST, affiliation.tie().validTill());
        assertTrue(affiliation.end(PARENT, BasedOn.WHATEVER_IT_IS, FIRST).isEmpty());
    }

    private static Affiliation affiliation(LocalDate till) {
        var tie = new Tie(PARENT.enterpriseId(), null, 5_100, FIRST, till);
        return new Affiliation(UUID.randomUUID(), CHILD.enterpriseId(), tie, NOW);
    }
}
