package twoway.enterprise.imports;

import java.time.Duration;
import java.util.UUID;
import twoway.chassis.news.Pipe;

/** What one reader has been told of one import. Touched by the thread of {@link ImportStreams} alone once it is handed over. */
final class ImportStream {

    private static final Duration BEAT = Duration.ofSeconds(15);

    private final UUID importId;
    private final Pipe pipe;
    private String last = "";
    private long lastSent = System.nanoTime();

    ImportStream(UUID importId, Pipe pipe) {
        this.importId = importId;
        this.pipe = pipe;
    }

    UUID importId() {
        return importId;
    }

    /** Says how the import stands if that is news. */
    void tell(String now) {
        var isNews = !now.equals(last);
        if (!isNews && System.nanoTime() - lastSent < BEAT.toNanos()) return;
        if (isNews) pipe.tell("import-progressed", null, now);
        else pipe.beat();
        last = now;
        lastSent = System.nanoTime();
    }

    /** {@code false}: nobody hears any more, and it has been closed. */
    boolean isOpen() {
        if (pipe.isOpen()) return true;
        close();
        return false;
    }

    void close() {
        pipe.close();
    }
}
