package twoway.matching.proposal;

import jakarta.transaction.TransactionScoped;
import java.io.Serial;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** The firms of which the current transaction has heard that they left. */
@TransactionScoped
class Leavers implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private final HashSet<UUID> all = new HashSet<>();

    void add(UUID enterprise) {
        all.add(enterprise);
    }

    Set<UUID> all() {
        return Set.copyOf(all);
    }
}
