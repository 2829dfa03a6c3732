package twoway.matching.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/**
 * The weights, as one named version. A fit is linear: weight × share of each feature, plus the base. Expert weights of
 * a cold start (no outcomes to learn from yet); the unit is the basis point, a hundredth of a point of 100.
 *
 * @param strongFrom from here on the other side's word is STRONG
 * @param possibleFrom from here on it is POSSIBLE, below it WEAK
 */
public record FitPolicy(String name, int base, Map<Feature, Integer> weights, int strongFrom, int possibleFrom) {

    /** Without wishes it never needs the clamp: all for is 9,800, all against 850. */
    public static final FitPolicy NEWEST = new FitPolicy(
            "second-2026-11",
            1_500,
            Map.ofEntries(
                    Map.entry(Feature.THEY_GIVE_WHAT_YOU_WANT, 2_600),
                    Map.entry(Feature.YOU_GIVE_WHAT_THEY_WANT, 1_300),
                    Map.entry(Feature.SHARED_MARKETS, 1_100),
                    Map.entry(Feature.INDUSTRY_YOU_LOOK_FOR, 1_300),
                    Map.entry(Feature.SHARED_TAGS, 800),
                    Map.entry(Feature.SHARED_SUBJECTS, 600),
                    Map.entry(Feature.SHARED_WORDS, 400),
                    Map.entry(Feature.SAME_COUNTRY, 200),
                    Map.entry(Feature.PREFERRED_COUNTRY, 800),
                    Map.entry(Feature.PREFERRED_SIZE, 800)),
            7_000,
            4_500);

    public FitPolicy {
        weights = new EnumMap<>(weights);
        if (weights.size() != Feature.values().length) throw new IllegalArgumentException("a feature has no weight");
    }

    /** How well {@code other} fits {@code reader}, by everything the reader looks for, its private wishes included. */
    public Fit fit(Published reader, Published other, Wishes wishes) {
        var contributions = new ArrayList<Contribution>();
        weights.forEach((feature, weight) -> {
            var found = feature.look(reader, other, wishes);
            if (feature.isPrivate() && found.asked().isEmpty()) return;
            contributions.add(
                    new Contribution(feature, weight * found.share() / Finding.FULL, found.matched(), found.asked()));
        });
        return Fit.of(name, base, contributions);
    }

    /** How {@code reader} looks to {@code other} by what {@code other} has published; wishes have no way in. */
    public OtherSide otherSide(Published reader, Published other) {
        var theirs = fit(other, reader, Wishes.NONE);
        var reasons = theirs.contributions().stream()
                .filter(each -> each.basisPoints() > 0 && !each.matched().isEmpty())
                .sorted(Comparator.comparingInt(Contribution::basisPoints)
                        .reversed()
                        .thenComparing(Contribution::feature))
                .map(each -> new OtherSide.Reason(each.feature(), each.matched()))
                .toList();
        return new OtherSide(
                word(other, theirs.basisPoints()), reasons, theirs.basisPoints(), Likelihood.NEWEST.of(theirs));
    }

    private Word word(Published judge, int basisPoints) {
        if (!judge.saysWhatItLooksFor()) return Word.NOT_KNOWN;
        if (basisPoints >= strongFrom) return Word.STRONG;
        return basisPoints >= possibleFrom ? Word.POSSIBLE : Word.WEAK;
    }
}
