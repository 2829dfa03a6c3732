package twoway.enterprise.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;

/** A JSON object on each line, its members the columns. A line that is none is that line's fault, not the file's. */
final class JsonRows implements Rows {

    private static final int LONGEST_LINE = 1 << 20;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final BufferedReader text;
    private final List<String> columns;
    private final Set<String> known;
    private final boolean isStrict;
    private int line;

    JsonRows(BufferedReader text, Plan plan) {
        this.text = text;
        isStrict = plan.columns() == null;
        columns = isStrict
                ? plan.kind().fields()
                : plan.columns().values().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
        known = Set.copyOf(columns);
    }

    @Override
    public List<String> header() {
        return columns;
    }

    @Override
    public Optional<Row> next() throws IOException {
        var content = line();
        while (content != null && content.isBlank()) content = line();
        return Optional.ofNullable(content).map(this::row);
    }

    /** Without its end; {@code null} after the last. */
    private String line() throws IOException {
        var content = new StringBuilder();
        var next = text.read();
        if (next < 0) return null;
        line++;
        for (; next >= 0 && next != '\n'; next = text.read()) {
            if (content.length() == LONGEST_LINE) {
                throw new Refusal(
                        EnterpriseProblem.LINE_TOO_LONG, Integer.toString(line), Integer.toString(LONGEST_LINE));
            }
            content.append((char) next);
        }
        return content.toString();
    }

    /** The line as an object, or nothing if it is none. */
    static Optional<ObjectNode> object(String content) {
        try {
            return JSON.readTree(content) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** An object that shows a line that is none. */
    static ObjectNode quoted(String content) {
        return JSON.createObjectNode().put("line", content);
    }

    private Row row(String content) {
        return object(content)
                .map(each -> row(content, each))
                .orElseGet(() -> new Row(line, List.of(), content, List.of(RowFault.NOT_AN_OBJECT.ofRow())));
    }

    private Row row(String content, ObjectNode object) {
        var faults = new ArrayList<RowFault.Found>();
        object.fieldNames().forEachRemaining(name -> {
            if (isStrict && !known.contains(name) && !name.equals(Layout.ERROR)) {
                faults.add(RowFault.MEMBER_UNKNOWN.at(name));
            }
        });
        var cells = columns.stream()
                .map(column -> text(column, object.path(column), faults))
                .toList();
        return new Row(line, cells, content, List.copyOf(faults));
    }

    private static String text(String column, JsonNode value, List<RowFault.Found> faults) {
        if (value.isMissingNode() || value.isNull()) return "";
        if (value.isValueNode()) return value.asText();
        var several = new StringJoiner(";");
        value.forEach(each -> several.add(each.asText()));
        var isList = value.isArray() && value.valueStream().allMatch(JsonNode::isValueNode);
        if (!isList) faults.add(RowFault.NOT_FLAT.at(column));
        return several.toString();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
