package twoway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Sixty more sample firms, large and small, so that the two of the story have company. One service organisation acts for
 * all of them, through the public REST API only. Loading twice changes nothing.
 */
public final class SampleNeighbours {
    public static final String OFFICE = "example-service-office";

    static final List<String> FILES = List.of(
            "large-systems",
            "robots-and-sensors",
            "large-makers",
            "energy-and-materials",
            "medical-and-food",
            "software-and-services");

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int AT_ONCE = 6;

    private final PlatformAddress at;
    private final Consumer<String> says;
    private final AtomicInteger joined = new AtomicInteger();
    private final AtomicInteger published = new AtomicInteger();

    public SampleNeighbours(PlatformAddress at, Consumer<String> says) {
        this.at = at;
        this.says = says;
    }

    /** The firms in the order in which they are loaded: those nearest to the story come first. */
    static List<JsonNode> scripts() {
        Map<String, Year> values = Map.of("year", Year.now(SHANGHAI));
        return FILES.stream()
                .flatMap(file -> Script.read("firms/" + file + ".json", values).valueStream())
                .toList();
    }

    /** @throws StoryBroke with the first refusal, after all others have ended */
    public void load() {
        List<JsonNode> scripts = scripts();
        Queue<JsonNode> waiting = new ConcurrentLinkedQueue<>(scripts);
        Admission admission = new Admission(new Firm(at, SampleFirms.OPERATOR));
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> all = IntStream.range(0, AT_ONCE)
                    .mapToObj(worker -> workers.submit(() -> work(waiting, admission)))
                    .toList();
            for (Future<?> each : all) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new StoryBroke(
                    "the sample firms did not all get in: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryBroke("interrupted while loading the sample firms", e);
        }
        says.accept(
                joined.get() + published.get() == 0
                        ? "the " + scripts.size() + " sample firms around them are there already"
                        : "sample firms around them: %d have joined, %d postings are published"
                                .formatted(joined.get(), published.get()));
    }

    private void work(Queue<JsonNode> waiting, Admission admission) {
        Firm office = new Firm(at, OFFICE);
        for (JsonNode script = waiting.poll(); script != null; script = waiting.poll()) {
            office.registeredAs("");
            if (admission.join(office, script)) {
                joined.incrementAndGet();
            }
            for (String collection : List.of("offers", "needs")) {
                var postings = Admission.publish(
                        office, collection, script.path(collection).valueStream());
                published.addAndGet(
                        (int) postings.stream().filter(Admission.Posted::now).count());
            }
        }
    }
}
