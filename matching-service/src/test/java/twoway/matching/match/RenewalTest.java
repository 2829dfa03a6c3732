package twoway.matching.match;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Tenancy;
import twoway.local.testing.EmbeddedServers;
import twoway.matching.Undone;

/** Days that nobody needs to look at any more are forgotten beside everything else. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class RenewalTest {

    private static final String LEAD = "select 1 from (select pg_advisory_xact_lock(%d)) led".formatted(Renewal.LEADER);
    private static final String OWNER = """
            insert into pooled_enterprise (id, names, markets, state, sample, version)
            values (:owner, '{}', '{}', 'RETIRED', true, 0)""";
    private static final String POSTING = """
            insert into pooled_posting
                (id, enterprise_id, kind, status, gives, wants, title, description, markets, industries, tags, version)
            values (:owner, :owner, 'OFFER', 'CLOSED', '{}', '{}', '{}', '{}', '{}', '{}', '{}', 0)""";
    private static final String DISMISSED = """
            with made as (
                insert into match (id, posting_id, left_enterprise_id, right_enterprise_id, state, links, version)
                select gen_random_uuid(), :owner, gen_random_uuid(), :owner, 'DISMISSED', '{}', 0
                from generate_series(1, :number) returning id)
            insert into match_view
                (id, match_id, enterprise_id, fit, fit_basis_points, other_side, other_basis_points, holds_till, version)
            select gen_random_uuid(), id, :owner, '{}', 0, '{}', 0, date '2021-12-31', 0 from made""";
    private static final String LEFT =
            "select id from match_view where enterprise_id = :owner and holds_till is not null order by id";

    private final UUID owner = UUID.randomUUID();

    @Inject
    Renewal renewal;

    @Inject
    RenewalJob job;

    @Inject
    Tenancy tenancy;

    @Inject
    Undone undone;

    @Inject
    Session session;

    @AfterEach
    void sweep() {
        tenancy.asSystem(() -> Stream.of(
                        "match_view where enterprise_id",
                        "match where right_enterprise_id",
                        "pooled_posting where id",
                        "pooled_enterprise where id")
                .forEach(rows -> change("delete from " + rows + " = :owner")));
    }

    @Test
    void while_another_process_is_at_it_no_days_are_forgotten() {
        dismissed(2);

        tenancy.asSystem(() -> {
            session.createNativeQuery(LEAD, Integer.class).getSingleResult();
            QuarkusTransaction.suspendingExisting().run(() -> job.forget());
            assertEquals(2, left().size());
        });
        forgetAll(0);
    }

    /** Whoever is at a row may go on to one that is being forgotten. */
    @Test
    void what_somebody_is_at_is_not_waited_for_and_forgotten_the_next_time() {
        dismissed(3);

        tenancy.asSystem(() -> {
            var busy = left().get(1);
            session.createNativeQuery("select 1 from match_view where id = :id for no key update", Integer.class)
                    .setParameter("id", busy)
                    .getSingleResult();
            forgetAll(1);
            assertEquals(List.of(busy), left());
        });
        forgetAll(0);
    }

    @Test
    void so_many_are_taken_at_once_the_first_ones_by_id() {
        undone.run(() -> {
            session.createNativeQuery(LEAD, Integer.class).getSingleResult();
            session.createNativeMutationQuery("update match_view set holds_till = null where holds_till is not null")
                    .executeUpdate();
            insert(Renewal.FORGOTTEN + 20);
            var all = left();

            assertEquals(Renewal.FORGOTTEN, renewal.forgetDays());

            assertEquals(all.subList(Renewal.FORGOTTEN, all.size()), left());
            assertEquals(20, renewal.forgetDays());
            assertEquals(0, renewal.forgetDays());
        });
    }

    /** The service's own job may be at it just now. */
    private void forgetAll(int but) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            job.forget();
            return tenancy.asSystem(this::left).size() == but;
        });
    }

    private void dismissed(int number) {
        tenancy.asSystem(() -> insert(number));
    }

    private void insert(int number) {
        change(OWNER);
        change(POSTING);
        session.createNativeMutationQuery(DISMISSED)
                .setParameter("owner", owner)
                .setParameter("number", number)
                .executeUpdate();
    }

    private void change(String sql) {
        session.createNativeMutationQuery(sql).setParameter("owner", owner).executeUpdate();
    }

    private List<UUID> left() {
        return session.createNativeQuery(LEFT, UUID.class)
                .setParameter("owner", owner)
                .getResultList();
    }
}
