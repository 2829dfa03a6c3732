package twoway.matching.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import twoway.matching.fit.Wishes;
import twoway.matching.pool.Asker;
import twoway.matching.pool.Candidates;
import twoway.matching.pool.EnterpriseChanged;
import twoway.matching.pool.Pool;
import twoway.matching.pool.PooledEnterprise;
import twoway.matching.pool.PooledEnterprises;
import twoway.matching.pool.PooledPosting;
import twoway.matching.pool.PooledPostings;
import twoway.matching.pool.PostingChanged;

/**
 * Keeps the matches as the pool says they are. A change touches only the matches of that posting and of that enterprise as
 * an asker; the same pool makes the same rows, however often it is told.
 */
@ApplicationScoped
class Rematch {

    private final Pool pool;
    private final PooledEnterprises enterprises;
    private final PooledPostings postings;
    private final Candidates candidates;
    private final Settlement settlement;
    private final Matches matches;

    Rematch(
            Pool pool,
            PooledEnterprises enterprises,
            PooledPostings postings,
            Candidates candidates,
            Settlement settlement,
            Matches matches) {
        this.pool = pool;
        this.enterprises = enterprises;
        this.postings = postings;
        this.candidates = candidates;
        this.settlement = settlement;
        this.matches = matches;
    }

    void posting(@Observes PostingChanged changed) {
        on(changed.posting(), changed.today());
        askedBy(changed.posting().owner(), changed.today());
    }

    void enterprise(@Observes EnterpriseChanged changed) {
        postings.of(changed.enterprise()).forEach(posting -> on(posting, changed.today()));
        askedBy(changed.enterprise(), changed.today());
    }

    /** The matches on one posting. */
    private void on(PooledPosting posting, LocalDate today) {
        var existing =
                by(matches.onPosting(posting.id()), match -> match.parties().left());
        var ids = new LinkedHashSet<>(existing.keySet());
        if (posting.openOn(today)) ids.addAll(candidates.askersOn(posting, today));
        var look = look(ids, List.of(posting), existing.values(), today);
        ids.forEach(asker -> settle(existing.get(asker), posting, asker, look));
    }

    /** The matches in which one enterprise asks. */
    private void askedBy(UUID asker, LocalDate today) {
        var existing = by(matches.askedBy(asker), Match::postingId);
        var ids = new LinkedHashSet<>(existing.keySet());
        var sum = pool.askers(List.of(asker), today).get(asker);
        if (sum != null) ids.addAll(candidates.postingsFor(sum, today));
        if (ids.isEmpty()) return;
        var found = postings.list("id in ?1", ids);
        var look = look(List.of(asker), found, existing.values(), today);
        found.forEach(posting -> settle(existing.get(posting.id()), posting, asker, look));
    }

    /** One match is looked at again after what bound it came to nothing. */
    void again(Match match, LocalDate today) {
        var posting = postings.findById(match.postingId());
        var look = look(List.of(match.parties().left()), List.of(posting), List.of(match), today);
        settle(match, posting, match.parties().left(), look);
    }

    private void settle(Match existing, PooledPosting posting, UUID asker, Look look) {
        var pair = new Pair(
                posting,
                look.enterprises().get(posting.owner()),
                look.enterprises().get(asker),
                look.askers().get(asker),
                look.postings().getOrDefault(asker, List.of()),
                look.wishes().getOrDefault(posting.id(), Wishes.NONE));
        var views = existing == null ? Map.<UUID, MatchView>of() : look.views().getOrDefault(existing.id(), Map.of());
        settlement.settle(existing, views, pair, look.today());
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
        var open = postings.openOf(askers, today).stream().collect(Collectors.groupingBy(PooledPosting::owner));
        return new Look(
                enterprises.byIds(all), pool.askers(askers, today), open, wishes, matches.viewsOf(existing), today);
    }

    private static Map<UUID, Match> by(List<Match> found, Function<Match, UUID> key) {
        var map = new HashMap<UUID, Match>();
        found.forEach(match -> map.put(key.apply(match), match));
        return map;
    }
}
