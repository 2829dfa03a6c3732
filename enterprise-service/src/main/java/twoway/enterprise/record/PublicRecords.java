package twoway.enterprise.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import twoway.chassis.event.Events;
import twoway.chassis.id.Ids;

/** The public records: firms that have not joined, as public sources describe them. */
@ApplicationScoped
public class PublicRecords implements Catalogue<PublicRecord> {

    private static final String TABLE = "public_record";

    private final Shelf<PublicRecord> shelf;
    private final ShelfReader<PublicRecord> reader;
    private final Events events;

    PublicRecords(DataSource database, Ids ids, Events events) {
        this.shelf = new Shelf<>(TABLE, database, ids);
        this.reader = new ShelfReader<>(TABLE, PublicRecord.class, database);
        this.events = events;
    }

    @Override
    public List<Outcome> put(Provenance provenance, List<Entry<PublicRecord>> entries, Instant now) {
        var outcomes = shelf.put(provenance, entries, now);
        var facts = IntStream.range(0, entries.size())
                .boxed()
                .flatMap(i -> told(provenance, entries.get(i), outcomes.get(i)));
        events.addAll(facts.toList(), now);
        return outcomes;
    }

    @Override
    public List<Outcome> rehearse(Provenance provenance, List<Entry<PublicRecord>> entries) {
        return shelf.rehearse(provenance, entries);
    }

    private static Stream<PublicRecordEvent> told(Provenance provenance, Entry<PublicRecord> entry, Outcome outcome) {
        return switch (outcome.kind()) {
            case CREATED -> Stream.of(new PublicRecordImported(PublicRecordFacts.of(outcome.id(), provenance, entry)));
            case UPDATED -> Stream.of(new PublicRecordChanged(PublicRecordFacts.of(outcome.id(), provenance, entry)));
            case UNCHANGED, OLDER -> Stream.empty();
        };
    }

    Stored<PublicRecord> find(UUID id) {
        return reader.find(id);
    }

    List<Stored<PublicRecord>> page(Map<String, String> wanted, UUID after, int limit) {
        return reader.page(wanted, after, limit);
    }
}
