package twoway.load.inside;

import java.io.File;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jboss.byteman.rule.Rule;
import org.jboss.byteman.rule.helper.Helper;

/**
 * Runs inside a service: lets the relay send what it has read in another order, and holds some events back until one that
 * comes after them in their own stream is gone.
 */
public class Disorder extends Helper {

    private static final int ONE_IN = 3;
    private static final long LONGEST_NANOS = 4_000_000_000L;
    private static final Random RANDOM = new Random(16);
    private static final Map<Long, Long> SEEN = new HashMap<>();
    private static final Map<String, Long> SENT = new HashMap<>();

    protected Disorder(Rule rule) {
        super(rule);
    }

    public boolean wanted() {
        return new File(System.getProperty(Inside.FOLDER), "disorder.armed").isDirectory();
    }

    /** What is taken off the list stays unsent in the database and is read again in the next round. */
    public void disturb(List<?> pending) {
        Collections.shuffle(pending, RANDOM);
        pending.removeIf(Disorder::heldBack);
        pending.forEach(event -> SENT.merge(stream(event), number(event), Math::max));
    }

    private static boolean heldBack(Object event) {
        long now = System.nanoTime();
        long until = SEEN.computeIfAbsent(
                (long) Inside.part(event, "ordinal"), seen -> RANDOM.nextInt(ONE_IN) == 0 ? now + LONGEST_NANOS : now);
        return now < until && SENT.getOrDefault(stream(event), 0L) < number(event);
    }

    private static String stream(Object event) {
        return Inside.part(event, "topic") + " " + Inside.part(event, "key");
    }

    private static long number(Object event) {
        return (long) Inside.part(event, "sequence");
    }
}
