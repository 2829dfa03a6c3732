package twoway.enterprise.imports;

import java.util.EnumSet;
import java.util.Set;

enum ImportState {
    RECEIVED,
    CHECKED,
    APPLYING,
    DONE,
    PARTIAL,
    FAILED,
    CANCELLED;

    /** There is still something to do. */
    static final Set<ImportState> AT_WORK = EnumSet.of(RECEIVED, CHECKED, APPLYING);
}
