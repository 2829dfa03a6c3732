package twoway.matching.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import twoway.matching.ResourceKind;
import twoway.matching.retrieval.Gist;

/**
 * One thing that the reader could publish in addition, and what would come of it. It was found by trying: the fit is that of
 * the changed side.
 *
 * @param value the name of a kind, a market or a concept
 * @param fit of the other side for the reader, then
 * @param word for how the reader would look to the other side, by what that has published
 */
public record Change(Kind kind, String value, Fit fit, Word word) {

    public enum Kind {
        GIVE,
        MARKET,
        TAG
    }

    /**
     * The change that does most for how the reader looks to the other side, of those that raise the reader's own fit too; of
     * equal ones the first by kind and value. Empty if none does. O(what the other side has published) fits.
     */
    public static Optional<Change> best(FitPolicy policy, Published reader, Published other, Wishes wishes) {
        var own = policy.fit(reader, other, wishes).basisPoints();
        return possible(reader, other).stream()
                .map(each -> each.tried(policy, other, wishes))
                .filter(each -> each.change().fit().basisPoints() > own)
                .max(Comparator.comparingInt(Tried::theirs)
                        .thenComparing(each -> each.change().fit().basisPoints()))
                .map(Tried::change);
    }

    /** @param reader the side as it would be */
    private record Possible(Kind kind, String value, Published reader) {

        Tried tried(FitPolicy policy, Published other, Wishes wishes) {
            var otherSide = policy.otherSide(reader, other);
            var change = new Change(kind, value, policy.fit(reader, other, wishes), otherSide.word());
            return new Tried(change, otherSide.basisPoints());
        }
    }

    private record Tried(Change change, int theirs) {}

    /** The last of equal ones is taken, so they stand from the last to the first. */
    private static List<Possible> possible(Published reader, Published other) {
        var possible = new ArrayList<Possible>();
        other.wants().stream()
                .sorted()
                .filter(each -> !reader.gives().contains(each))
                .forEach(each -> possible.add(new Possible(Kind.GIVE, each.name(), reader.giving(each))));
        // Who names no market is for any.
        if (!reader.markets().isEmpty())
            other.markets().stream()
                    .sorted()
                    .filter(each -> !reader.markets().contains(each))
                    .forEach(each -> possible.add(new Possible(Kind.MARKET, each, reader.in(each))));
        other.topics().tags().stream()
                .sorted()
                .filter(each -> !reader.topics().tags().contains(each) && canBeSaid(each))
                .forEach(each -> possible.add(new Possible(Kind.TAG, each, reader.tagged(each))));
        return possible.reversed();
    }

    /** What is read back as just this. */
    private static boolean canBeSaid(String tag) {
        return Gist.tags(List.of(Gist.name(tag, Locale.ENGLISH))).equals(Set.of(tag));
    }

    /** The value in words. */
    public String named(Locale language) {
        return switch (kind) {
            case GIVE -> ResourceKind.valueOf(value).label().in(language);
            case MARKET -> value;
            case TAG -> Gist.name(value, language);
        };
    }
}
