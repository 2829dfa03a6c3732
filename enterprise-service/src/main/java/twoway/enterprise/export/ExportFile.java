package twoway.enterprise.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import twoway.enterprise.spreadsheet.Formula;

/** Everything of one kind that a firm has entered, as a file. Memory does not grow with it: a page at a time is held. */
final class ExportFile {

    /** What may be done with a thing is no part of it. */
    private static final List<String> NOT_ENTERED = List.of("allowedActions", "waitingOn", "blockedBy");

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final ObjectMapper json;
    private final Runnable release;

    /** @param release lets go of what reading a page has left in memory */
    ExportFile(ObjectMapper json, Runnable release) {
        this.json = json;
        this.release = release;
    }

    /** The file behind it goes when it is closed. */
    InputStream of(Entered kind, UUID enterpriseId, ExportFormat format) throws IOException {
        var columns = new LinkedHashSet<String>();
        var lines = written(file -> write(kind, enterpriseId, columns, file));
        if (format == ExportFormat.NDJSON) return lines;
        try (var rows = new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8))) {
            return written(file -> tabulate(rows, columns, file));
        }
    }

    /** One file for each kind, in one archive. The file behind it goes when it is closed. */
    InputStream ofAll(List<Entered> kinds, UUID enterpriseId, ExportFormat format) throws IOException {
        return written(file -> {
            try (var archive = new ZipOutputStream(Files.newOutputStream(file))) {
                for (var kind : kinds) {
                    archive.putNextEntry(new ZipEntry(format.fileName(kind.kind())));
                    try (var lines = of(kind, enterpriseId, format)) {
                        lines.transferTo(archive);
                    }
                    archive.closeEntry();
                }
            }
        });
    }

    private interface Content {
        void writeTo(Path file) throws IOException;
    }

    private static InputStream written(Content content) throws IOException {
        var file = Files.createTempFile("export", ".part");
        try {
            content.writeTo(file);
            return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException | RuntimeException e) {
            Files.delete(file);
            throw e;
        }
    }

    /** @param columns takes what a table of the lines needs, in the order of their first appearance */
    private void write(Entered kind, UUID enterpriseId, Set<String> columns, Path to) throws IOException {
        try (var lines = Files.newBufferedWriter(to)) {
            String next = null;
            do {
                var page = kind.entered(enterpriseId, next);
                for (var item : page.items()) {
                    ObjectNode shown = json.valueToTree(item);
                    shown.remove(NOT_ENTERED);
                    columns.addAll(cells(shown).keySet());
                    lines.append(shown.toString()).append('\n');
                }
                release.run();
                next = page.next();
            } while (next != null);
        }
    }

    private void tabulate(BufferedReader lines, Set<String> columns, Path to) throws IOException {
        var text = Files.newBufferedWriter(to);
        text.write(BYTE_ORDER_MARK);
        try (var table = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            table.writeRecord(columns);
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var cells = cells(json.readTree(line));
                table.writeRecord(columns.stream()
                        .map(column -> Formula.disarmed(cells.getOrDefault(column, "")))
                        .toList());
            }
        }
    }

    /** A member of a member by its path; a list of words is one cell, any other list the JSON it is. */
    private static Map<String, String> cells(JsonNode shown) {
        var cells = new LinkedHashMap<String, String>();
        flatten("", shown, cells);
        return cells;
    }

    private static void flatten(String path, JsonNode value, Map<String, String> cells) {
        if (value.isObject()) {
            value.properties().forEach(each -> flatten(path + "/" + each.getKey(), each.getValue(), cells));
            return;
        }
        var name = path.substring(1).replace('/', '.');
        if (!value.isArray()) cells.put(name, value.isNull() ? "" : value.asText());
        else cells.put(name, isWords(value) ? words(value) : value.toString());
    }

    private static boolean isWords(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).allMatch(JsonNode::isValueNode);
    }

    private static String words(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(";"));
    }
}
