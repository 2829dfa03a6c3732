package twoway.matching.scouting;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.store.AlreadyClosedException;
import org.jboss.logging.Logger;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.matching.retrieval.Embedder;
import twoway.matching.retrieval.Retrieval;
import twoway.matching.retrieval.TextIndex;
import twoway.matching.retrieval.Wanted;

/**
 * This process's own index of the firms: built from the database beside the one that serves, swapped when it has caught
 * up, and following the rows by their position from then on. A search never sees one that is half built.
 */
@ApplicationScoped
class FirmIndex {

    private static final Logger LOG = Logger.getLogger(FirmIndex.class);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration FIRST_BUILD = Duration.ofSeconds(5);
    private static final Duration BETWEEN_TIDYING = Duration.ofMinutes(5);

    /** Percent of what was replaced that need not be forgotten: words weigh a little otherwise, and order hardly changes. */
    private static final double TOLERATED = 10;

    private final MissingMembers missing;
    private final FirmRows rows;
    private final IndexFolder folders;
    private final Retrieval retrieval;
    private final CountDownLatch built = new CountDownLatch(1);
    private volatile Generation serving;
    private volatile CompletableFuture<Void> again;
    private volatile boolean stopped;
    private Thread thread;

    FirmIndex(MissingMembers missing, FirmRows rows, IndexFolder folders, Embedder embedder) {
        this.missing = missing;
        this.rows = rows;
        this.folders = folders;
        this.retrieval = new Retrieval(embedder);
    }

    /** One index and how far it has followed the rows; only the thread that follows moves it. */
    private static final class Generation {

        private final Path folder;
        private final TextIndex index;
        private volatile long position;
        private long tidied = System.nanoTime();

        Generation(Path folder) throws IOException {
            this.folder = folder;
            this.index = new TextIndex(folder);
        }

        void tidyNowAndThen() throws IOException {
            if (System.nanoTime() - tidied < BETWEEN_TIDYING.toNanos()) return;
            index.tidy(TOLERATED);
            tidied = System.nanoTime();
        }

        void end() {
            try {
                index.close();
            } catch (IOException e) {
                LOG.debugf("a search index was not closed: %s", e.getMessage());
            }
            IndexFolder.remove(folder);
        }
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("firm-index").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        thread.join(Duration.ofSeconds(10));
        if (serving != null) serving.end();
    }

    /** Whatever was replaced is forgotten, so that words weigh as in an index built anew. */
    void tidy() throws IOException {
        serving.index.tidy(0);
    }

    /** The index is built anew from the rows; the old one serves until then. Done when the new one serves. */
    Future<Void> rebuild() {
        var asked = new CompletableFuture<Void>();
        again = asked;
        return asked;
    }

    Retrieval.Found find(Wanted wanted) {
        while (true) {
            var generation = serving == null ? awaitFirst() : serving;
            try {
                return retrieval.find(generation.index, wanted);
            } catch (AlreadyClosedException e) {
                // It was swapped between the two lines above; if it was not, this service is going down.
                if (generation == serving) throw e;
            } catch (IOException e) {
                throw new UncheckedIOException("the search index cannot be read", e);
            }
        }
    }

    private Generation awaitFirst() {
        try {
            if (built.await(FIRST_BUILD.toMillis(), TimeUnit.MILLISECONDS)) return serving;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Refusal(CommonProblem.UNAVAILABLE);
    }

    private void run() {
        while (!stopped) {
            try {
                if (serving == null || again != null) build();
                if (!follow(serving)) {
                    serving.tidyNowAndThen();
                    pause(LOOK);
                }
            } catch (IOException | AlreadyClosedException e) {
                LOG.warnf("the search index is built anew: %s", e.getMessage());
                if (again == null) rebuild();
                pause(AFTER_FAILURE);
            } catch (RuntimeException e) {
                if (!stopped) LOG.warnf("the search index does not follow: %s", e.getMessage());
                pause(AFTER_FAILURE);
            }
        }
    }

    private void build() throws IOException {
        var asked = again;
        var start = System.nanoTime();
        missing.put();
        var beside = new Generation(folders.fresh());
        try {
            while (follow(beside) && !stopped) LOG.debugf("built up to position %d", beside.position);
        } catch (IOException | RuntimeException e) {
            beside.end();
            throw e;
        }
        var before = serving;
        serving = beside;
        built.countDown();
        if (asked != null) asked.complete(null);
        if (asked == again) again = null; // else somebody has asked meanwhile
        if (before != null) before.end();
        LOG.infof(
                "built the search index up to position %d in %d ms",
                beside.position, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    /** Takes the next changes over and shows them; tells whether there were any. */
    private boolean follow(Generation generation) throws IOException {
        var changed = rows.after(generation.position);
        if (changed.isEmpty()) return false;
        for (var row : changed) {
            if (row.entry() == null) generation.index.remove(row.id());
            else generation.index.put(row.entry());
        }
        generation.index.show();
        generation.position = changed.getLast().position();
        return true;
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
