package twoway.enterprise.imports;

import java.util.EnumSet;
import java.util.Set;

enum ImportState {
    RECEIVED,
    /** Only after a dry run does an import stay here, until an operator confirms or cancels it. */
    CHECKED,
    APPLYING,
    DONE,
    PARTIAL,
    FAILED,
    CANCELLED;

    /** There is still something to do. */
    static final Set<ImportState> AT_WORK = EnumSet.of(RECEIVED, CHECKED, APPLYING);

    /** It goes on without anybody's doing. */
    boolean isMoving() {
        return this == RECEIVED || this == APPLYING;
    }
}
