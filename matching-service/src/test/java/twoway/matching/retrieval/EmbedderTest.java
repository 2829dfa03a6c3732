package twoway.matching.retrieval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;

/** In the application's class loader: a process loads the native code of the models but once. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class EmbedderTest {

    private final Embedder embedder = new Embedder(new SearchSettings() {
        @Override
        public boolean vectors() {
            return true;
        }

        @Override
        public Path folder() {
            return Path.of("");
        }
    });

    @AfterEach
    void stops() {
        embedder.stop(null);
    }

    @Test
    void a_long_query_costs_no_more_than_its_beginning() {
        var text = "We look for mobile robots that carry goods in a store. ".repeat(180);
        var beginning = Passage.of(Language.EN, text).getFirst().text();

        assertArrayEquals(
                embedder.ofQuery(Language.EN, beginning).orElseThrow(),
                embedder.ofQuery(Language.EN, text).orElseThrow());
    }

    /** The first two wait for the model to load, the next sixteen for them. */
    @Test
    void who_comes_when_many_wait_already_is_answered_without() throws InterruptedException {
        Callable<Optional<float[]>> query = () -> embedder.ofQuery(Language.EN, "mobile robots");
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = callers.invokeAll(Collections.nCopies(200, query));

            var answered = answers.stream()
                    .filter(each -> each.resultNow().isPresent())
                    .count();
            assertTrue(answered >= 18 && answered < 200, () -> answered + " of 200");
        }
    }
}
