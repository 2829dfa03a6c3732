package twoway.matching.match;

import java.util.List;
import java.util.UUID;
import twoway.matching.ResourceKind;

/**
 * One kind that one side gives and the other wants.
 *
 * @param through the asker's postings that say so, sorted
 */
record Link(ResourceKind kind, List<UUID> through) {}
