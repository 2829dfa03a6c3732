package twoway.enterprise.imports;

import java.util.List;
import java.util.UUID;
import twoway.enterprise.record.Outcome;

/**
 * What became of a row that was good.
 *
 * @param recordId what it is on record as; {@code null} if nothing was written
 * @param faults why it was not taken after all
 */
record Taken(Verdict.Kind kind, UUID recordId, List<RowFault.Found> faults) {

    static Taken of(Outcome outcome) {
        return switch (outcome.kind()) {
            case CREATED -> new Taken(Verdict.Kind.CREATED, outcome.id(), List.of());
            case UPDATED -> new Taken(Verdict.Kind.UPDATED, outcome.id(), List.of());
            case UNCHANGED -> new Taken(Verdict.Kind.UNCHANGED, null, List.of());
            case OLDER -> rejected(RowFault.OLDER_THAN_RECORD.ofRow());
        };
    }

    static Taken rejected(RowFault.Found fault) {
        return new Taken(Verdict.Kind.REJECTED, null, List.of(fault));
    }
}
