package twoway.chassis.trial;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.event.Replays;

/** What really stands in the database. */
@ApplicationScoped
class Rows {

    private final EntityManager entities;
    private final Tenancy tenancy;
    private final Replays replays;

    Rows(EntityManager entities, Tenancy tenancy, Replays replays) {
        this.entities = entities;
        this.tenancy = tenancy;
        this.replays = replays;
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

    long eventsSaying(String text) {
        return tenancy.asSystem(() -> count("select count(*) from event where data like '%" + text + "%'"));
    }

    long notesSeen() {
        return count("select count(*) from note");
    }

    long notesSeenByNobody() {
        return QuarkusTransaction.requiringNew().call(this::notesSeen);
    }

    void replay(String topic, UUID key) {
        replays.replay(topic, key.toString());
    }

    private long count(String sql) {
        return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
    }
}
