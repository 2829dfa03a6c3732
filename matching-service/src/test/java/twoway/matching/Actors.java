package twoway.matching;

import java.util.UUID;
import twoway.chassis.actor.Actor;
import twoway.chassis.actor.Role;

/** Members of firms, for tests without a door. */
public final class Actors {

    private Actors() {}

    public static Actor owner(UUID enterprise) {
        return of(Role.OWNER, enterprise);
    }

    public static Actor of(Role role, UUID enterprise) {
        return new Actor("test", enterprise, null, role.contained());
    }
}
