package twoway.matching.match;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Tenancy;
import twoway.local.testing.EmbeddedServers;
import twoway.matching.ResourceKind;
import twoway.matching.pool.Asker;
import twoway.matching.pool.PooledPosting;

/** What a search costs does not grow with what does not fit. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class PostingSearchCostTest {

    private static final int OTHERS = 300;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String OWNER = """
            insert into pooled_enterprise (id, names, markets, state, sample, version)
            values (:owner, '{}', '{}', 'VERIFIED', true, 0)""";
    private static final String POSTINGS = """
            insert into pooled_posting
                (id, enterprise_id, kind, status, gives, wants, title, description, markets, industries, tags, version)
            select gen_random_uuid(), :owner, 'OFFER', 'OPEN', '{BRAND}', '{CAPITAL}', '{}', '{}', '{}', '{}', '{}', 0
            from generate_series(1, :postings)""";
    /** By this transaction so far, in whatever way. */
    private static final String LOOKED_AT =
            "select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables where relname = 'pooled_posting'";

    @Inject
    PostingSearch search;

    @Inject
    Tenancy tenancy;

    @Inject
    Session session;

    @Test
    void however_many_offers_there_are_those_that_do_not_fit_are_not_looked_at() {
        QuarkusTransaction.begin();
        try {
            tenancy.asSystem(this::fill);
            // On a few rows the planner would rightly prefer to look at all of them.
            session.createNativeMutationQuery("set local enable_seqscan = off").executeUpdate();
            long before = lookedAt();

            search.find(asker(), TODAY, 20);

            long rows = lookedAt() - before;
            assertTrue(rows < OTHERS, rows + " rows");
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void fill() {
        var owner = UUID.randomUUID();
        session.createNativeMutationQuery(OWNER).setParameter("owner", owner).executeUpdate();
        session.createNativeMutationQuery(POSTINGS)
                .setParameter("owner", owner)
                .setParameter("postings", OTHERS)
                .executeUpdate();
    }

    private static Asker asker() {
        var firm = UUID.randomUUID();
        var seeks = Set.of(ResourceKind.OVERSEAS_DEVELOPMENT);
        var gives = Set.of(ResourceKind.INNOVATION);
        return Asker.on(
                firm, List.of(PooledPosting.unpublished(firm, gives, seeks, null, Set.of("QQ"), Set.of(), Set.of())));
    }

    private long lookedAt() {
        return session.createNativeQuery(LOOKED_AT, Long.class).getSingleResult();
    }
}
