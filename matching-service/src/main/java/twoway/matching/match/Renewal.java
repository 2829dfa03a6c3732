package twoway.matching.match;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import twoway.chassis.time.Clock;
import twoway.matching.fit.FitPolicy;
import twoway.matching.outcome.LikelihoodsInUse;
import twoway.matching.pool.Pool;

/**
 * Works out anew what an older version of weights or likelihoods has made, and what no longer holds on this day. What is left
 * to do stands in the rows, so it goes on wherever somebody stopped. What binds somebody stays as it was agreed upon.
 */
@ApplicationScoped
class Renewal {

    static final UUID START = new UUID(0, 0);

    /** How many rows are taken at once, two a match; the pool waits for so long. */
    private static final int ROWS = 200;

    /** Any number will do, as long as nothing else in this database uses it. */
    static final long LEADER = 0x72656E6577L;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String OLDER = """
            select v.match_id from match_view v join match m on m.id = v.match_id
            where v.match_id > :after and (v.policy, v.likelihood) < (:policy, :likelihood)
                and m.state in ('SUGGESTED', 'INTEREST', 'MUTUAL')
            order by v.match_id limit\s\
            """ + ROWS;

    private static final String LATEST = """
            select cast((transaction_timestamp() + greatest(coalesce(max(shift), interval '0'), interval '0'))
                at time zone :zone as date) from clock_shift""";

    /** Each side's titles by its own day. The latest day there is for anybody is what the index is asked with, as a value: of one that is still to be worked out the planner expects a third of all rows to be before it. */
    private static final String NO_LONGER = """
            select v.match_id from match_view v join match m on m.id = v.match_id
            left join clock_shift own on own.tenant = v.enterprise_id
            where v.match_id > :after and v.holds_till < :latest
                and v.holds_till < cast((transaction_timestamp() + coalesce(own.shift, interval '0')) at time zone :zone as date)
                and m.state in ('SUGGESTED', 'INTEREST', 'MUTUAL')
            order by v.match_id limit\s\
            """ + ROWS;

    /** Of how many rows the days are forgotten at once. */
    static final int FORGOTTEN = 1_000;

    /**
     * What is never renewed, or is worked out anew before it may be again, need not be looked at for its days. Taken by id; what
     * somebody else is at is left for the next time, so nobody is waited for.
     */
    private static final String FORGET = """
            with due as (
                select v.id from match_view v join match m on m.id = v.match_id
                where v.holds_till < :today and m.state not in ('SUGGESTED', 'INTEREST', 'MUTUAL')
                order by v.id limit %d for update of v skip locked)
            update match_view v set holds_till = null from due where due.id = v.id""".formatted(FORGOTTEN);

    private final Session session;
    private final Pool pool;
    private final Matches matches;
    private final Rematch rematch;
    private final Crowds crowds;
    private final LikelihoodsInUse likelihoods;
    private final Clock clock;

    Renewal(
            Session session,
            Pool pool,
            Matches matches,
            Rematch rematch,
            Crowds crowds,
            LikelihoodsInUse likelihoods,
            Clock clock) {
        this.session = session;
        this.pool = pool;
        this.matches = matches;
        this.rematch = rematch;
        this.crowds = crowds;
        this.likelihoods = likelihoods;
        this.clock = clock;
    }

    /** The next matches of an older version, by id. */
    List<UUID> older(UUID after) {
        return distinct(session.createNativeQuery(OLDER, UUID.class)
                .setParameter("after", after)
                .setParameter("policy", FitPolicy.NEWEST.number())
                .setParameter("likelihood", likelihoods.now().number()));
    }

    /** The next matches that were worked out for days that have passed, by id. */
    List<UUID> noLonger(UUID after) {
        var latest = session.createNativeQuery(LATEST, LocalDate.class)
                .setParameter("zone", ZONE.getId())
                .getSingleResult();
        return distinct(session.createNativeQuery(NO_LONGER, UUID.class)
                .setParameter("after", after)
                .setParameter("latest", latest)
                .setParameter("zone", ZONE.getId()));
    }

    /** Tells of how many rows; of none, too, if another process is at it. To be called with the platform's rights. */
    int forgetDays() {
        if (!alone()) return 0;
        return session.createNativeMutationQuery(FORGET)
                .setParameter("today", clock.today(null, ZONE))
                .executeUpdate();
    }

    private static List<UUID> distinct(org.hibernate.query.Query<UUID> ids) {
        return ids.getResultStream().distinct().toList();
    }

    /** Whether it was done; not if another process is at it. To be called with the platform's rights. */
    boolean renew(List<UUID> ids) {
        if (!alone()) return false;
        pool.changeAlone();
        var found = matches.toChange(ids);
        found.stream()
                .collect(Collectors.groupingBy(Match::postingId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(each -> rematch.again(
                        each, clock.today(each.getFirst().parties().right(), ZONE)));
        session.flush();
        crowds.placeAnew(
                found.stream().map(match -> match.parties().left()).distinct().toList());
        return true;
    }

    private boolean alone() {
        return session.createNativeQuery("select pg_try_advisory_xact_lock(:leader)", Boolean.class)
                .setParameter("leader", LEADER)
                .getSingleResult();
    }
}
