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
            where m.left_enterprise_id = :me and m.state in ('SUGGESTED', 'INTEREST')""";
    private static final String THESE = " and m.id in (:matches)";
    private static final String ORDER =
            " order by v.fit_basis_points desc, v.other_basis_points desc, md5(concat(m.posting_id, m.left_enterprise_id))";

    /**
     * What somebody has dismissed no longer stands before what comes after it. Firms that a deny-list hides from the reader
     * are as if they were not there.
     */
    private static final String REQUESTS = """
            select r.posting_id, r.left_enterprise_id, r.asked, r.place, r.own_likelihood, r.other_likelihood from (
                select m.posting_id, m.left_enterprise_id, m.left_interest_at is not null as asked,
                    v.own_likelihood, v.other_likelihood, v.place - (select count(*) from match gone
                        join match_view seen on seen.match_id = gone.id and seen.enterprise_id = gone.left_enterprise_id
                        where gone.left_enterprise_id = m.left_enterprise_id and seen.place < v.place
                            and (gone.state = 'DISMISSED'
                                or gone.right_enterprise_id = any (cast(:hidden as uuid[])))) as place
                from match m join match_view v on v.match_id = m.id and v.enterprise_id = m.left_enterprise_id
                where m.posting_id in (:postings) and m.left_enterprise_id <> :me
                    and m.left_enterprise_id <> all (cast(:hidden as uuid[]))
                    and m.state in ('SUGGESTED', 'INTEREST') and v.place is not null) r
            where r.asked or r.place <= :slots""";

    /** Writes only what has moved: a list that stays costs nothing. */
    private static final String PLACES = """
            update match_view v set place = new.place from (
                select o.id, case when m.state <> 'STALE' then row_number() over (
                    partition by o.enterprise_id, m.state = 'STALE'
                    order by o.fit_basis_points desc, o.other_basis_points desc,
                        md5(concat(m.posting_id, m.left_enterprise_id))) end as place
                from match m join match_view o on o.match_id = m.id and o.enterprise_id = m.left_enterprise_id
                where m.left_enterprise_id in (:askers)) new
            where new.id = v.id and v.place is distinct from new.place""";

    /** In this zone the days of a posting's periods begin and end. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

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

    /** Before all postings on which the asker may still ask. */
    Crowd before(UUID me) {
        return crowd(me, session.createNativeQuery(CHOICES + ORDER, Object[].class));
    }

    /** Before the postings of some of the asker's matches; those on which it can no longer ask are left out. */
    Crowd before(UUID me, Collection<UUID> matches) {
        if (matches.isEmpty()) return new Crowd(me, List.of(), List.of());
        return crowd(
                me,
                session.createNativeQuery(CHOICES + THESE + ORDER, Object[].class)
                        .setParameter("matches", matches));
    }

    private Crowd crowd(UUID me, org.hibernate.query.Query<Object[]> choosing) {
        return tenancy.asSystem(() -> {
            var choices = choosing.setParameter("me", me)
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
                .setParameter("postings", choices.stream().map(Choice::posting).toList())
                .getResultStream()
                .map(Crowds::request)
                .toList();
    }

    private static Request request(Object[] row) {
        var posting = (UUID) row[0];
        var asker = (UUID) row[1];
        if ((Boolean) row[2]) return new Request(posting, asker, 1, (Float) row[5]);
        return Request.expected(posting, asker, ((Number) row[3]).intValue(), (Float) row[4], (Float) row[5]);
    }

    /** To be called by whoever has changed matches of these askers with the pool to itself. */
    void placeAnew(Collection<UUID> askers) {
        if (askers.isEmpty()) return;
        session.createNativeMutationQuery(PLACES).setParameter("askers", askers).executeUpdate();
    }
}
