package twoway.enterprise.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import twoway.enterprise.record.Catalogue;

/**
 * Where the rows of one kind go: how a row is read, and who takes what was read.
 *
 * @param atOnce rows that are taken in one transaction at most
 */
record Target<C>(Taker<C> taker, Function<Cells, C> reader, int atOnce) {

    private static final int LONGEST_ID = 200;
    /** Of one chunk: rows may be long, and memory must not grow with them. */
    private static final int MOST_CHARACTERS = 4_000_000;

    /** A row that was read; {@code faults} empty if it may be taken. */
    private record Read<C>(int line, String externalId, C content, List<RowFault.Found> faults) {}

    /** A chunk of rows that were read and wait for their transaction. */
    final class Chunk {

        private final List<Read<C>> rows = new ArrayList<>();
        private final int most;
        private int characters;
        private boolean hadNews;

        private Chunk(int most) {
            this.most = most;
        }

        boolean isEmpty() {
            return rows.isEmpty();
        }

        boolean isFull() {
            return rows.size() >= most || characters >= MOST_CHARACTERS;
        }

        /** Whether any row said anything new when it was its turn. */
        boolean hadNews() {
            return hadNews;
        }

        void add(Layout layout, Row row, SeenIds seen) {
            characters += row.cells().stream().mapToInt(String::length).sum();
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
        List<Verdict> put(Plan plan, Instant now) {
            return verdicts(taker.put(plan, good(), now).iterator());
        }

        /** What would become of each row now; nothing is written. */
        List<Verdict> rehearsed(Plan plan, Instant now) {
            return verdicts(taker.rehearse(plan, good(), now).iterator());
        }

        private List<Catalogue.Entry<C>> good() {
            return rows.stream()
                    .filter(each -> each.faults().isEmpty())
                    .map(each -> new Catalogue.Entry<>(each.externalId(), each.content()))
                    .toList();
        }

        private List<Verdict> verdicts(Iterator<Taken> taken) {
            var verdicts = rows.stream()
                    .map(each -> each.faults().isEmpty()
                            ? Verdict.of(each.line(), each.externalId(), taken.next())
                            : Verdict.rejected(each.line(), each.externalId(), each.faults()))
                    .toList();
            hadNews = verdicts.stream().anyMatch(Verdict::isNews);
            return verdicts;
        }
    }

    /** @param wanted rows that it takes, if the kind allows for so many */
    Chunk chunk(int wanted) {
        return new Chunk(Math.min(wanted, atOnce));
    }
}
