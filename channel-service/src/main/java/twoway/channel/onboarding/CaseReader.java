package twoway.channel.onboarding;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import twoway.channel.checklist.Side;
import twoway.channel.firm.FirmName;
import twoway.chassis.actor.Actor;
import twoway.chassis.actor.Role;

/**
 * Who looks at a case, and when: what is allowed depends on the side and on the roles there.
 *
 * @param names how the firms are called
 */
record CaseReader(Side side, Actor actor, Instant now, Map<UUID, FirmName> names) {

    boolean may(Side wanted, Role role) {
        return side == wanted && actor.is(role);
    }

    FirmName named(UUID firm) {
        return names.getOrDefault(firm, FirmName.unknown(firm));
    }

    List<String> actionsOn(OnboardingCase of, ChecklistItem item) {
        if (of.state() != CaseState.OPEN) return List.of();
        return item.movesOf(side).stream()
                .filter(action -> actor.is(action.role()))
                .map(ItemAction::word)
                .toList();
    }

    List<String> actionsOn(OnboardingCase of) {
        if (of.state() != CaseState.OPEN) return List.of();
        return Arrays.stream(CaseAction.values())
                .filter(action -> may(action.by(), Role.APPROVER))
                .map(CaseAction::word)
                .toList();
    }
}
