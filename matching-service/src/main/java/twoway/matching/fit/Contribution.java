package twoway.matching.fit;

import java.util.List;

/**
 * One feature's part of a fit.
 *
 * @param basisPoints hundredths of a point, signed
 * @param matched the evidence: what was found of {@code asked}
 * @param asked what was looked for; empty when nothing was stated, and then {@code basisPoints} is 0
 */
public record Contribution(Feature feature, int basisPoints, List<String> matched, List<String> asked) {}
