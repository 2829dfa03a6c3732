package twoway.measure.retrieval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A listed firm that is described in Chinese by its products and in English by a text.
 *
 * @param industry of the third level
 * @param zh blank if there are no products
 * @param en blank if there is no text
 */
record Listed(String code, String industry, String zh, String en) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Those of which the industry is known. */
    static List<Listed> read(Path file) throws IOException {
        if (!Files.isReadable(file)) throw new IllegalArgumentException("cannot read " + file);
        var firms = new ArrayList<Listed>();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (var row : csv) {
                var firm = of(row);
                if (!firm.industry().isBlank()) firms.add(firm);
            }
        } catch (NoSuchElementException | CsvParseException | JsonProcessingException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
        if (firms.isEmpty()) throw new IllegalArgumentException(file + " has no row with an industry");
        return firms;
    }

    private static Listed of(NamedCsvRecord row) throws JsonProcessingException {
        var products = JSON.readTree(row.getField("main_products_json"));
        var zh = StreamSupport.stream(products.spliterator(), false)
                .map(product -> product.get(0))
                .map(JsonNode::asText)
                .collect(Collectors.joining("、"));
        return new Listed(row.getField("stock_code"), row.getField("sw_l3"), zh, row.getField("summary_en"));
    }
}
