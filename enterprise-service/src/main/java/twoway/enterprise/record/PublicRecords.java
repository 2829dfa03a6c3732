package twoway.enterprise.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final Standings standings;
    private final Events events;

    PublicRecords(DataSource database, Ids ids, Standings standings, Events events) {
        this.shelf = new Shelf<>(TABLE, database, ids);
        this.reader = new ShelfReader<>(TABLE, PublicRecord.class, database);
        this.standings = standings;
        this.events = events;
    }

    @Override
    public List<Outcome> put(Provenance provenance, List<Entry<PublicRecord>> entries, Instant now) {
        var outcomes = shelf.put(provenance, entries, now);
        var claimed = claimed(outcomes);
        var facts = IntStream.range(0, entries.size())
                .boxed()
                .flatMap(i -> told(provenance, entries.get(i), outcomes.get(i), claimed));
        events.addAll(facts.toList(), now);
        return outcomes;
    }

    @Override
    public List<Outcome> rehearse(Provenance provenance, List<Entry<PublicRecord>> entries) {
        return shelf.rehearse(provenance, entries);
    }

    /** What changed may be a firm that has joined; nobody must find it again as one that has not. */
    private Set<UUID> claimed(List<Outcome> outcomes) {
        var changed = outcomes.stream()
                .filter(each -> each.kind() == Outcome.Kind.UPDATED)
                .map(Outcome::id)
                .collect(Collectors.toSet());
        return changed.isEmpty() ? changed : standings.claimed(changed);
    }

    private static Stream<PublicRecordEvent> told(
            Provenance provenance, Entry<PublicRecord> entry, Outcome outcome, Set<UUID> claimed) {
        var record = new OnRecord(outcome.id(), entry.externalId(), provenance, entry.content());
        return switch (outcome.kind()) {
            case CREATED -> Stream.of(new PublicRecordImported(PublicRecordFacts.of(record, Standing.NOT_A_MEMBER)));
            case UPDATED ->
                Stream.of(new PublicRecordChanged(
                        PublicRecordFacts.of(record, Standing.of(claimed.contains(outcome.id())))));
            case UNCHANGED, OLDER -> Stream.empty();
        };
    }

    Optional<OnRecord> look(UUID id) {
        return reader.look(id).map(OnRecord::of);
    }

    Stored<PublicRecord> find(UUID id) {
        return reader.find(id);
    }

    List<Stored<PublicRecord>> page(Map<String, String> wanted, UUID after, int limit) {
        return reader.page(wanted, after, limit);
    }
}
