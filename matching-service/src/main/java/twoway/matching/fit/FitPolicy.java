package twoway.matching.fit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/**
 * The weights, as one named version. A fit is linear: weight × share of each feature, plus the base. Expert weights, kept
 * in files; what is learnt from outcomes are likelihoods ({@link Likelihood}), not weights. The unit is the basis point, a
 * hundredth of a point of 100.
 *
 * @param number counts the versions; a match of a smaller one is worked out anew
 * @param strongFrom from here on the other side's word is STRONG
 * @param possibleFrom from here on it is POSSIBLE, below it WEAK
 */
public record FitPolicy(
        int number, String name, int base, Map<Feature, Integer> weights, int strongFrom, int possibleFrom) {

    /** Without wishes it never needs the clamp: all for is 10,000, all against 450. */
    public static final FitPolicy NEWEST = read("fourth-2026-11");

    public FitPolicy {
        weights = new EnumMap<>(weights);
        if (weights.size() != Feature.values().length) throw new IllegalArgumentException("a feature has no weight");
    }

    private static FitPolicy read(String name) {
        try (var file = FitPolicy.class.getResourceAsStream("/fit-policies/" + name + ".json")) {
            return JsonMapper.builder().build().readValue(file, FitPolicy.class);
        } catch (IOException e) {
            throw new UncheckedIOException("fit policy " + name, e);
        }
    }

    /** How well {@code other} fits {@code reader}, by everything the reader looks for, its private wishes included. */
    public Fit fit(Published reader, Published other, Wishes wishes) {
        var contributions = new ArrayList<Contribution>();
        int sum = base;
        for (var each : weights.entrySet()) {
            var feature = each.getKey();
            var found = feature.look(reader, other, wishes);
            if (feature.isOptional() && found.asked().isEmpty()) continue;
            int points = feature.points(each.getValue(), found.share(), sum);
            contributions.add(new Contribution(feature, points, found.matched(), found.asked()));
            sum += points;
        }
        return Fit.of(name, base, contributions);
    }

    /** How {@code reader} looks to {@code other} by what {@code other} has published; wishes have no way in. */
    public OtherSide otherSide(Published reader, Published other) {
        return otherSide(reader, other, Likelihood.EXPERT);
    }

    /** @param curve how likely that side says yes, given its fit */
    public OtherSide otherSide(Published reader, Published other, Likelihood curve) {
        return otherSide(other, fit(other, reader, Wishes.NONE), curve);
    }

    /** @param theirs how the reader fits {@code other} by what that has published: {@link #fit} without wishes */
    public OtherSide otherSide(Published other, Fit theirs, Likelihood curve) {
        var reasons = theirs.contributions().stream()
                .filter(each -> each.basisPoints() > 0
                        && each.feature().asTheirReason() != null
                        && !each.matched().isEmpty())
                .sorted(Comparator.comparingInt(Contribution::basisPoints)
                        .reversed()
                        .thenComparing(Contribution::feature))
                .map(each -> new OtherSide.Reason(each.feature(), each.matched()))
                .toList();
        return new OtherSide(word(other, theirs.basisPoints()), reasons, theirs.basisPoints(), curve.of(theirs));
    }

    private Word word(Published judge, int basisPoints) {
        if (!judge.saysWhatItLooksFor()) return Word.NOT_KNOWN;
        if (basisPoints >= strongFrom) return Word.STRONG;
        return basisPoints >= possibleFrom ? Word.POSSIBLE : Word.WEAK;
    }
}
