package twoway.matching.match;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.time.Clock;
import twoway.matching.match.Crowd.Choice;
import twoway.matching.match.Crowd.Request;
import twoway.matching.pool.Neighbours;

/**
 * Who stands before the same postings, from the rows of all askers. Of others only p, q̂ and the place of a posting on their
 * own lists is read, none of which rests on anything private; and none of it is given on but as {@link Chance} and order.
 */
@ApplicationScoped
class Crowds {

    private static final String CHOICES = """
            select m.id, m.posting_id, v.own_likelihood, v.other_likelihood,
                free_places(m.posting_id, shared_territory(p.markets, a.markets), cast(:today as date))
            from match m join match_view v on v.match_id = m.id and v.enterprise_id = m.left_enterprise_id
            join pooled_posting p on p.id = m.posting_id join asker a on a.id = m.left_enterprise_id
            where m.left_enterprise_id = :me and m.state in ('SUGGESTED', 'INTEREST')
                and m.id in (:matches)""";
    private static final String ORDER =
            " order by v.fit_basis_points desc, v.other_basis_points desc, md5(concat(m.posting_id, m.left_enterprise_id))";

    /**
     * A match that nobody has acted on stands for a request that is expected, and so does one that only the owner is interested in.
     * Firms that a deny-list hides from the reader are as if they were not there.
     */
    private static final String REQUESTS = """
            with gone as materialized (
                select e.asker_id, array_agg(e.place) as places
                from match m join expected_request e on e.match_id = m.id
                where m.right_enterprise_id = any (cast(:hidden as uuid[])) group by e.asker_id)
            select p.id, r.asker_id, r.place, r.asks, r.accepts
            from unnest(cast(:postings as uuid[])) p (id) cross join lateral (
                select * from (
                    select e.asker_id, e.asks, e.accepts,
                        e.place - (select count(*) from unnest(gone.places) other where other < e.place) as place
                    from expected_request e
                    left join gone on gone.asker_id = e.asker_id
                    left join (select id, state, left_interest_at from match
                        where posting_id = p.id and state not in ('SUGGESTED', 'STALE')) acted on acted.id = e.match_id
                    where e.posting_id = p.id and e.accepts > 0
                        and (acted.id is null or acted.state = 'INTEREST' and acted.left_interest_at is null)
                    union all
                    select v.enterprise_id, 1, v.other_likelihood, 0
                    from match m join match_view v on v.match_id = m.id and v.enterprise_id = m.left_enterprise_id
                    where m.posting_id = p.id and m.state not in ('SUGGESTED', 'STALE') and m.state = 'INTEREST'
                        and m.left_interest_at is not null and v.other_likelihood > 0) e
                where e.place <= :slots and e.asker_id <> :me and e.asker_id <> all (cast(:hidden as uuid[]))
                order by e.accepts desc, md5(concat(p.id, e.asker_id)) limit :requests) r""";

    /** One asker's list is put in order by one at a time. Locks are few, however many askers: so many share one, taken in one order. */
    private static final String ALONE = """
            select count(*) from (select pg_advisory_xact_lock(hashtext('lists'), a.share) from (
                select distinct abs(hashtext(cast(id as text)) % 64) as share from unnest(cast(:askers as uuid[])) a (id) order by 1) a) locked""";

    /** Only what has moved is written. */
    private static final String PLACES = """
            with placed as (
                select a.id as asker_id, v.*
                from unnest(cast(:askers as uuid[])) a (id)
                cross join lateral (select array(select m.id from match m
                    where m.left_enterprise_id = a.id and m.state = 'DISMISSED') as matches) dismissed
                cross join lateral (select v.match_id, v.asks_on, v.own_likelihood, v.other_likelihood, row_number() over () as place
                    from (select * from match_view v
                        where v.enterprise_id = a.id and v.asks_on is not null and v.match_id <> all (dismissed.matches)
                        order by v.fit_basis_points desc, v.other_basis_points desc,
                            md5(concat(v.asks_on, v.enterprise_id))
                        limit :places) v) v),
            gone as (
                delete from expected_request e where e.asker_id = any (cast(:askers as uuid[]))
                    and not exists (select from placed p where p.asker_id = e.asker_id and p.match_id = e.match_id))
            insert into expected_request as known (asker_id, match_id, posting_id, place, asks, accepts)
            select asker_id, match_id, asks_on, place, own_likelihood, other_likelihood from placed
            on conflict (asker_id, match_id) do update
                set place = excluded.place, asks = excluded.asks, accepts = excluded.accepts
                where (known.place, known.asks, known.accepts) is distinct from (excluded.place, excluded.asks, excluded.accepts)""";

    /** In this zone the days of a posting's periods begin and end. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** How many matches of an asker's own list have a place. It looks at {@link Crowd#SLOTS}; to whom others are hidden, some more move up. */
    private static final int PLACED = 30;

    private final Session session;
    private final Tenancy tenancy;
    private final Neighbours neighbours;
    private final Clock clock;

    Crowds(Session session, Tenancy tenancy, Neighbours neighbours, Clock clock) {
        this.session = session;
        this.tenancy = tenancy;
        this.neighbours = neighbours;
        this.clock = clock;
    }

    /**
     * Before the postings of some of the asker's matches; those on which it can no longer ask are left out. O(matches · requests):
     * of a posting the {@link Crowd#REQUESTS} requests that its owner would read first are looked at.
     */
    Crowd before(UUID me, Collection<UUID> matches) {
        if (matches.isEmpty()) return new Crowd(me, List.of(), List.of());
        return tenancy.asSystem(() -> {
            var choices = session.createNativeQuery(CHOICES + ORDER, Object[].class)
                    .setParameter("matches", matches)
                    .setParameter("me", me)
                    .setParameter("today", clock.today(me, ZONE))
                    .getResultStream()
                    .map(Crowds::choice)
                    .toList();
            return new Crowd(me, choices, requests(me, choices));
        });
    }

    private static Choice choice(Object[] row) {
        return new Choice((UUID) row[0], (UUID) row[1], (Float) row[2], (Float) row[3], (Integer) row[4]);
    }

    private List<Request> requests(UUID me, List<Choice> choices) {
        if (choices.isEmpty()) return List.of();
        return session.createNativeQuery(REQUESTS, Object[].class)
                .setParameter("me", me)
                .setParameter("hidden", neighbours.hiddenFrom(me).toArray(UUID[]::new))
                .setParameter("slots", Crowd.SLOTS)
                .setParameter("requests", Crowd.REQUESTS)
                .setParameter("postings", choices.stream().map(Choice::posting).toArray(UUID[]::new))
                .getResultStream()
                .map(Crowds::request)
                .toList();
    }

    private static Request request(Object[] row) {
        var posting = (UUID) row[0];
        var asker = (UUID) row[1];
        int place = ((Number) row[2]).intValue();
        if (place == 0) return new Request(posting, asker, 1, (Float) row[4]);
        return Request.expected(posting, asker, place, (Float) row[3], (Float) row[4]);
    }

    /** To be called by whoever has changed matches of these askers, after all else that it locks but places of postings. */
    void placeAnew(Collection<UUID> askers) {
        if (askers.isEmpty()) return;
        var ids = askers.toArray(UUID[]::new);
        tenancy.asSystem(() -> {
            session.createNativeQuery(ALONE, Long.class)
                    .setParameter("askers", ids)
                    .getSingleResult();
            session.createNativeMutationQuery(PLACES)
                    .setParameter("askers", ids)
                    .setParameter("places", PLACED)
                    .executeUpdate();
        });
    }
}
