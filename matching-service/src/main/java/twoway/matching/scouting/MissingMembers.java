package twoway.matching.scouting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.time.Clock;
import twoway.matching.pool.Pool;
import twoway.matching.pool.PooledEnterprises;
import twoway.matching.pool.PooledPostings;

/** Members that were in the pool before firms could be found: nobody tells of them again, so they are looked up once. */
@ApplicationScoped
class MissingMembers {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String MISSING = """
            select member.id from pooled_enterprise member
            where member.state = 'VERIFIED' and not member.hidden
              and not exists (select from findable_firm firm where firm.id = member.id)
            order by member.id limit 200""";

    private final Tenancy tenancy;
    private final EntityManager entities;
    private final Pool pool;
    private final PooledEnterprises enterprises;
    private final PooledPostings postings;
    private final FindableFirms firms;
    private final Clock clock;

    MissingMembers(
            Tenancy tenancy,
            EntityManager entities,
            Pool pool,
            PooledEnterprises enterprises,
            PooledPostings postings,
            FindableFirms firms,
            Clock clock) {
        this.tenancy = tenancy;
        this.entities = entities;
        this.pool = pool;
        this.enterprises = enterprises;
        this.postings = postings;
        this.firms = firms;
        this.clock = clock;
    }

    void put() {
        int put;
        do put = tenancy.asSystem(this::some);
        while (put > 0);
    }

    private int some() {
        if (missing().isEmpty()) return 0;
        pool.changeAlone();
        // Another process may have put them while this one waited.
        var ids = missing();
        for (var id : ids) {
            var open = postings.openOf(List.of(id), clock.today(id, ZONE));
            firms.put(FindableFirm.of(enterprises.findById(id), open));
        }
        return ids.size();
    }

    private List<UUID> missing() {
        return entities.unwrap(Session.class)
                .createNativeQuery(MISSING, UUID.class)
                .list();
    }
}
