package twoway.measure.retrieval;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import twoway.measure.Command;
import twoway.measure.Main;
import twoway.measure.Options;
import twoway.measure.Report;

/**
 * How well the search of the service finds firms for needs that people have judged. A process of its own ranks, without
 * the judgements; this one reads what it wrote and scores it.
 */
public final class RetrievalCommand implements Command {

    private static final int ORDERS = 100;
    private static final long SEED = 20261122;

    /**
     * @param beside the same figures of other rankers in the same run; {@code random} is the mean of a hundred orders of
     *     the whole corpus
     * @param gain by how much the condensed figure is better than that of the three joined
     */
    record Line(
            @JsonUnwrapped Figures figures,
            Map<String, Figures> beside,
            @JsonProperty("gain-condensed") Gain gain) {}

    @Override
    public String usage() {
        return "--corpus C.tsv --queries Q.tsv --qrels R.txt [--run OUT.txt] [--vectors FILE]";
    }

    @Override
    public Set<String> options() {
        return Set.of("corpus", "queries", "qrels", "run", "vectors");
    }

    @Override
    public boolean run(Options options, Report report) throws IOException {
        options.words(0);
        var firms = Firm.read(Path.of(options.needed("corpus")));
        var needs = Need.read(Path.of(options.needed("queries")));
        var judgements = Judgements.read(Path.of(options.needed("qrels")));
        var judged = needs.stream()
                .map(Need::id)
                .filter(judgements.needs()::contains)
                .toList();
        if (judged.isEmpty()) throw new IllegalArgumentException("none of the needs is judged");
        var folder = Files.createTempDirectory("twoway-runs-");
        try {
            rank(options, folder);
            report.add(scored(folder, judged, judgements, firms));
            if (options.text("run").isPresent())
                Files.copy(
                        file(folder, RankCommand.OURS),
                        Path.of(options.needed("run")),
                        StandardCopyOption.REPLACE_EXISTING);
        } finally {
            try (var files = Files.list(folder)) {
                for (var file : files.toList()) Files.delete(file);
            }
            Files.delete(folder);
        }
        return true;
    }

    private static Path file(Path folder, String system) {
        return folder.resolve(system + ".txt");
    }

    private static void rank(Options options, Path folder) throws IOException {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "rank"));
        command.addAll(List.of("--corpus", options.needed("corpus"), "--queries", options.needed("queries")));
        command.addAll(List.of("--runs", folder.toString()));
        options.text("vectors").ifPresent(file -> command.addAll(List.of("--vectors", file)));
        var ranker = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            if (ranker.waitFor() != 0) throw new IOException("the ranker ended with " + ranker.exitValue());
        } catch (InterruptedException e) {
            ranker.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static Line scored(Path folder, List<String> needs, Judgements judgements, List<Firm> firms)
            throws IOException {
        var beside = new LinkedHashMap<String, Figures>();
        var joined = figures(folder, RankCommand.JOINED, needs, judgements);
        beside.put(RankCommand.JOINED, Figures.mean(joined));
        for (var system : RankCommand.ALONE)
            beside.put(system, Figures.mean(figures(folder, system, needs, judgements)));
        beside.put("random", random(needs, judgements, firms));
        var ours = figures(folder, RankCommand.OURS, needs, judgements);
        var differences = new double[needs.size()];
        for (int i = 0; i < differences.length; i++)
            differences[i] = ours.get(i).condensed() - joined.get(i).condensed();
        return new Line(Figures.mean(ours), beside, Gain.of(differences));
    }

    private static List<Figures> figures(Path folder, String system, List<String> needs, Judgements judgements)
            throws IOException {
        var run = Run.read(file(folder, system));
        return needs.stream()
                .map(need -> Figures.of(run.of(need), judgements.of(need)))
                .toList();
    }

    private static Figures random(List<String> needs, Judgements judgements, List<Firm> firms) {
        var random = new Random(SEED);
        var all = new ArrayList<>(firms.stream().map(Firm::id).toList());
        var figures = new ArrayList<Figures>();
        for (int order = 0; order < ORDERS; order++) {
            Collections.shuffle(all, random);
            for (var need : needs) figures.add(Figures.of(all, judgements.of(need)));
        }
        return Figures.mean(figures).over(needs.size());
    }
}
