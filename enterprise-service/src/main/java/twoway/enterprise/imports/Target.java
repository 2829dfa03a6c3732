package twoway.enterprise.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import twoway.enterprise.record.Catalogue;
import twoway.enterprise.record.Outcome;
import twoway.enterprise.record.Provenance;

/** Where the rows of one kind go: how a row is read, and the catalogue that takes what was read. */
record Target<C>(Catalogue<C> catalogue, Function<Cells, C> reader) {

    private static final int LONGEST_ID = 200;

    /** A row that was read; {@code faults} empty if it may be taken. */
    private record Read<C>(int line, String externalId, C content, List<RowFault.Found> faults) {}

    /** A chunk of rows that were read and wait for their transaction. */
    final class Chunk {

        private final List<Read<C>> rows = new ArrayList<>();

        int size() {
            return rows.size();
        }

        void add(Layout layout, Row row, SeenIds seen) {
            if (!row.faults().isEmpty()) {
                rows.add(new Read<>(row.number(), null, null, row.faults()));
                return;
            }
            var cells = new Cells(layout, row.cells());
            var externalId = cells.required("externalId", LONGEST_ID);
            var first = seen.firstLine(externalId, row.number());
            if (first != row.number()) cells.fault("externalId", RowFault.LISTED_TWICE, first);
            var content = reader.apply(cells);
            rows.add(new Read<>(row.number(), externalId, content, cells.faults()));
        }

        /** Puts what may be taken on record; answers what became of each row. */
        List<Verdict> put(Provenance provenance, Instant now) {
            return verdicts(catalogue.put(provenance, good(), now).iterator());
        }

        /** What would become of each row now; nothing is written. */
        List<Verdict> rehearsed(Provenance provenance) {
            return verdicts(catalogue.rehearse(provenance, good()).iterator());
        }

        private List<Catalogue.Entry<C>> good() {
            return rows.stream()
                    .filter(each -> each.faults().isEmpty())
                    .map(each -> new Catalogue.Entry<>(each.externalId(), each.content()))
                    .toList();
        }

        private List<Verdict> verdicts(Iterator<Outcome> outcomes) {
            return rows.stream()
                    .map(each -> each.faults().isEmpty()
                            ? Verdict.of(each.line(), each.externalId(), outcomes.next())
                            : Verdict.rejected(each.line(), each.externalId(), each.faults()))
                    .toList();
        }
    }

    Chunk chunk() {
        return new Chunk();
    }
}
