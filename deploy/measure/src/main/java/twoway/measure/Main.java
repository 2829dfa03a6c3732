package twoway.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import twoway.measure.benchmark.BenchmarkCommand;
import twoway.measure.market.ExposureCommand;
import twoway.measure.market.MarketCommand;
import twoway.measure.market.ReferenceCommand;
import twoway.measure.market.RematchCommand;
import twoway.measure.retrieval.RankCommand;
import twoway.measure.retrieval.RetrievalCommand;
import twoway.measure.retrieval.SensesCommand;
import twoway.measure.retrieval.SimilarityCommand;

/** What {@code deploy/evaluate} runs. Results go to the standard output, one JSON line each; words for people go to the other. */
public final class Main {
    private static final int BAD_ARGUMENTS = 2;

    private static final Map<String, Command> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("market", new MarketCommand());
        COMMANDS.put("rematch", new RematchCommand());
        COMMANDS.put("exposure", new ExposureCommand());
        COMMANDS.put("reference", new ReferenceCommand());
        COMMANDS.put("retrieval", new RetrievalCommand());
        COMMANDS.put("rank", new RankCommand());
        COMMANDS.put("similarity", new SimilarityCommand());
        COMMANDS.put("senses", new SensesCommand());
        COMMANDS.put("benchmark", new BenchmarkCommand());
    }

    private Main() {}

    public static void main(String... words) {
        System.exit(run(List.of(words), System.out, System.err));
    }

    static int run(List<String> words, PrintStream out, PrintStream says) {
        if (words.contains("--help")) {
            out.println(usage());
            return 0;
        }
        Command command = words.isEmpty() ? null : COMMANDS.get(words.getFirst());
        if (command == null) {
            says.println(
                    words.isEmpty()
                            ? "deploy/evaluate: what?"
                            : "deploy/evaluate: no such command: " + words.getFirst());
            says.println(usage());
            return BAD_ARGUMENTS;
        }
        try {
            var options = Options.read(words.subList(1, words.size()), command.options());
            return command.run(options, new Report(out)) ? 0 : 1;
        } catch (IllegalArgumentException e) {
            says.println("deploy/evaluate: " + e.getMessage());
            says.println("usage: deploy/evaluate " + words.getFirst() + " " + command.usage());
            return BAD_ARGUMENTS;
        } catch (IOException e) {
            says.println("deploy/evaluate: " + e.getMessage());
            return 1;
        }
    }

    private static String usage() {
        return COMMANDS.entrySet().stream()
                .map(each -> "usage: deploy/evaluate " + each.getKey() + " "
                        + each.getValue().usage())
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
