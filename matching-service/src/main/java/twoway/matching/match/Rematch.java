package twoway.matching.match;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import twoway.matching.fit.Wishes;
import twoway.matching.pool.Asker;
import twoway.matching.pool.Candidates;
import twoway.matching.pool.Neighbours;
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
    private final Neighbours neighbours;
    private final Settlement settlement;
    private final Matches matches;
    private final Crowds crowds;

    // Eight collaborators: here everything that makes a match comes together.
    Rematch(
            Pool pool,
            PooledEnterprises enterprises,
            PooledPostings postings,
            Candidates candidates,
            Neighbours neighbours,
            Settlement settlement,
            Matches matches,
            Crowds crowds) {
        this.pool = pool;
        this.enterprises = enterprises;
        this.postings = postings;
        this.candidates = candidates;
        this.neighbours = neighbours;
        this.settlement = settlement;
        this.matches = matches;
        this.crowds = crowds;
    }

    /** Before the places, so that everybody locks in one order: proposal, match, list, place. */
    void changed(@Observes @Priority(Interceptor.Priority.APPLICATION + 100) PoolChanged changed) {
        var askers = new LinkedHashSet<>(changed.concerned());
        var touched = new LinkedHashSet<>(changed.postings());
        changed.enterprises().forEach(enterprise -> touched.addAll(postings.of(enterprise)));
        askers.addAll(on(touched, changed, asker -> true));
        changed.concerned().forEach(enterprise -> {
            askedBy(enterprise, changed.today(enterprise), owner -> true);
            forget();
        });
        changed.meetings().forEach((firm, others) -> {
            var own = postings.openOf(List.of(firm), changed.today(firm));
            askers.addAll(on(own, changed, others::contains));
            askers.add(firm);
            askedBy(firm, changed.today(firm), others::contains);
            forget();
        });
        crowds.placeAnew(askers);
    }

    /** The matches on these postings and those that say the same; tells who asks in them. */
    private Set<UUID> on(Collection<PooledPosting> touched, PoolChanged changed, Predicate<UUID> whom) {
        var askers = new LinkedHashSet<UUID>();
        for (var alike : mirrored(touched)) {
            askers.addAll(onAll(alike, changed.today(alike.getFirst().owner()), whom));
            forget();
        }
        return askers;
    }

    private Set<UUID> onAll(List<PooledPosting> alike, LocalDate today, Predicate<UUID> whom) {
        var existing = new HashMap<UUID, Map<UUID, Match>>();
        var ids = new LinkedHashSet<UUID>();
        for (var posting : alike) {
            var known =
                    by(matches.onPosting(posting.id()), match -> match.parties().left());
            existing.put(posting.id(), known);
            ids.addAll(known.keySet());
            if (posting.openOn(today)) ids.addAll(candidates.askersOn(posting, today));
        }
        ids.removeIf(whom.negate());
        if (ids.isEmpty()) return ids;
        var found = existing.values().stream()
                .flatMap(each -> each.values().stream())
                .toList();
        var look = look(ids, alike, found, neighbours.apartFrom(alike.getFirst().owner()), today);
        ids.forEach(
                asker -> settle(alike, asker, posting -> existing.get(posting).get(asker), look));
        return ids;
    }

    /** The matches in which one enterprise asks. */
    private void askedBy(UUID asker, LocalDate today, Predicate<UUID> whom) {
        var existing = by(matches.askedBy(asker), Match::postingId);
        var ids = new LinkedHashSet<>(existing.keySet());
        var only = List.of(asker);
        var sum = pool.askers(only, pool.openOf(only, today)).get(asker);
        if (sum != null) ids.addAll(candidates.postingsFor(sum, today));
        if (ids.isEmpty()) return;
        var groups = mirrored(postings.list("id in ?1", ids).stream()
                .filter(posting -> whom.test(posting.owner()))
                .toList());
        var all = groups.stream().flatMap(List::stream).toList();
        var look = look(only, all, existing.values(), neighbours.apartFrom(asker), today);
        groups.forEach(alike -> settle(alike, asker, existing::get, look));
    }

    /** Each with those that say the same, in groups. */
    private Collection<List<PooledPosting>> mirrored(Collection<PooledPosting> some) {
        var all = new LinkedHashMap<UUID, PooledPosting>();
        some.forEach(posting -> all.put(posting.id(), posting));
        var mirrors = postings.mirrorsOf(all.keySet());
        if (!all.keySet().containsAll(mirrors)) {
            postings.list("id in ?1", mirrors).forEach(posting -> all.putIfAbsent(posting.id(), posting));
        }
        return all.values().stream()
                .collect(Collectors.groupingBy(PooledPosting::saying, LinkedHashMap::new, Collectors.toList()))
                .values();
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
        return pair(posting, asker, look(List.of(asker), List.of(posting), List.of(), Set.of(), today));
    }

    /** One match is looked at again after what bound it came to nothing. */
    void again(Match match, LocalDate today) {
        var posting = postings.findById(match.postingId());
        again(posting, List.of(match), today);
    }

    /** Matches on one posting are looked at again, though nothing was told; so are the matches of what says the same. */
    void again(List<Match> found, LocalDate today) {
        var posting = postings.findById(found.getFirst().postingId());
        var alike = mirrored(List.of(posting)).iterator().next();
        var askers = found.stream().map(match -> match.parties().left()).collect(Collectors.toSet());
        if (alike.size() > 1) onAll(alike, today, askers::contains);
        else again(posting, found, today);
    }

    private void again(PooledPosting posting, List<Match> found, LocalDate today) {
        var askers = by(found, match -> match.parties().left());
        var look = look(askers.keySet(), List.of(posting), found, neighbours.apartFrom(posting.owner()), today);
        askers.keySet().forEach(asker -> settle(List.of(posting), asker, id -> askers.get(asker), look));
    }

    /** @param alike postings that say the same, of which the asker is shown one */
    private void settle(List<PooledPosting> alike, UUID asker, Function<UUID, Match> existing, Look look) {
        var meet = !look.apart().contains(asker)
                && !look.apart().contains(alike.getFirst().owner());
        var rivals = alike.stream()
                .map(posting -> new Rival(pair(posting, asker, look), existing.apply(posting.id())))
                .toList();
        var shown = Rival.shown(rivals, look.today());
        for (var each : rivals) {
            var match = each.existing();
            var views = match == null ? Map.<UUID, MatchView>of() : look.views().getOrDefault(match.id(), Map.of());
            settlement.settle(match, views, each.pair(), meet && shown.contains(each), look.today());
        }
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
            Set<UUID> apart,
            LocalDate today) {}

    /** @param apart from whom the one owner, or the one asker, is kept apart */
    private Look look(
            Collection<UUID> askers,
            Collection<PooledPosting> on,
            Collection<Match> existing,
            Set<UUID> apart,
            LocalDate today) {
        var all = new LinkedHashSet<>(askers);
        on.forEach(posting -> all.add(posting.owner()));
        var wishes = pool.wishes(on.stream().map(PooledPosting::id).toList());
        var open = pool.openOf(askers, today);
        return new Look(
                enterprises.byIds(all),
                pool.askers(askers, open),
                open,
                wishes,
                matches.viewsOf(existing),
                apart,
                today);
    }

    private static Map<UUID, Match> by(List<Match> found, Function<Match, UUID> key) {
        var map = new HashMap<UUID, Match>();
        found.forEach(match -> map.put(key.apply(match), match));
        return map;
    }
}
