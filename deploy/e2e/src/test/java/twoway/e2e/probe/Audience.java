package twoway.e2e.probe;

import java.util.Set;
import java.util.TreeSet;

/**
 * Who may come to see a text, and on which topics it may lie.
 *
 * @param tenants short names; {@link #ANYBODY} among them: everybody
 */
record Audience(Set<String> tenants, Set<String> topics) {
    static final String ANYBODY = "anybody";
    /** What a firm has published. */
    static final Audience PUBLIC = new Audience(Set.of(ANYBODY), Set.of(ANYBODY));

    Audience {
        tenants = Set.copyOf(tenants);
        topics = Set.copyOf(topics);
    }

    /** Nobody but these, and on no topic. */
    static Audience of(String... tenants) {
        return new Audience(Set.of(tenants), Set.of());
    }

    Audience andOperator() {
        Set<String> more = new TreeSet<>(tenants);
        more.add(Caller.OPERATOR);
        return new Audience(more, topics);
    }

    Audience on(String... allowed) {
        return new Audience(tenants, Set.of(allowed));
    }

    boolean mayRead(String tenant) {
        return tenants.contains(tenant) || tenants.contains(ANYBODY);
    }

    boolean mayLieOn(String topic) {
        return topics.contains(topic) || topics.contains(ANYBODY);
    }
}
