package twoway.channel.firm;

import java.util.Arrays;
import java.util.UUID;
import twoway.chassis.actor.Role;

/** What this service reads of the events of enterprise.member. */
record ToldMember(UUID enterpriseId, String subject, String role, String unit) {

    /** A role this version does not know may at least look. */
    Role knownRole() {
        return Arrays.stream(Role.values())
                .filter(known -> known != Role.OPERATOR && known.name().equals(role))
                .findFirst()
                .orElse(Role.VIEWER);
    }
}
