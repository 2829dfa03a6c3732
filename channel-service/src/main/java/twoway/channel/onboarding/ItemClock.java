package twoway.channel.onboarding;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.util.UUID;
import twoway.channel.checklist.Side;

/** How long one item has waited for one side so far, over all the times it came back to it. */
@Entity
class ItemClock {

    @Embeddable
    record Key(
            @Column(name = "item_id") UUID itemId,
            @Enumerated(EnumType.STRING) Side side) {}

    @EmbeddedId
    private Key key;

    private long seconds;
    private UUID leftEnterpriseId;
    private UUID rightEnterpriseId;

    protected ItemClock() {}

    ItemClock(UUID itemId, Side side, Parties parties) {
        this.key = new Key(itemId, side);
        this.leftEnterpriseId = parties.left();
        this.rightEnterpriseId = parties.right();
    }

    /** Transactions may begin in another order than they change the case: a wait is never less than nothing. */
    void add(Duration waited) {
        seconds += Math.max(0, waited.toSeconds());
    }

    Side side() {
        return key.side();
    }

    long seconds() {
        return seconds;
    }
}
