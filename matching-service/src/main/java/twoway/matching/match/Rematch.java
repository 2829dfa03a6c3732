package twoway.matching.match;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import twoway.matching.fit.Wishes;
import twoway.matching.pool.Asker;
import twoway.matching.pool.Candidates;
import twoway.matching.pool.Pool;
import twoway.matching.pool.PoolChanged;
import twoway.matching.pool.PooledEnterprise;
import twoway.matching.pool.PooledEnterprises;
import twoway.matching.pool.PooledPosting;
import twoway.matching.pool.PooledPostings;

/**
 * Keeps the matches as the pool says they are. News touches only the matches of its postings and of its enterprises as
 * askers; the same pool makes the same rows, however often it is told.
 */
@ApplicationScoped
class Rematch {

    private final Pool pool;
    private final PooledEnterprises enterprises;
    private final PooledPostings postings;
    private final Candidates candidates;
    private final Settlement settlement;
    private final Matches matches;
    private final Crowds crowds;

    Rematch(
            Pool pool,
            PooledEnterprises enterprises,
            PooledPostings postings,
            Candidates candidates,
            Settlement settlement,
            Matches matches,
            Crowds crowds) {
        this.pool = pool;
        this.enterprises = enterprises;
        this.postings = postings;
        this.candidates = candidates;
        this.settlement = settlement;
        this.matches = matches;
        this.crowds = crowds;
    }

    /** Before the places, so that everybody locks in one order: proposal, match, place. */
    void changed(@Observes @Priority(Interceptor.Priority.APPLICATION + 100) PoolChanged changed) {
        var askers = new LinkedHashSet<>(changed.concerned());
        var touched = new LinkedHashSet<>(changed.postings());
        changed.enterprises().forEach(enterprise -> touched.addAll(postings.of(enterprise)));
        touched.forEach(posting -> {
            askers.addAll(on(posting, changed.today(posting.owner())));
            forget();
        });
        changed.concerned().forEach(enterprise -> {
            askedBy(enterprise, changed.today(enterprise));
            forget();
        });
        crowds.placeAnew(askers);
    }

    /** The matches on one posting; tells who asks in them. */
    private Set<UUID> on(PooledPosting posting, LocalDate today) {
        var existing =
                by(matches.onPosting(posting.id()), match -> match.parties().left());
        var ids = new LinkedHashSet<>(existing.keySet());
        if (posting.openOn(today)) ids.addAll(candidates.askersOn(posting, today));
        if (ids.isEmpty()) return ids;
        var look = look(ids, List.of(posting), existing.values(), today);
        ids.forEach(asker -> settle(existing.get(asker), posting, asker, look));
        return ids;
    }

    /** The matches in which one enterprise asks. */
    private void askedBy(UUID asker, LocalDate today) {
        var existing = by(matches.askedBy(asker), Match::postingId);
        var ids = new LinkedHashSet<>(existing.keySet());
        var only = List.of(asker);
        var sum = pool.askers(only, pool.openOf(only, today)).get(asker);
        if (sum != null) ids.addAll(candidates.postingsFor(sum, today));
        if (ids.isEmpty()) return;
        var found = postings.list("id in ?1", ids);
        var look = look(only, found, existing.values(), today);
        found.forEach(posting -> settle(existing.get(posting.id()), posting, asker, look));
    }

    /** What is written and no longer needed is let go: every query would look through all of it for changes. */
    private void forget() {
        matches.flush();
        matches.getEntityManager().clear();
    }

    /** The two sides of a match as the pool knows them now. */
    Pair pair(Match match, LocalDate today) {
        var posting = postings.findById(match.postingId());
        var asker = match.parties().left();
        return pair(posting, asker, look(List.of(asker), List.of(posting), List.of(), today));
    }

    /** One match is looked at again after what bound it came to nothing. */
    void again(Match match, LocalDate today) {
        again(List.of(match), today);
    }

    /** Matches on one posting are looked at again, though nothing was told. */
    void again(List<Match> found, LocalDate today) {
        var posting = postings.findById(found.getFirst().postingId());
        var askers = found.stream().map(match -> match.parties().left()).toList();
        var look = look(askers, List.of(posting), found, today);
        found.forEach(match -> settle(match, posting, match.parties().left(), look));
    }

    private void settle(Match existing, PooledPosting posting, UUID asker, Look look) {
        var views = existing == null ? Map.<UUID, MatchView>of() : look.views().getOrDefault(existing.id(), Map.of());
        settlement.settle(existing, views, pair(posting, asker, look), look.today());
    }

    private static Pair pair(PooledPosting posting, UUID asker, Look look) {
        return new Pair(
                posting,
                look.enterprises().get(posting.owner()),
                look.enterprises().get(asker),
                look.askers().get(asker),
                look.postings().getOrDefault(asker, List.of()),
                look.wishes().getOrDefault(posting.id(), Wishes.NONE));
    }

    /** What is needed of the pool, read once for all pairs of a change. */
    private record Look(
            Map<UUID, PooledEnterprise> enterprises,
            Map<UUID, Asker> askers,
            Map<UUID, List<PooledPosting>> postings,
            Map<UUID, Wishes> wishes,
            Map<UUID, Map<UUID, MatchView>> views,
            LocalDate today) {}

    private Look look(
            Collection<UUID> askers, Collection<PooledPosting> on, Collection<Match> existing, LocalDate today) {
        var all = new LinkedHashSet<>(askers);
        on.forEach(posting -> all.add(posting.owner()));
        var wishes = pool.wishes(on.stream().map(PooledPosting::id).toList());
        var open = pool.openOf(askers, today);
        return new Look(
                enterprises.byIds(all), pool.askers(askers, open), open, wishes, matches.viewsOf(existing), today);
    }

    private static Map<UUID, Match> by(List<Match> found, Function<Match, UUID> key) {
        var map = new HashMap<UUID, Match>();
        found.forEach(match -> map.put(key.apply(match), match));
        return map;
    }
}
