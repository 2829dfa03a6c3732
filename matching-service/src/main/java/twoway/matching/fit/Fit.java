package twoway.matching.fit;

import java.util.List;

/**
 * How well the other side fits the reader: base + Σ contributions + clamp, in integer basis points from 0 to 10,000.
 *
 * @param policy the version of the weights
 * @param clamp what was added or taken to stay within the range; mostly 0
 */
public record Fit(String policy, int base, List<Contribution> contributions, int clamp) {

    static final int MOST = 10_000;

    public Fit {
        contributions = List.copyOf(contributions);
        var total = sum(base, contributions) + clamp;
        if (total < 0 || total > MOST) throw new IllegalArgumentException("fit out of range: " + total);
    }

    /** Adds up and clamps; the clamp is the line that says so. */
    static Fit of(String policy, int base, List<Contribution> contributions) {
        var sum = sum(base, contributions);
        return new Fit(policy, base, contributions, Math.clamp(sum, 0, MOST) - sum);
    }

    public int basisPoints() {
        return sum(base, contributions) + clamp;
    }

    /** Of what one of the two sides has said nothing. */
    public List<Feature> unknown() {
        return contributions.stream()
                .filter(each -> each.asked().isEmpty())
                .map(Contribution::feature)
                .toList();
    }

    /** The same in whole points of 100, half up. */
    public int value() {
        return (basisPoints() + 50) / 100;
    }

    private static int sum(int base, List<Contribution> contributions) {
        return base + contributions.stream().mapToInt(Contribution::basisPoints).sum();
    }
}
