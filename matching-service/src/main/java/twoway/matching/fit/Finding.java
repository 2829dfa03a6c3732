package twoway.matching.fit;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a feature found on one pair.
 *
 * @param share −10,000 (speaks fully against) to 10,000 (fully for); 0 when nothing was stated
 * @param matched the evidence: what was found of {@code asked}
 * @param asked what was looked for; empty when the reader stated nothing
 */
record Finding(int share, List<String> matched, List<String> asked) {

    static final int FULL = 10_000;
    static final Finding NOT_STATED = new Finding(0, List.of(), List.of());

    Finding {
        if (Math.abs(share) > FULL) throw new IllegalArgumentException("share " + share);
        matched = List.copyOf(matched);
        asked = List.copyOf(asked);
    }

    /** The part of {@code asked} that is among {@code present}. */
    static Finding covered(Collection<String> asked, Set<String> present) {
        return covered(asked, present, asked.size());
    }

    /** As {@link #covered(Collection, Set)}, but {@code enough} of them are as good as all. */
    static Finding covered(Collection<String> asked, Set<String> present, int enough) {
        if (asked.isEmpty() || present.isEmpty()) return NOT_STATED;
        var matched = new TreeSet<>(asked);
        matched.retainAll(present);
        var share = Math.min(FULL, matched.size() * FULL / Math.min(enough, asked.size()));
        return new Finding(share, List.copyOf(matched), List.copyOf(new TreeSet<>(asked)));
    }

    /** Whether one value is among those preferred; it speaks against as much as for. */
    static Finding preferred(Set<String> preferred, String value) {
        if (preferred.isEmpty() || value == null) return NOT_STATED;
        var asked = List.copyOf(new TreeSet<>(preferred));
        return preferred.contains(value)
                ? new Finding(FULL, List.of(value), asked)
                : new Finding(-FULL, List.of(), asked);
    }
}
