package twoway.enterprise.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import twoway.chassis.event.Events;
import twoway.chassis.id.Ids;
import twoway.chassis.idempotency.AnswersGiven;
import twoway.enterprise.claim.Claimants;
import twoway.enterprise.member.Roster;
import twoway.enterprise.notice.Readers;

/**
 * A person goes: it acts for nobody any more, and of what is known of it only the subject stays, beside what was done and
 * when. All of it with the platform's rights, for a person may belong to several enterprises.
 */
@ApplicationScoped
class ErasePerson {

    private static final String PUT_DOWN =
            "insert into erasure (id, subject, asked_by, erased_at) values (?1, ?2, ?3, ?4)";
    private static final String LAST =
            "select id, erased_at from erasure where subject = ?1 order by erased_at desc limit 1";

    private final Roster roster;
    private final Claimants claimants;
    private final AnswersGiven answers;
    private final Readers readers;
    private final Session entities;
    private final Events events;
    private final Ids ids;

    ErasePerson(
            Roster roster,
            Claimants claimants,
            AnswersGiven answers,
            Readers readers,
            Session entities,
            Events events,
            Ids ids) {
        this.roster = roster;
        this.claimants = claimants;
        this.answers = answers;
        this.readers = readers;
        this.entities = entities;
        this.events = events;
        this.ids = ids;
    }

    record Erased(UUID id, Instant at) {}

    /** Whether this service has ever had to do with the subject. */
    boolean knows(String subject) {
        return roster.knows(subject)
                || claimants.knows(subject)
                || last(subject).isPresent();
    }

    /** Whoever was erased before and has not come back is not erased a second time, and nobody is told again. */
    Erased erase(String subject, String askedBy, Instant now) {
        // Claims first: one that is being accepted at this moment brings a membership, which then ends with the others.
        claimants.withdraw(subject, now);
        var hasActed = roster.dismiss(subject, now);
        answers.erase(subject);
        readers.forget(subject);
        return last(subject)
                .filter(each -> !hasActed && !roster.hasJoinedSince(subject, each.at()))
                .orElseGet(() -> putDown(subject, askedBy, now));
    }

    private Optional<Erased> last(String subject) {
        return entities.createNativeQuery(LAST, Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("erased_at", Instant.class)
                .setParameter(1, subject)
                .uniqueResultOptional()
                .map(row -> new Erased(row.get("id", UUID.class), row.get("erased_at", Instant.class)));
    }

    private Erased putDown(String subject, String askedBy, Instant now) {
        var id = ids.next();
        entities.createNativeMutationQuery(PUT_DOWN)
                .setParameter(1, id)
                .setParameter(2, subject)
                .setParameter(3, askedBy)
                .setParameter(4, now)
                .executeUpdate();
        events.add(new PersonErased(id, subject), now);
        return new Erased(id, now);
    }
}
