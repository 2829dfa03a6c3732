package twoway.chassis.actor;

import java.util.EnumSet;
import java.util.Set;

/** What a caller may do in the firm it acts for. OPERATOR acts for the platform, not for a firm. */
public enum Role {
    OWNER,
    EDITOR,
    APPROVER,
    VIEWER,
    OPERATOR;

    /** This role and those it contains: an owner may do everything, an editor or approver may also look. */
    public Set<Role> contained() {
        return switch (this) {
            case OWNER -> EnumSet.of(OWNER, EDITOR, APPROVER, VIEWER);
            case EDITOR -> EnumSet.of(EDITOR, VIEWER);
            case APPROVER -> EnumSet.of(APPROVER, VIEWER);
            case VIEWER -> EnumSet.of(VIEWER);
            case OPERATOR -> EnumSet.of(OPERATOR);
        };
    }
}
