package twoway.measure.market;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import twoway.matching.ranking.Attention;

/** One line of a file of reference results: a method on one market, and its expected matches. */
record ReferenceRow(Cell cell, String method, double matches) {

    /**
     * The rows of markets that the generator can make again, up to a size; others are left out.
     *
     * @throws IllegalArgumentException if the file is no such table
     */
    static List<ReferenceRow> of(Path file, int maxRight) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream()
                    .flatMap(row -> of(row).stream())
                    .filter(row -> row.cell.right() <= maxRight)
                    .toList();
        } catch (NoSuchElementException e) {
            throw new IllegalArgumentException(file + " is no table of reference results: " + e.getMessage(), e);
        }
    }

    private static Optional<ReferenceRow> of(NamedCsvRecord row) {
        var environment = switch (row.getField("environment") + "/" + row.getField("source")) {
            case "proactive-reactive/own Java 25 run" -> MarketCommand.Environment.P;
            case "symmetric-two-lists/own numpy run" -> MarketCommand.Environment.S;
            default -> null;
        };
        if (environment == null
                || !row.getField("examination").matches("inv|log|exp")
                || !row.getField("seed").matches("\\d{1,9}")) return Optional.empty();
        var cell = new Cell(
                environment,
                Integer.parseInt(row.getField("n_left")),
                Integer.parseInt(row.getField("n_right")),
                Attention.valueOf(row.getField("examination").toUpperCase(Locale.ROOT)),
                Double.parseDouble(row.getField("lambda")),
                Integer.parseInt(row.getField("seed")));
        return Optional.of(
                new ReferenceRow(cell, row.getField("method"), Double.parseDouble(row.getField("expected_matches"))));
    }
}
