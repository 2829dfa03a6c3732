package twoway.matching.match;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/** The searches that firms have saved, and what satisfies them. */
@ApplicationScoped
class SavedSearches implements PanacheRepositoryBase<SavedSearch, UUID> {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /**
     * A search that has been told today waits for tomorrow; any is looked at once a day, whatever news there was. Into a state a
     * match comes by any news, else only when it is found.
     */
    private static final String DUE = """
            select s.id from saved_search s cross join lateral (
                select cast((transaction_timestamp() + coalesce(
                    (select shift from clock_shift where tenant = s.enterprise_id), interval '0'))
                    at time zone :zone as date) as today) own
            where s.told_on is distinct from own.today
                and (s.looked_on is distinct from own.today or exists (select from match_news n
                    where n.enterprise_id = s.enterprise_id and (n.event = 'match-found' or s.state is not null)
                        and (n.xid, n.ordinal) >= (s.seen, 0) and n.xid < pg_snapshot_xmin(pg_current_snapshot())))
            order by s.id limit :most for update of s skip locked""";

    private static final String LOOKED = """
            update saved_search set looked_on = :today, seen = pg_snapshot_xmin(pg_current_snapshot()) where id = :search""";
    private static final String TAKE = """
            insert into saved_search_match (search_id, match_id, enterprise_id)
            select s.id, m.id, s.enterprise_id from saved_search s
            join match m on s.enterprise_id in (m.left_enterprise_id, m.right_enterprise_id)
            join pooled_posting p on p.id = m.posting_id
            where s.id = :search and (s.posting_id is null or m.posting_id = s.posting_id)
                and (s.kind is null or p.kind = s.kind)
                and case when s.state is null then m.state not in ('DISMISSED', 'STALE') else m.state = s.state end
                and (s.side is null
                    or s.enterprise_id = case s.side when 'ASKER' then m.left_enterprise_id else m.right_enterprise_id end)
            on conflict do nothing""";
    private static final String OWN_POSTING = """
            select exists (select from pooled_posting where id = :posting and enterprise_id = :firm)
                or exists (select from match where posting_id = :posting and :firm in (left_enterprise_id, right_enterprise_id))""";

    SavedSearch own(UUID id, UUID firm) {
        return find("id = ?1 and enterpriseId = ?2", id, firm)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    Optional<SavedSearch> named(String name, UUID firm) {
        return find("enterpriseId = ?1 and name = ?2", firm, name).firstResultOptional();
    }

    /** In the order in which they were saved; ids are ordered by time. */
    List<SavedSearch> oldestOf(UUID firm, UUID after, int limit) {
        var page = after == null
                ? find("enterpriseId = ?1 order by id", firm)
                : find("enterpriseId = ?1 and id > ?2 order by id", firm, after);
        return page.page(0, limit).list();
    }

    /** What a firm saves at the same moment waits for each other. */
    void oneAtATime(UUID firm) {
        getSession()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended('search ' || ?1, 0))", Object.class)
                .setParameter(1, firm.toString())
                .getSingleResult();
    }

    /** Whether the firm has to do with the posting: its own, or one that it has a match on. */
    boolean concerns(UUID posting, UUID firm) {
        return getSession()
                .createNativeQuery(OWN_POSTING, Boolean.class)
                .setParameter("posting", posting)
                .setParameter("firm", firm)
                .getSingleResult();
    }

    /** Those to be looked at, held until the transaction ends; what somebody else holds is left to him. */
    List<SavedSearch> due(int most) {
        var due = getSession()
                .createNativeQuery(DUE, UUID.class)
                .setParameter("zone", ZONE.getId())
                .setParameter("most", most)
                .getResultList();
        return due.isEmpty() ? List.of() : list("id in ?1 order by id", due);
    }

    void looked(SavedSearch search, LocalDate today) {
        getSession()
                .createNativeMutationQuery(LOOKED)
                .setParameter("today", today)
                .setParameter("search", search.id())
                .executeUpdate();
    }

    /** Whatever satisfies it now is new no more; tells how much of it was. */
    int take(SavedSearch search) {
        flush();
        return getSession()
                .createNativeMutationQuery(TAKE)
                .setParameter("search", search.id())
                .executeUpdate();
    }
}
