package twoway.matching.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import twoway.chassis.id.Ids;
import twoway.matching.Parties;
import twoway.matching.fit.FitPolicy;
import twoway.matching.fit.Wishes;
import twoway.matching.outcome.LikelihoodsInUse;

/** Brings one pair into the state the pool asks for: a match with both views, a match that is stale, or none. */
@ApplicationScoped
class Settlement {

    private final FitPolicy policy = FitPolicy.NEWEST;
    private final EntityManager entities;
    private final Ids ids;
    private final LikelihoodsInUse likelihoods;

    Settlement(EntityManager entities, Ids ids, LikelihoodsInUse likelihoods) {
        this.entities = entities;
        this.ids = ids;
        this.likelihoods = likelihoods;
    }

    /**
     * @param existing the pair's match, or {@code null}
     * @param views the views of {@code existing} by reader; empty if there is none
     * @param meet whether the two may meet by this posting at all
     */
    void settle(Match existing, Map<UUID, MatchView> views, Pair pair, boolean meet, LocalDate today) {
        if (existing != null && !existing.undecided()) return;
        var links = meet && pair.posting().openOn(today) ? pair.links().orElse(null) : null;
        if (links == null) {
            if (existing != null) lose(existing, views);
            return;
        }
        var match = existing == null ? make(pair, links) : existing;
        match.found(links);
        show(match, views, pair);
    }

    private static void lose(Match match, Map<UUID, MatchView> views) {
        match.lost();
        views.get(match.parties().left()).asksNoLonger();
    }

    private Match make(Pair pair, Links links) {
        var parties = new Parties(pair.enterprise().id(), pair.owner().id());
        var match = new Match(ids.next(), pair.posting().id(), parties, links);
        entities.persist(match);
        return match;
    }

    private void show(Match match, Map<UUID, MatchView> views, Pair pair) {
        var curves = likelihoods.now();
        var left = pair.left();
        var right = pair.right();
        // By what both have published; each is one side's own fit and the other side's word.
        var toLeft = policy.fit(left, right, Wishes.NONE);
        var toRight = policy.fit(right, left, Wishes.NONE);
        show(views, match, match.parties().left(), view -> {
            view.show(
                    toLeft,
                    policy.otherSide(right, toRight, curves.accepts()),
                    curves.asks(),
                    pair.enterprise().titlesHoldTill());
            view.asksOn(match.postingId());
        });
        show(
                views,
                match,
                match.parties().right(),
                view -> view.show(
                        pair.wishes().equals(Wishes.NONE) ? toRight : policy.fit(right, left, pair.wishes()),
                        policy.otherSide(left, toLeft, curves.asks()),
                        curves.accepts(),
                        pair.owner().titlesHoldTill()));
    }

    private void show(Map<UUID, MatchView> views, Match match, UUID reader, Consumer<MatchView> shown) {
        var known = views.get(reader);
        var view = known == null ? new MatchView(ids.next(), match.id(), reader) : known;
        shown.accept(view);
        if (known == null) entities.persist(view);
    }
}
