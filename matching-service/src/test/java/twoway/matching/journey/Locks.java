package twoway.matching.journey;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.Session;

/** Who holds what in the database, and who waits for whom. */
@ApplicationScoped
class Locks {

    private static final String BEHIND = """
            with recursive behind (pid) as (values (%d) union select waiting.pid from behind
                join pg_locks waiting on not waiting.granted and behind.pid = any (pg_blocking_pids(waiting.pid)))
            """;

    private static final String WAITING_BEHIND = BEHIND + "select count(*) - 1 from behind";

    private static final String LISTS_HELD_BEHIND = BEHIND + """
            select count(*) from behind join pg_locks held on held.pid = behind.pid and held.granted
            where held.locktype = 'advisory' and held.objsubid = 2 and held.classid = cast(hashtext('lists') as oid)""";

    private final Session session;

    Locks(Session session) {
        this.session = session;
    }

    /** This transaction's process. */
    int me() {
        return session.createNativeQuery("select pg_backend_pid()", Integer.class)
                .getSingleResult();
    }

    /** Takes a row for this transaction; how many that is: none if somebody else has it. */
    int take(String table, String id) {
        return session.createNativeQuery(
                        "select 1 from " + table + " where id = :id for no key update skip locked", Integer.class)
                .setParameter("id", UUID.fromString(id))
                .getResultList()
                .size();
    }

    /** How many wait for this process, or for one that waits for it. */
    long waitingBehind(int holder) {
        return count(WAITING_BEHIND.formatted(holder));
    }

    /** How many askers' lists those hold. */
    long listsHeldBehind(int holder) {
        return count(LISTS_HELD_BEHIND.formatted(holder));
    }

    private long count(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(sql, Long.class).getSingleResult());
    }
}
