package twoway.enterprise.posting;

import java.time.Instant;

/**
 * What an operator has decided of a posting or of a report.
 *
 * @param fault what is to be mended, or {@code null} if nothing is
 * @param statement in his own words, for those it concerns
 * @param by the operator's subject, for operators only
 */
record Ruling(PostingFault fault, String statement, String by, Instant at) {}
