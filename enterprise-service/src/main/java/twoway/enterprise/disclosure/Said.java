package twoway.enterprise.disclosure;

import java.util.Set;
import twoway.chassis.value.LocalizedText;

/** @param text {@code null} for whom it is not open to */
record Said(Detail detail, LocalizedText text) {

    boolean open() {
        return text != null;
    }

    /** Without its text, unless it is of one of these levels. */
    Said within(Set<Level> levels) {
        return levels.contains(detail.level()) ? this : new Said(detail, null);
    }
}
