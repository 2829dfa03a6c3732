package twoway.matching.match;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import twoway.chassis.actor.Tenancy;
import twoway.matching.Lot;
import twoway.matching.fit.Fit;
import twoway.matching.fit.FitPolicy;
import twoway.matching.fit.OtherSide;
import twoway.matching.fit.Wishes;
import twoway.matching.pool.Asker;
import twoway.matching.pool.Candidates;
import twoway.matching.pool.PooledEnterprise;
import twoway.matching.pool.PooledEnterprises;
import twoway.matching.pool.PooledPosting;
import twoway.matching.pool.PooledPostings;

/**
 * What others have published that holds both ways for an enterprise which has published nothing yet. Filters, fit and order
 * are those of matches; the asker need not be verified, nothing is kept and nobody is told.
 */
@ApplicationScoped
class PostingSearch {

    private static final Comparator<Found> BEST_FIRST = Comparator.<Found>comparingInt(
                    found -> found.fit().basisPoints())
            .thenComparingInt(found -> found.otherSide().basisPoints())
            .reversed();

    private final FitPolicy policy = FitPolicy.NEWEST;
    private final Candidates candidates;
    private final PooledPostings postings;
    private final PooledEnterprises enterprises;
    private final Tenancy tenancy;

    PostingSearch(Candidates candidates, PooledPostings postings, PooledEnterprises enterprises, Tenancy tenancy) {
        this.candidates = candidates;
        this.postings = postings;
        this.enterprises = enterprises;
        this.tenancy = tenancy;
    }

    record Found(PooledPosting posting, PooledEnterprise owner, Links links, Fit fit, OtherSide otherSide) {}

    List<Found> find(Asker asker, LocalDate today, int limit) {
        // As the firm itself the database may use no index on kinds: what a policy does not let through is sorted out
        // before. The rows are read as the firm.
        var ids = tenancy.asSystem(() -> candidates.postingsFor(asker, today));
        var found = postings.list("id in ?1", ids);
        var owners = enterprises.byIds(found.stream().map(PooledPosting::owner).collect(Collectors.toSet()));
        var own = enterprises.knownOrBlank(asker.id());
        return found.stream()
                .map(posting -> look(posting, owners, own, asker))
                .flatMap(Optional::stream)
                .filter(each -> own.meetsOthers() || !each.owner().isForMembers())
                .sorted(BEST_FIRST.thenComparing(each -> Lot.of(each.posting().id(), asker.id())))
                .filter(notSaidBefore())
                .limit(limit)
                .toList();
    }

    /** Of postings by which a firm says the same, the first. */
    private static Predicate<Found> notSaidBefore() {
        var said = new HashSet<PooledPosting.Saying>();
        return found -> said.add(found.posting().saying());
    }

    private Optional<Found> look(
            PooledPosting posting, Map<UUID, PooledEnterprise> owners, PooledEnterprise own, Asker asker) {
        var pair = new Pair(posting, owners.get(posting.owner()), own, asker, List.of(), Wishes.NONE);
        return pair.linksOnceVerified()
                .map(links -> new Found(
                        posting,
                        pair.owner(),
                        links,
                        policy.fit(pair.left(), pair.right(), Wishes.NONE),
                        policy.otherSide(pair.left(), pair.right())));
    }
}
