package twoway.matching.pool;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What one transaction of the inbox has learnt of the pool.
 *
 * @param postings those with news of their own, or that were understood
 * @param enterprises those with news of their own
 * @param told those enterprises, and the owners of those postings, of which neighbours have told
 * @param meetings by firm, others that it may meet no longer, or again; each pair once
 * @param days the day it is for each enterprise with news of its own or of a posting, and for those in {@code meetings}
 */
public record PoolChanged(
        List<PooledPosting> postings,
        Set<UUID> enterprises,
        Set<UUID> told,
        Map<UUID, Set<UUID>> meetings,
        Map<UUID, LocalDate> days) {

    /** The enterprises with news, and the owners of the postings with news. */
    public Set<UUID> concerned() {
        var all = new LinkedHashSet<>(enterprises);
        postings.forEach(posting -> all.add(posting.owner()));
        return all;
    }

    public LocalDate today(UUID enterprise) {
        return days.get(enterprise);
    }
}
