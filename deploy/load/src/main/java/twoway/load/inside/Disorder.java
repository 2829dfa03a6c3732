package twoway.load.inside;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static Random random;
    private static final Map<Long, Long> SEEN = new HashMap<>();
    private static final Map<String, Long> SENT = new HashMap<>();

    protected Disorder(Rule rule) {
        super(rule);
    }

    public boolean wanted() {
        var folder = System.getProperty(Inside.FOLDER);
        if (!new File(folder, "disorder.armed").isDirectory()) return false;
        if (random == null) random = new Random(seed(Path.of(folder, "disorder.seed")));
        return true;
    }

    private static long seed(Path file) {
        try {
            return Long.parseLong(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is taken off the list stays unsent in the database and is read again in the next round. */
    public void disturb(List<?> pending) {
        Collections.shuffle(pending, random);
        pending.removeIf(Disorder::heldBack);
        pending.forEach(event -> SENT.merge(stream(event), number(event), Math::max));
    }

    private static boolean heldBack(Object event) {
        long now = System.nanoTime();
        long until = SEEN.computeIfAbsent(
                (long) Inside.part(event, "ordinal"), seen -> random.nextInt(ONE_IN) == 0 ? now + LONGEST_NANOS : now);
        return now < until && SENT.getOrDefault(stream(event), 0L) < number(event);
    }

    private static String stream(Object event) {
        return Inside.part(event, "topic") + " " + Inside.part(event, "key");
    }

    private static long number(Object event) {
        return (long) Inside.part(event, "sequence");
    }
}
