package twoway.enterprise.sizing;

import java.util.Comparator;
import java.util.List;

/**
 * The classes that are still possible with the figures known, and which indicator set the bound that counts.
 *
 * @param by what decides, once both ends are the same
 */
record Reached(SizeClass least, SizeClass most, Indicator by) {

    /** A missing figure leaves everything open. */
    static Reached open(Indicator by) {
        return new Reached(SizeClass.MICRO, SizeClass.LARGE, by);
    }

    static Reached exactly(SizeClass sizeClass, Indicator by) {
        return new Reached(sizeClass, sizeClass, by);
    }

    static Reached lowest(List<Reached> all) {
        var deciding = all.stream().min(Comparator.comparing(Reached::most)).orElseThrow();
        var least = all.stream().map(Reached::least).min(Comparator.naturalOrder());
        return new Reached(least.orElseThrow(), deciding.most, deciding.by);
    }

    static Reached highest(List<Reached> all) {
        var deciding = all.stream().max(Comparator.comparing(Reached::least)).orElseThrow();
        var most = all.stream().map(Reached::most).max(Comparator.naturalOrder());
        return new Reached(deciding.least, most.orElseThrow(), deciding.by);
    }

    boolean certain() {
        return least == most;
    }
}
