package twoway.enterprise.imports;

import java.util.List;
import java.util.UUID;
import twoway.enterprise.record.Outcome;

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

    static Verdict of(int line, String externalId, Outcome outcome) {
        return switch (outcome.kind()) {
            case CREATED -> new Verdict(line, Kind.CREATED, externalId, outcome.id(), List.of());
            case UPDATED -> new Verdict(line, Kind.UPDATED, externalId, outcome.id(), List.of());
            case UNCHANGED -> new Verdict(line, Kind.UNCHANGED, externalId, null, List.of());
            case OLDER -> rejected(line, externalId, List.of(RowFault.OLDER_THAN_RECORD.ofRow()));
        };
    }
}
