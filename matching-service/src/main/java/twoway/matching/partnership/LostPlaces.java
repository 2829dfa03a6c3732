package twoway.matching.partnership;

import jakarta.transaction.TransactionScoped;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The partnerships that have lost their last channel in the current transaction. */
@TransactionScoped
class LostPlaces implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private final ArrayList<Lost> all = new ArrayList<>();

    /** @param reason how the case of the last channel ended */
    record Lost(UUID partnership, String reason) implements Serializable {}

    void add(UUID partnership, String reason) {
        all.add(new Lost(partnership, reason));
    }

    List<Lost> all() {
        return List.copyOf(all);
    }
}
