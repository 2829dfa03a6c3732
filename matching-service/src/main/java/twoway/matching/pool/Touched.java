package twoway.matching.pool;

import jakarta.transaction.TransactionScoped;
import java.io.Serial;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** What the facts of the current transaction were about. */
@TransactionScoped
class Touched implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private final LinkedHashSet<UUID> postings = new LinkedHashSet<>();
    private final LinkedHashSet<UUID> enterprises = new LinkedHashSet<>();

    void posting(UUID id) {
        postings.add(id);
    }

    void enterprise(UUID id) {
        enterprises.add(id);
    }

    boolean nothing() {
        return postings.isEmpty() && enterprises.isEmpty();
    }

    Set<UUID> postings() {
        return postings;
    }

    Set<UUID> enterprises() {
        return enterprises;
    }
}
