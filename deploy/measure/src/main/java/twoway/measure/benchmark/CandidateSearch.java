package twoway.measure.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import twoway.matching.retrieval.Entry;
import twoway.matching.retrieval.Language;
import twoway.matching.retrieval.Passage;
import twoway.matching.retrieval.Retrieval;
import twoway.matching.retrieval.TextIndex;
import twoway.matching.retrieval.Wanted;

/** The search of firms for one need by words alone, among 10,000; concepts and models are not priced here. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
public class CandidateSearch {

    private static final int FIRMS = 10_000;
    private static final int BEST = 100;

    /** Words of trade, the first of them the commonest. */
    private static final List<String> WORDS = List.of(
            ("system equipment machine control robot sensor valve pump motor battery steel plastic software warehouse"
                            + " conveyor pallet gripper lidar camera welding coating casting forging milling turning textile"
                            + " ceramic membrane filter turbine inverter transformer cable connector antenna laser optics display"
                            + " chip compressor refrigeration bearing gearbox crane elevator packaging printing paper furniture")
                    .split(" "));

    private final Retrieval retrieval = new Retrieval((language, text) -> Optional.empty());
    private Path folder;
    private TextIndex index;

    @Setup
    public void fill() throws IOException {
        folder = Files.createTempDirectory("twoway-benchmark-");
        index = new TextIndex(folder);
        var random = new Random(1);
        for (int firm = 0; firm < FIRMS; firm++) {
            var text = new Passage(Language.EN, text(random));
            index.put(new Entry(new UUID(0, firm), "", Set.of(), List.of(), List.of(new Entry.Part(text, null))));
        }
        index.show();
    }

    private static String text(Random random) {
        return Stream.generate(() -> WORDS.get((int) (WORDS.size() * Math.pow(random.nextDouble(), 2))))
                .limit(40)
                .collect(Collectors.joining(" "));
    }

    @TearDown
    public void clear() throws IOException {
        index.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    @Benchmark
    public List<UUID> search() throws IOException {
        return retrieval.ranked(
                index,
                new Wanted(
                        "We look for mobile robots that carry pallets in a warehouse, with lidar and a conveyor",
                        Language.EN,
                        List.of(),
                        BEST));
    }
}
