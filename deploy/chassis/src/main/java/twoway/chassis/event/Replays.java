package twoway.chassis.event;

import jakarta.enterprise.context.ApplicationScoped;

/** The operator's way to try parked events again once their cause is mended. */
@ApplicationScoped
public class Replays {

    private final Inbox inbox;

    Replays(Inbox inbox) {
        this.inbox = inbox;
    }

    /**
     * Applies what is parked of a key, in order, as far as its numbers go on without a gap; on failure nothing of it has
     * happened.
     *
     * @return whether nothing of the key is left parked
     */
    public boolean replay(String topic, String key) {
        return inbox.replay(topic, key);
    }
}
