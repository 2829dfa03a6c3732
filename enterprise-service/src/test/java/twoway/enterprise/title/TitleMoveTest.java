package twoway.enterprise.title;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static twoway.enterprise.title.TitleState.CONFIRMED_AT_SOURCE;
import static twoway.enterprise.title.TitleState.EVIDENCE_SEEN;
import static twoway.enterprise.title.TitleState.REPORTED;
import static twoway.enterprise.title.TitleState.REVOKED_BY_AUTHORITY;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Actor;
import twoway.chassis.actor.Role;
import twoway.chassis.precondition.BasedOn;
import twoway.chassis.problem.Refusal;

class TitleMoveTest {

    private static final Actor OPERATOR = new Actor("operator", null, null, Set.of(Role.OPERATOR));
    private static final Actor OWNER = new Actor("owner", null, null, Role.OWNER.contained());

    @Test
    void the_table_of_moves_is_this_one() {
        assertEquals(
                Map.of(
                        REPORTED, List.of("see", "confirm", "revoke"),
                        EVIDENCE_SEEN, List.of("confirm", "revoke"),
                        CONFIRMED_AT_SOURCE, List.of("revoke"),
                        REVOKED_BY_AUTHORITY, List.of()),
                Arrays.stream(TitleState.values())
                        .collect(Collectors.toMap(each -> each, each -> TitleMove.wordsIn(each, OPERATOR))));
        for (var state : TitleState.values()) assertEquals(List.of(), TitleMove.wordsIn(state, OWNER));
    }

    @Test
    void what_was_revoked_is_not_confirmed_again() {
        assertThrows(Refusal.class, () -> TitleMove.CONFIRM.changes(REVOKED_BY_AUTHORITY, BasedOn.WHATEVER_IT_IS, 3));
    }

    @Test
    void a_title_runs_to_its_last_day_and_is_expiring_for_the_ninety_days_before() {
        var from = LocalDate.of(2025, 6, 1);
        var till = LocalDate.of(2028, 5, 31);

        assertEquals(Validity.NOT_YET, Validity.on(from.minusDays(1), from, till));
        assertEquals(Validity.RUNNING, Validity.on(from, from, till));
        assertEquals(Validity.RUNNING, Validity.on(till.minusDays(90), from, till));
        assertEquals(Validity.EXPIRING, Validity.on(till.minusDays(89), from, till));
        assertEquals(Validity.EXPIRING, Validity.on(till, from, till));
        assertEquals(Validity.EXPIRED, Validity.on(till.plusDays(1), from, till));
    }
}
