package twoway.enterprise.imports;

import java.util.List;
import java.util.UUID;

/** What became of a row. */
record Verdict(int line, Kind kind, String externalId, UUID recordId, List<RowFault.Found> faults) {

    enum Kind {
        CREATED,
        UPDATED,
        UNCHANGED,
        REJECTED
    }

    boolean isNews() {
        return kind == Kind.CREATED || kind == Kind.UPDATED;
    }

    static Verdict rejected(int line, String externalId, List<RowFault.Found> faults) {
        return new Verdict(line, Kind.REJECTED, externalId, null, faults);
    }

    static Verdict of(int line, String externalId, Taken taken) {
        return new Verdict(line, taken.kind(), externalId, taken.recordId(), taken.faults());
    }
}
