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

/** The past challenges: needs that others published and that have closed. */
@ApplicationScoped
public class PastChallenges implements Catalogue<PastChallenge> {

    private static final String TABLE = "past_challenge";

    private final Shelf<PastChallenge> shelf;
    private final ShelfReader<PastChallenge> reader;
    private final Events events;

    PastChallenges(DataSource database, Ids ids, Events events) {
        this.shelf = new Shelf<>(TABLE, database, ids);
        this.reader = new ShelfReader<>(TABLE, PastChallenge.class, database);
        this.events = events;
    }

    @Override
    public List<Outcome> put(Provenance provenance, List<Entry<PastChallenge>> entries, Instant now) {
        var outcomes = shelf.put(provenance, entries, now);
        var facts = IntStream.range(0, entries.size())
                .boxed()
                .flatMap(i -> told(provenance, entries.get(i), outcomes.get(i)));
        events.addAll(facts.toList(), now);
        return outcomes;
    }

    @Override
    public List<Outcome> rehearse(Provenance provenance, List<Entry<PastChallenge>> entries) {
        return shelf.rehearse(provenance, entries);
    }

    private static Stream<PastChallengeEvent> told(Provenance provenance, Entry<PastChallenge> entry, Outcome outcome) {
        return switch (outcome.kind()) {
            case CREATED ->
                Stream.of(new PastChallengeImported(PastChallengeFacts.of(outcome.id(), provenance, entry)));
            case UPDATED -> Stream.of(new PastChallengeChanged(PastChallengeFacts.of(outcome.id(), provenance, entry)));
            case UNCHANGED, OLDER -> Stream.empty();
        };
    }

    Stored<PastChallenge> find(UUID id) {
        return reader.find(id);
    }

    List<Stored<PastChallenge>> page(Map<String, String> wanted, UUID after, int limit) {
        return reader.page(wanted, after, limit);
    }
}
