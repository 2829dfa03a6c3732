package twoway.enterprise.imports;

import java.time.Duration;
import java.util.UUID;
import twoway.chassis.news.Pipe;
import twoway.chassis.news.Watchers;

/** What one reader has been told of one import. */
final class ImportStream implements Watchers.Stream {

    private static final Duration BEAT = Duration.ofSeconds(15);

    private final UUID importId;
    private final Pipe pipe;
    private String last = "";
    private long lastSent = System.nanoTime();
    private boolean ended;

    ImportStream(UUID importId, Pipe pipe) {
        this.importId = importId;
        this.pipe = pipe;
    }

    UUID importId() {
        return importId;
    }

    /**
     * Says how the import stands if that is news.
     *
     * @param isLast it will not go on by itself
     */
    void tell(String now, boolean isLast) {
        ended = isLast;
        var isNews = !now.equals(last);
        if (!isNews && System.nanoTime() - lastSent < BEAT.toNanos()) return;
        if (isNews) pipe.tell("import-progressed", null, now);
        else pipe.beat();
        last = now;
        lastSent = System.nanoTime();
    }

    /** {@code false}: it has been told the end, or nobody hears any more. */
    boolean isOpen() {
        return !ended && pipe.isOpen();
    }

    @Override
    public void close() {
        pipe.close();
    }
}
