package twoway.enterprise.imports;

import java.time.Instant;
import java.util.List;
import twoway.enterprise.record.Catalogue;
import twoway.enterprise.record.Catalogue.Entry;

/** Where good rows of one kind go, some hundred at a time, in the transaction of their chunk. */
interface Taker<C> {

    /** @return what became of each, in the order given */
    List<Taken> put(Plan plan, List<Entry<C>> entries, Instant now);

    /** What {@link #put} would come to now; nothing of it stays. */
    List<Taken> rehearse(Plan plan, List<Entry<C>> entries, Instant now);

    /** A catalogue of public facts. */
    static <C> Taker<C> of(Catalogue<C> catalogue) {
        return new Taker<>() {
            @Override
            public List<Taken> put(Plan plan, List<Entry<C>> entries, Instant now) {
                return catalogue.put(plan.provenance(), entries, now).stream()
                        .map(Taken::of)
                        .toList();
            }

            @Override
            public List<Taken> rehearse(Plan plan, List<Entry<C>> entries, Instant now) {
                return catalogue.rehearse(plan.provenance(), entries).stream()
                        .map(Taken::of)
                        .toList();
            }
        };
    }
}
