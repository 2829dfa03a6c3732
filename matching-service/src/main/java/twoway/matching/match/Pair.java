package twoway.matching.match;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import twoway.matching.ResourceKind;
import twoway.matching.fit.Change;
import twoway.matching.fit.FitPolicy;
import twoway.matching.fit.Published;
import twoway.matching.fit.Wishes;
import twoway.matching.pool.Asker;
import twoway.matching.pool.PooledEnterprise;
import twoway.matching.pool.PooledPosting;

/**
 * One posting and one enterprise that could ask on it, with all that decides whether they may meet and how they fit.
 *
 * @param askersPostings the asker's own open postings, which say what it gives and wants
 * @param wishes what the posting's owner keeps to itself
 */
record Pair(
        PooledPosting posting,
        PooledEnterprise owner,
        PooledEnterprise enterprise,
        Asker asker,
        List<PooledPosting> askersPostings,
        Wishes wishes) {

    /** The links both ways; empty if a hard filter removes the pair or one direction has nothing. */
    Optional<Links> links() {
        return owner != null && owner.meetsOthers() && enterprise != null && enterprise.meetsOthers()
                ? linksOnceVerified()
                : Optional.empty();
    }

    /** The links that there will be as soon as both are verified. */
    Optional<Links> linksOnceVerified() {
        if (!couldMeet()) return Optional.empty();
        var fromLeft = links(asker.gives(), posting.wants(), true);
        var fromRight = links(posting.gives(), asker.wants(), false);
        return fromLeft.isEmpty() || fromRight.isEmpty()
                ? Optional.empty()
                : Optional.of(new Links(fromLeft, fromRight));
    }

    /** Not one firm with itself, and a market in common where both name markets. */
    private boolean couldMeet() {
        return owner != null
                && enterprise != null
                && asker != null
                && !owner.id().equals(enterprise.id())
                && meetInAMarket();
    }

    private boolean meetInAMarket() {
        if (posting.markets().isEmpty() || asker.markets().isEmpty()) return true;
        return posting.markets().stream().anyMatch(asker.markets()::contains);
    }

    private List<Link> links(Set<ResourceKind> given, Set<ResourceKind> wanted, boolean askerGives) {
        var both = new TreeSet<>(given);
        both.retainAll(wanted);
        return both.stream()
                .map(kind -> new Link(kind, saidBy(kind, askerGives)))
                .toList();
    }

    private List<UUID> saidBy(ResourceKind kind, boolean askerGives) {
        return askersPostings.stream()
                .filter(each -> (askerGives ? each.gives() : each.wants()).contains(kind))
                .map(PooledPosting::id)
                .sorted()
                .toList();
    }

    /** What this side could publish in addition to fit better; empty if nothing would, or the two cannot meet. */
    Optional<Change> change(UUID reader) {
        if (links().isEmpty()) return Optional.empty();
        return reader.equals(owner.id())
                ? Change.best(FitPolicy.NEWEST, right(), left(), wishes)
                : Change.best(FitPolicy.NEWEST, left(), right(), Wishes.NONE);
    }

    /** What the posting's owner has published with this posting. */
    Published right() {
        return new Published(
                posting.gives(),
                posting.wants(),
                Set.copyOf(posting.markets()),
                owner.industry(),
                posting.industries(),
                posting.topics(),
                owner.country(),
                owner.sizeClass(),
                owner.titles());
    }

    /** What the asker has published with all its open postings. */
    Published left() {
        return new Published(
                asker.gives(),
                asker.wants(),
                new HashSet<>(asker.markets()),
                enterprise.industry(),
                asker.industries(),
                asker.topics(),
                enterprise.country(),
                enterprise.sizeClass(),
                enterprise.titles());
    }
}
