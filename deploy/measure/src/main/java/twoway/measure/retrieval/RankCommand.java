package twoway.measure.retrieval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import twoway.matching.retrieval.Language;
import twoway.matching.retrieval.Passage;
import twoway.measure.Command;
import twoway.measure.Options;
import twoway.measure.Report;

/** Ranks firms for needs, by the search of the service and by others. It takes no judgements, so it cannot look at them. */
public final class RankCommand implements Command {

    /** The search of the service, and the fusion it is measured beside. */
    static final String OURS = "twoway";

    static final String JOINED = "rrf3";

    static final List<String> ALONE = List.of("bm25", "bge", "minilm");

    private static final String SECOND_MODEL = "all-minilm-l6-v2-q";

    /** @param medianMs of one need, what its vectors take included if they were not kept */
    record Line(String system, int queries, double medianMs) {}

    @Override
    public String usage() {
        return "--corpus C.tsv --queries Q.tsv --runs FOLDER [--vectors FILE]";
    }

    @Override
    public Set<String> options() {
        return Set.of("corpus", "queries", "runs", "vectors");
    }

    @Override
    public boolean run(Options options, Report report) throws IOException {
        options.words(0);
        var firms = Firm.read(Path.of(options.needed("corpus")));
        var needs = Need.read(Path.of(options.needed("queries")));
        var folder = Files.createDirectories(Path.of(options.needed("runs")));
        var vectors = new KeptVectors(vectors(options));
        prepare(vectors, firms);
        try (var engine = engine(vectors, firms);
                var words = new PlainWords(Language.EN, texts(firms, firm -> firm.name() + " " + firm.text()))) {
            var systems = systems(vectors, firms, words);
            systems.put(OURS, engine.in(Language.EN));
            for (var system : systems.entrySet()) report.add(run(system, needs, folder));
        }
        vectors.save();
        return true;
    }

    static Path vectors(Options options) {
        return options.text("vectors")
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "twoway", "vectors"));
    }

    private static void prepare(KeptVectors vectors, List<Firm> firms) throws IOException {
        var passages = firms.stream()
                .flatMap(firm -> passages(firm).stream())
                .map(Passage::text)
                .toList();
        for (var model : List.of(Language.EN.model(), SECOND_MODEL)) vectors.prepare(model, passages);
    }

    private static List<Passage> passages(Firm firm) {
        return Passage.of(Language.EN, firm.text());
    }

    private static Engine engine(KeptVectors vectors, List<Firm> firms) throws IOException {
        var engine = new Engine(vectors);
        for (var firm : firms) {
            var heading = Stream.of(firm.name(), firm.industry())
                    .flatMap(text -> Passage.of(Language.EN, text).stream())
                    .toList();
            engine.put(firm.id(), heading, passages(firm));
        }
        engine.show();
        return engine;
    }

    /** Each alone, and the three joined. */
    private static Map<String, Ranker> systems(KeptVectors vectors, List<Firm> firms, PlainWords words) {
        var systems = new LinkedHashMap<String, Ranker>();
        systems.put(ALONE.get(0), words);
        systems.put(
                ALONE.get(1),
                new PlainVectors(
                        texts(firms, firm -> vector(vectors, Language.EN.model(), firm)),
                        text -> vectors.of(
                                Language.EN.model(), Language.EN.query(text).orElseThrow())));
        systems.put(
                ALONE.get(2),
                new PlainVectors(
                        texts(firms, firm -> vector(vectors, SECOND_MODEL, firm)),
                        text -> vectors.of(SECOND_MODEL, text)));
        systems.put(JOINED, Ranker.joined(List.copyOf(systems.values())));
        return systems;
    }

    /** Of the first part of a long text. */
    private static float[] vector(KeptVectors vectors, String model, Firm firm) {
        return vectors.of(model, passages(firm).getFirst().text());
    }

    private static <T> Map<String, T> texts(List<Firm> firms, Function<Firm, T> of) {
        return firms.stream().collect(Collectors.toMap(Firm::id, of, (one, other) -> one, LinkedHashMap::new));
    }

    private static Line run(Map.Entry<String, Ranker> system, List<Need> needs, Path folder) throws IOException {
        var lists = new LinkedHashMap<String, List<String>>();
        var millis = new double[needs.size()];
        for (var need : needs) {
            long begun = System.nanoTime();
            lists.put(need.id(), system.getValue().find(need.text()));
            millis[lists.size() - 1] = (System.nanoTime() - begun) / 1e6;
        }
        new Run(lists).write(folder.resolve(system.getKey() + ".txt"), system.getKey());
        Arrays.sort(millis);
        return new Line(system.getKey(), needs.size(), Report.rounded(millis[millis.length / 2], 2));
    }
}
