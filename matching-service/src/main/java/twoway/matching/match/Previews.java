package twoway.matching.match;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import twoway.matching.Lot;
import twoway.matching.fit.Fit;
import twoway.matching.fit.FitPolicy;
import twoway.matching.fit.OtherSide;
import twoway.matching.fit.Wishes;
import twoway.matching.pool.Candidates;
import twoway.matching.pool.Pool;
import twoway.matching.pool.PooledEnterprise;
import twoway.matching.pool.PooledEnterprises;
import twoway.matching.pool.PooledPosting;

/** Whom a posting would meet if it were published. Only reads. */
@ApplicationScoped
class Previews {

    private static final int SHOWN = 20;
    private static final Comparator<Fitting> BEST_FIRST = Comparator.<Fitting>comparingInt(
                    each -> -each.fit().basisPoints())
            .thenComparing(each -> -each.otherSide().basisPoints());

    private final FitPolicy policy = FitPolicy.NEWEST;
    private final Candidates candidates;
    private final Pool pool;
    private final PooledEnterprises enterprises;

    Previews(Candidates candidates, Pool pool, PooledEnterprises enterprises) {
        this.candidates = candidates;
        this.pool = pool;
        this.enterprises = enterprises;
    }

    /** @param fit of the firm for the posting's owner, its wishes included */
    record Fitting(PooledEnterprise firm, Fit fit, OtherSide otherSide) {}

    record Preview(Candidates.Narrowing narrowing, List<Fitting> best) {}

    /** As {@link Rematch} would look at it if the owner were verified, with the rights of the platform. */
    Preview of(PooledPosting draft, Wishes wishes, LocalDate today) {
        var owner = enterprises.knownOrBlank(draft.owner());
        return new Preview(
                candidates.narrowing(draft, owner.meetsOthers(), today),
                pairs(draft, owner, wishes, today)
                        .filter(pair -> pair.linksOnceVerified().isPresent())
                        .map(this::fitting)
                        .sorted(BEST_FIRST.thenComparing(
                                each -> Lot.of(draft.owner(), each.firm().id())))
                        .limit(SHOWN)
                        .toList());
    }

    private Fitting fitting(Pair pair) {
        var left = pair.left();
        var right = pair.right();
        return new Fitting(pair.enterprise(), policy.fit(right, left, pair.wishes()), policy.otherSide(right, left));
    }

    private Stream<Pair> pairs(PooledPosting draft, PooledEnterprise owner, Wishes wishes, LocalDate today) {
        var ids = candidates.askersOn(draft, today);
        if (ids.isEmpty()) return Stream.empty();
        var known = enterprises.byIds(ids);
        var open = pool.openOf(ids, today);
        var askers = pool.askers(ids, open);
        return ids.stream()
                // what is for members is not told to who is none yet
                .filter(id -> owner.meetsOthers() || !known.get(id).isForMembers())
                .map(id -> new Pair(
                        draft, owner, known.get(id), askers.get(id), open.getOrDefault(id, List.of()), wishes));
    }
}
