package twoway.measure.market;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import twoway.measure.Command;
import twoway.measure.Options;
import twoway.measure.Report;
import twoway.measure.Spent;

/** Every row of a file of reference results that can be computed, compared with it; and every claim against MODE. */
public final class ReferenceCommand implements Command {
    @Override
    public String usage() {
        return "FILE.csv [--max-n N]";
    }

    @Override
    public Set<String> options() {
        return Set.of("max-n");
    }

    @Override
    public boolean run(Options options, Report report) throws IOException {
        Path file = Path.of(options.words(1).getFirst());
        if (!Files.isReadable(file)) throw new IllegalArgumentException("cannot read " + file);
        int most = options.number("max-n", 1, 100_000, 100_000);
        var comparisons = compare(file, most, System.err::println);
        comparisons.values().forEach(each -> report.add(each.line()));
        return comparisons.values().stream().allMatch(Comparison::holds);
    }

    /**
     * By method.
     *
     * @param progress is told of each market when it is done: the largest take minutes
     */
    static Map<String, Comparison> compare(Path file, int maxRight, Consumer<String> progress) throws IOException {
        Map<Cell, List<ReferenceRow>> cells = ReferenceRow.of(file, maxRight).stream()
                .collect(Collectors.groupingBy(ReferenceRow::cell, LinkedHashMap::new, Collectors.toList()));
        var comparisons = new LinkedHashMap<String, Comparison>();
        int done = 0;
        for (var entry : cells.entrySet()) {
            var spent = Spent.on(() -> compare(entry.getKey(), entry.getValue(), comparisons));
            progress.accept(String.format(
                    Locale.ROOT,
                    "%d of %d: %s, %.1f s",
                    ++done,
                    cells.size(),
                    entry.getKey().title(),
                    spent.seconds()));
        }
        return comparisons;
    }

    /** @return how many methods could be computed */
    private static int compare(Cell cell, List<ReferenceRow> rows, Map<String, Comparison> comparisons) {
        var matches = new HashMap<Method, Double>();
        for (ReferenceRow row : rows)
            Method.named(cell.environment(), row.method()).ifPresent(method -> {
                matches.computeIfAbsent(method, cell::matches);
                comparisons
                        .computeIfAbsent(
                                cell.environment() + " " + row.method(),
                                title -> new Comparison(title, method.promise()))
                        .add(cell, matches.get(method), row.matches());
            });
        if (matches.containsKey(Method.mode()) && matches.containsKey(Method.bcsa(1, Promise.AT_LEAST_NEARLY)))
            besideMode(cell, matches, comparisons);
        return matches.size();
    }

    /** What the engine reaches beside MODE, both knowing q, and both knowing only what is published of it. */
    private static void besideMode(Cell cell, Map<Method, Double> matches, Map<String, Comparison> comparisons) {
        double mode = matches.get(Method.mode());
        double modeByPublished = cell.matchesByWhatIsPublished(Method.mode());
        for (double gamma : new double[] {1, 0.5}) {
            var promise = gamma == 1 && cell.right() <= SmallMarkets.SMALL ? Promise.NEVER_BELOW : Promise.ANY;
            var bcsa = Method.bcsa(gamma, Promise.AT_LEAST_NEARLY);
            comparisons
                    .computeIfAbsent("BCSA gamma " + gamma + " / MODE, q", title -> new Comparison(title, promise))
                    .add(cell, matches.computeIfAbsent(bcsa, cell::matches), mode);
            comparisons
                    .computeIfAbsent(
                            "BCSA gamma " + gamma + " / MODE, published", title -> new Comparison(title, Promise.ANY))
                    .add(cell, cell.matchesByWhatIsPublished(bcsa), modeByPublished);
        }
    }
}
