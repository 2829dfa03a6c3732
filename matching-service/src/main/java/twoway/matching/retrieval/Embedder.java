package twoway.matching.retrieval;

import dev.langchain4j.model.embedding.onnx.PoolingMode;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Turns texts into vectors. A model is loaded when its first text comes, so a start costs nothing for it. */
@ApplicationScoped
public class Embedder implements Meaning {

    private static final Logger LOG = Logger.getLogger(Embedder.class);

    private final Map<Language, Optional<OnnxModel>> models = new EnumMap<>(Language.class);

    private static final int AT_ONCE = 2;

    /** About a second's work. Whoever comes when so many wait already does better without. */
    private static final int WAITING = 16;

    private static final int TEXTS_WAITING = 3;

    /** So long somebody waits for what his text means; then he is answered without. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** A query takes milliseconds; the first ones wait for the model to be loaded. */
    private static final Duration PATIENCE_OF_QUERIES = Duration.ofSeconds(30);

    /** A query is computed here, since native code would hold the carrier of the virtual thread that waits for it. */
    private final ExecutorService queries = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("query-embedding-", 0).factory());

    /** Beside the queries, which are shorter and wait for nobody's text. */
    private final ExecutorService texts = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(TEXTS_WAITING),
            Thread.ofPlatform().daemon().name("text-embedding-", 0).factory());

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
                .flatMap(query -> inTurn(
                        queries, PATIENCE_OF_QUERIES, () -> model(language).map(model -> model.vector(query))));
    }

    /**
     * Of texts that somebody waits for, in their order.
     *
     * @return empty if this machine cannot run a model, one of them cannot be computed, too many others wait, or it takes too long
     */
    public Optional<List<float[]>> ofAll(List<Passage> passages) {
        return inTurn(texts, PATIENCE, () -> {
            var vectors =
                    passages.stream().map(this::of).flatMap(Optional::stream).toList();
            return vectors.size() == passages.size() ? Optional.of(vectors) : Optional.empty();
        });
    }

    private static <T> Optional<T> inTurn(ExecutorService turns, Duration patience, Callable<Optional<T>> work) {
        Future<Optional<T>> answer = null;
        try {
            answer = turns.submit(work);
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            LOG.debugf("somebody is answered without vectors after %s", patience);
            return Optional.empty();
        } catch (RejectedExecutionException e) {
            LOG.debug("somebody is answered without vectors: too many wait");
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
        texts.shutdownNow();
    }
}
