package twoway.chassis.trial;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.Session;
import twoway.chassis.actor.Tenancy;

/** What really stands in the database. */
@ApplicationScoped
class Rows {

    private final EntityManager entities;
    private final Tenancy tenancy;

    Rows(EntityManager entities, Tenancy tenancy) {
        this.entities = entities;
        this.tenancy = tenancy;
    }

    record Effect(long sequence, String text) {}

    List<Effect> effects(UUID subject) {
        return tenancy.asSystem(() -> entities.unwrap(Session.class)
                .createNativeQuery(
                        "select sequence, text from effect where subject = ?1 order by sequence", Effect.class)
                .setParameter(1, subject)
                .getResultList());
    }

    long parked(UUID key) {
        return tenancy.asSystem(
                () -> count("select count(*) from parked_event where released_at is null and key = '" + key + "'"));
    }

    long parkedSaying(String text) {
        return tenancy.asSystem(() ->
                count("select count(*) from parked_event where convert_from(data, 'UTF8') like '%" + text + "%'"));
    }

    long eventsSaying(String text) {
        return tenancy.asSystem(() -> count("select count(*) from event where data like '%" + text + "%'"));
    }

    long positionOf(UUID subject, long sequence) {
        return tenancy.asSystem(
                () -> count("select position from event where key = '" + subject + "' and sequence = " + sequence));
    }

    /** As a leader leaves it that is killed while it fills the topic again. */
    void rebuildLeftBy(String topic, long sent) {
        tenancy.asSystem(() -> entities.createNativeQuery("""
                        insert into topic_rebuild (id, topics, cause, state, sent, through)
                        select ?1, array[cast(?2 as text)], 'ASKED', 'RUNNING', ?3, max(position) from event""")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, topic)
                .setParameter(3, sent)
                .executeUpdate());
    }

    long change(String sql, Object... arguments) {
        return tenancy.asSystem(() -> {
            var query = entities.createNativeQuery(sql);
            for (int i = 0; i < arguments.length; i++) query.setParameter(i + 1, arguments[i]);
            return (long) query.executeUpdate();
        });
    }

    String copied(UUID note) {
        return tenancy.asSystem(
                () -> (String) entities.createNativeQuery("select max(text) from note_copy where id = ?1", String.class)
                        .setParameter(1, note)
                        .getSingleResult());
    }

    long partitionsRead(String topic, String id) {
        return tenancy.asSystem(() -> count("select count(*) from consumer_partition where topic = '" + topic
                + "' and topic_id like '" + id + "'"));
    }

    long notesSeen() {
        return count("select count(*) from note");
    }

    long notesSeenByNobody() {
        return QuarkusTransaction.requiringNew().call(this::notesSeen);
    }

    String dayOf(String text) {
        return tenancy.asSystem(() ->
                (String) entities.createNativeQuery("select stamp ->> 'day' from note where text = ?1", String.class)
                        .setParameter(1, text)
                        .getSingleResult());
    }

    long notesSeenAfterNestedSystemWork() {
        return QuarkusTransaction.requiringNew().call(() -> {
            tenancy.asSystem(() -> tenancy.asSystem(this::notesSeen));
            return notesSeen();
        });
    }

    long notesSeenAfterSystemWorkFailed() {
        var seen = new AtomicLong(-1);
        assertThrows(
                RuntimeException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    assertThrows(
                            IllegalStateException.class,
                            () -> tenancy.asSystem(() -> {
                                throw new IllegalStateException("on purpose");
                            }));
                    seen.set(notesSeen());
                }));
        return seen.get();
    }

    void treaty(UUID left, UUID right) {
        tenancy.asSystem(() -> entities.createNativeQuery("insert into treaty values (?1, ?2, ?3)")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, left)
                .setParameter(3, right)
                .executeUpdate());
    }

    long treatiesSeenBy(UUID enterprise) {
        return QuarkusTransaction.requiringNew().call(() -> {
            tenancy.become(enterprise);
            return count("select count(*) from treaty");
        });
    }

    private long count(String sql) {
        return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
    }
}
