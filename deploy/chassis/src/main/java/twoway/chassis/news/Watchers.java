package twoway.chassis.news;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The readers who watch something on this replica. One thread looks for all of them and writes to all their streams, so
 * an open stream costs a connection and no thread; with nobody watching it only looks once in a long while.
 *
 * @param <S> what is kept of one reader
 */
public final class Watchers<S extends Watchers.Stream> {

    private static final Logger LOG = Logger.getLogger(Watchers.class);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final String name;
    private final Duration idle;
    private final Runnable look;
    private final Queue<S> arriving = new ConcurrentLinkedQueue<>();
    private final Set<S> open = new LinkedHashSet<>();
    private final Semaphore somebody = new Semaphore(0);
    private final Thread hurry = new Thread(this::end);
    private volatile boolean stopped;
    private Thread thread;

    /** What one reader has been told. Touched by the one thread alone once it is handed over. */
    public interface Stream {

        void close();
    }

    /**
     * @param name of the thread
     * @param idle how long it waits while nobody watches
     * @param look finds out and tells; if it fails, all streams are closed and their readers come back
     */
    public Watchers(String name, Duration idle, Runnable look) {
        this.name = name;
        this.idle = idle;
        this.look = look;
    }

    public void start() {
        thread = Thread.ofPlatform().name(name).daemon().start(this::run);
        // Stopping waits for requests to end, and a stream may be one that never does: they are ended as soon as it
        // begins.
        Runtime.getRuntime().addShutdownHook(hurry);
    }

    public void stop() throws InterruptedException {
        end();
        thread.join(Duration.ofSeconds(5));
        try {
            Runtime.getRuntime().removeShutdownHook(hurry);
        } catch (IllegalStateException e) {
            LOG.debug("the whole process ends");
        }
    }

    private void end() {
        stopped = true;
        somebody.release();
    }

    /** Hands the stream over; it is told at once. */
    public void open(S stream) {
        arriving.add(stream);
        somebody.release();
    }

    /** There is more to tell: the next look follows this one without a pause. */
    void lookAgain() {
        somebody.release();
    }

    /** Whether nobody watches and nobody has come either. */
    boolean isIdle() {
        return open.isEmpty() && arriving.isEmpty();
    }

    /** Who watches, in the order of their coming; without those who have come since. */
    public Collection<S> open() {
        return Collections.unmodifiableSet(open);
    }

    /** Takes in who has come since; from here on a failure closes them as it does the others. */
    public List<S> admit() {
        var admitted = new ArrayList<S>();
        for (var stream = arriving.poll(); stream != null; stream = arriving.poll()) admitted.add(stream);
        open.addAll(admitted);
        return admitted;
    }

    public void drop(S stream) {
        open.remove(stream);
        close(stream);
    }

    private void run() {
        while (!stopped) {
            try {
                var time = open.isEmpty() ? idle : LOOK;
                somebody.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS);
                somebody.drainPermits();
                look.run();
            } catch (InterruptedException e) {
                stopped = true;
            } catch (Throwable e) {
                // What cannot be checked is not told. Readers come back and take up where they left off; nobody else
                // would
                // start this thread again, so nothing but being stopped ends it.
                LOG.warnf("streams of %s are closed: %s", name, e);
                closeAll();
            }
        }
        closeAll();
    }

    private void close(S stream) {
        try {
            stream.close();
        } catch (RuntimeException e) {
            LOG.debugf("a stream of %s was gone already: %s", name, e);
        }
    }

    private void closeAll() {
        admit();
        open.forEach(this::close);
        open.clear();
    }
}
