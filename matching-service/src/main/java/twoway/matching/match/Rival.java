package twoway.matching.match;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import twoway.matching.fit.FitPolicy;
import twoway.matching.fit.Wishes;

/**
 * One of several postings by which a firm says the same to an asker. Posting twice gives no second place: the asker is shown
 * the one that fits it best, ties by id; but what somebody has acted on stays, and then nothing else is added to it.
 *
 * @param existing the match there is, {@code null} if there is none
 */
record Rival(Pair pair, Match existing) {

    private static final Comparator<Rival> BEST_FIRST = Comparator.comparingInt((Rival each) -> -each.fit())
            .thenComparing(each -> each.pair().posting().id().toString());

    /** @param all of one owner and one asker */
    static Collection<Rival> shown(List<Rival> all, LocalDate today) {
        if (all.size() == 1) return all;
        var possible = all.stream().filter(each -> each.possible(today)).toList();
        var actedOn = possible.stream()
                .filter(each -> each.existing() != null && each.existing().actedOn())
                .toList();
        return actedOn.isEmpty() ? possible.stream().sorted(BEST_FIRST).limit(1).toList() : actedOn;
    }

    private boolean possible(LocalDate today) {
        return pair.posting().openOn(today) && pair.links().isPresent();
    }

    private int fit() {
        return FitPolicy.NEWEST.fit(pair.left(), pair.right(), Wishes.NONE).basisPoints();
    }
}
