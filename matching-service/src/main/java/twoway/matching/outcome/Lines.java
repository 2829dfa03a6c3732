package twoway.matching.outcome;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import twoway.matching.fit.Feature;

/**
 * The lines of a fit over which likelihoods are learnt: what is published. What only one side knows teaches nobody else, and a
 * title keeps the part that the expert gave it, whatever the outcomes.
 */
final class Lines {

    static final List<Feature> LEARNT = Arrays.stream(Feature.values())
            .filter(each -> !each.isPrivate() && each != Feature.OFFICIAL_TITLE)
            .toList();

    /** One unit is ten points of a fit, so that what is learnt is near 1. */
    static final double UNIT = 1_000;

    private Lines() {}

    /** @param basisPoints by the name of the feature; what is not named adds nothing */
    static double[] of(Map<String, Integer> basisPoints) {
        return LEARNT.stream()
                .mapToDouble(each -> basisPoints.getOrDefault(each.name(), 0) / UNIT)
                .toArray();
    }
}
