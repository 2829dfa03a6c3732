package twoway.chassis.event;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.event.InboxStore.Key;

/**
 * Has a projection told everything a second time. Its own handlers write into shadow tables, through an inbox of its own,
 * while the first tables are read and written as always; never further than the live projection has come. The last
 * transaction holds the inbox back for a moment, lets the shadow come to the same numbers, compares, and changes only
 * those live rows that differ. So keys, policies, grants and references stay what they are, and a reader sees either all
 * of it or nothing.
 */
@ApplicationScoped
class SecondTelling {

    /** So near to the end that the inbox may be held back for the rest. */
    private static final long NEAR = 1_000;

    private static final int MOST_ROUNDS = 20;

    private final RelaySettings settings;
    private final Positions positions;
    private final Projections projections;
    private final ProjectionRebuilds rebuilds;
    private final Shadow shadow;
    private final Tenancy tenancy;

    SecondTelling(
            RelaySettings settings,
            Positions positions,
            Projections projections,
            ProjectionRebuilds rebuilds,
            Shadow shadow,
            Tenancy tenancy) {
        this.settings = settings;
        this.positions = positions;
        this.projections = projections;
        this.rebuilds = rebuilds;
        this.shadow = shadow;
        this.tenancy = tenancy;
    }

    /** It cannot be done as things are; says what to do first. */
    static final class Impossible extends RuntimeException {
        private static final long serialVersionUID = 1;

        Impossible(String message) {
            super(message);
        }
    }

    void rebuild(UUID id, Projection projection) throws InterruptedException {
        tenancy.asSystem(() -> {
            rebuilds.begin(id);
            shadow.raise(projection.tables().stream().map(ProjectedTable::name).toList());
        });
        try (var reader = new TopicReader(settings, Projections.topics(projection))) {
            var run = new Run(id, projection, inbox(projection), reader);
            for (int round = 0; round < MOST_ROUNDS; round++) {
                while (!reader.atEnd()) run.take(reader.next());
                if (reader.untilNow() <= NEAR) break;
            }
            tenancy.asSystem(run::finish);
        }
        tenancy.asSystem(shadow::drop);
    }

    private Inbox inbox(Projection projection) {
        return new Inbox(
                positions,
                fact -> {
                    if (!projection.types().contains(fact.type())) return;
                    projection.apply(fact);
                    // What is compared is read past the session, so nothing may wait in it.
                    shadow.settle();
                },
                work -> tenancy.asSystem(() -> {
                    shadow.enter();
                    work.run();
                }),
                // What is dropped and parked here is not news to anybody.
                new SimpleMeterRegistry());
    }

    /** One telling, with what it remembers on the way. */
    private final class Run {

        private final UUID id;
        private final Projection projection;
        private final Inbox inbox;
        private final TopicReader reader;
        private final Set<Key> ahead = new HashSet<>();
        private final Map<TopicPartition, Long> leftAt = new HashMap<>();

        Run(UUID id, Projection projection, Inbox inbox, TopicReader reader) {
            this.id = id;
            this.projection = projection;
            this.inbox = inbox;
            this.reader = reader;
        }

        /** What the live projection does not have yet is left, and all later ones of its key, until the end. */
        void take(List<ConsumerRecord<String, byte[]>> records) throws InterruptedException {
            if (records.isEmpty()) return;
            var live = tenancy.asSystem(() -> shadow.live(keys(records)));
            var known = new ArrayList<Arrival>();
            for (var record : records) {
                var arrival = Arrival.of(record);
                var key = arrival.of();
                if (!ahead.contains(key) && arrival.sequence() <= live.getOrDefault(key, 0L)) {
                    known.add(arrival);
                } else if (arrival.sequence() != 0) {
                    ahead.add(key);
                    leftAt.merge(new TopicPartition(record.topic(), record.partition()), record.offset(), Math::min);
                }
            }
            tell(known);
            tenancy.asSystem(() -> rebuilds.read(id, records.size()));
        }

        private void tell(List<Arrival> known) throws InterruptedException {
            var numbered = known.stream().filter(each -> each.sequence() != 0).toList();
            if (!numbered.isEmpty()) inbox.take(numbered);
        }

        /** In one transaction, in which the live projection stands still and is read all the same. */
        void finish() {
            shadow.holdInbox();
            ahead.clear();
            leftAt.forEach(reader::back);
            reader.untilNow();
            try {
                while (!reader.atEnd()) take(reader.next());
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted before the end", e);
            }
            var apart = shadow.apart(Projections.topics(projection));
            if (apart > 0) {
                throw new Impossible(apart + " keys cannot be told again as far as they were applied; have the topics"
                        + " filled again by the services that own them (topic-rebuilds)");
            }
            var before = projections.state(projection, Projections.LIVE).digest();
            var fresh = projections.state(projection, Projections.SHADOW).digest();
            var differences = shadow.heal(projections.shapes(projection));
            var after = projections.state(projection, Projections.LIVE).digest();
            if (!after.equals(fresh)) throw new IllegalStateException("the healed rows are not those of the shadow");
            rebuilds.done(id, before, after, differences);
        }

        private static List<Key> keys(List<ConsumerRecord<String, byte[]>> records) {
            return records.stream()
                    .map(each -> Arrival.of(each).of())
                    .distinct()
                    .toList();
        }
    }
}
