package twoway.matching.retrieval;

import dev.langchain4j.model.embedding.onnx.PoolingMode;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Turns texts into vectors. A model is loaded when its first text comes, so a start costs nothing for it. */
@ApplicationScoped
public class Embedder implements Meaning {

    private static final Logger LOG = Logger.getLogger(Embedder.class);

    private final Map<Language, Optional<OnnxModel>> models = new EnumMap<>(Language.class);

    private static final int AT_ONCE = 2;

    /** About a second's work. Whoever comes when so many wait already does better without. */
    private static final int WAITING = 16;

    /** A query is computed here, since native code would hold the carrier of the virtual thread that waits for it. */
    private final ExecutorService queries = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("query-embedding-", 0).factory());

    private final SearchSettings settings;

    public Embedder(SearchSettings settings) {
        this.settings = settings;
    }

    /** Empty if this machine cannot run the model; texts are then found by their words alone. */
    public Optional<float[]> of(Passage passage) {
        return model(passage.language()).map(model -> model.vector(passage.text()));
    }

    /**
     * Of what the model reads of the text at once: its first window. The rest is found by its words.
     *
     * @return empty if this machine cannot run the model, or too many others wait for it
     */
    @Override
    public Optional<float[]> ofQuery(Language language, String text) {
        return language.query(text)
                .flatMap(query -> inTurn(() -> model(language).map(model -> model.vector(query))));
    }

    /**
     * Of texts that somebody waits for, in their order.
     *
     * @return empty if this machine cannot run a model, one of them cannot be computed, or too many others wait
     */
    public Optional<List<float[]>> ofAll(List<Passage> passages) {
        return inTurn(() -> {
            var vectors =
                    passages.stream().map(this::of).flatMap(Optional::stream).toList();
            return vectors.size() == passages.size() ? Optional.of(vectors) : Optional.empty();
        });
    }

    private <T> Optional<T> inTurn(Callable<Optional<T>> work) {
        try {
            return queries.submit(work).get();
        } catch (RejectedExecutionException e) {
            LOG.debugf("somebody is answered without vectors: %d wait", WAITING);
            return Optional.empty();
        } catch (ExecutionException e) {
            LOG.warnf(e.getCause(), "somebody is answered without vectors");
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private synchronized Optional<OnnxModel> model(Language language) {
        return settings.vectors() ? models.computeIfAbsent(language, Embedder::load) : Optional.empty();
    }

    private static Optional<OnnxModel> load(Language language) {
        var start = System.nanoTime();
        try {
            var model = OnnxModel.load(language.model(), PoolingMode.CLS);
            LOG.infof(
                    "loaded the model %s in %d ms",
                    language.model(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            return Optional.of(model);
        } catch (LinkageError | RuntimeException e) {
            LOG.warnf("the model %s cannot run here, texts are found by words alone: %s", language.model(), e);
            return Optional.empty();
        }
    }

    synchronized void stop(@Observes ShutdownEvent event) {
        queries.shutdownNow();
    }
}
