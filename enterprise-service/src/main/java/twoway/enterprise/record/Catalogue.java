package twoway.enterprise.record;

import java.time.Instant;
import java.util.List;

/** A collection of public facts that imports fill, some hundred entries at a time. */
public interface Catalogue<C> {

    /** One entry as its source has it. */
    record Entry<C>(String externalId, C content) {}

    /**
     * Puts the entries on record and tells the neighbours of those that are new or say something new; for the rest
     * nothing is written and nobody is told.
     *
     * @param entries with different external ids
     * @return what became of each, in the order given
     */
    List<Outcome> put(Provenance provenance, List<Entry<C>> entries, Instant now);

    /** What {@link #put} would make of the entries now; writes nothing, so the outcomes name no ids. */
    List<Outcome> rehearse(Provenance provenance, List<Entry<C>> entries);
}
