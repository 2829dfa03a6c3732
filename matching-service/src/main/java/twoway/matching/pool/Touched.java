package twoway.matching.pool;

import jakarta.transaction.TransactionScoped;
import java.io.Serial;
import java.io.Serializable;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the facts of the current transaction were about. */
@TransactionScoped
class Touched implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private final LinkedHashSet<UUID> postings = new LinkedHashSet<>();
    private final LinkedHashSet<UUID> understood = new LinkedHashSet<>();
    private final LinkedHashSet<UUID> enterprises = new LinkedHashSet<>();
    private final LinkedHashMap<UUID, Set<UUID>> meetings = new LinkedHashMap<>();
    private final HashSet<UUID> ties = new HashSet<>();

    void posting(UUID id) {
        postings.add(id);
    }

    /** What it says is no other, but more is known of what it means. */
    void understood(UUID id) {
        understood.add(id);
    }

    void enterprise(UUID id) {
        enterprises.add(id);
    }

    /** Something was told of an affiliation, or of a line of a deny-list. */
    void tie(UUID id) {
        ties.add(id);
    }

    Set<UUID> ties() {
        return ties;
    }

    /**
     * Notes who is kept apart from others than before.
     *
     * @param before by firm, from whom; of the same firms as {@code after}
     */
    void apart(Map<UUID, Set<UUID>> before, Map<UUID, Set<UUID>> after) {
        before.forEach((firm, others) -> {
            meet(firm, others, after.get(firm));
            meet(firm, after.get(firm), others);
        });
    }

    private void meet(UUID firm, Set<UUID> some, Set<UUID> without) {
        var others = new HashSet<>(some);
        others.removeAll(without);
        others.removeIf(other -> meetings.getOrDefault(other, Set.of()).contains(firm));
        if (!others.isEmpty())
            meetings.computeIfAbsent(firm, id -> new LinkedHashSet<>()).addAll(others);
    }

    boolean nothing() {
        return postings.isEmpty() && understood.isEmpty() && enterprises.isEmpty() && meetings.isEmpty();
    }

    Map<UUID, Set<UUID>> meetings() {
        return meetings;
    }

    Set<UUID> postings() {
        return postings;
    }

    Set<UUID> understood() {
        return understood;
    }

    Set<UUID> enterprises() {
        return enterprises;
    }
}
