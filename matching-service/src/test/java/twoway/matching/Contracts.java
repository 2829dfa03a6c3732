package twoway.matching;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The committed contracts of all events, read where everybody reads them. */
public final class Contracts {

    private static final Path FOLDER = Path.of("../docs/contracts/events");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private Contracts() {}

    /** What is wrong with the data by the contract; a field it does not describe is wrong for a producer. */
    public static List<String> faults(String stream, String type, String data) {
        try {
            var schema = JSON.readTree(read(FOLDER.resolve(stream).resolve(type + ".schema.json")));
            var node = JSON.readTree(data);
            var faults = new ArrayList<String>();
            SCHEMAS.getSchema(schema, STRICT).validate(node).forEach(fault -> faults.add(fault.getMessage()));
            node.fieldNames().forEachRemaining(name -> {
                if (!schema.get("properties").has(name)) faults.add("not described: " + name);
            });
            return faults;
        } catch (IOException e) {
            throw new UncheckedIOException(type, e);
        }
    }

    /** The golden examples of one type. */
    public static List<String> examples(String stream, String type) {
        var found = files(FOLDER.resolve(stream).resolve("examples"), type + ".*.json").stream()
                .map(Contracts::read)
                .toList();
        if (found.isEmpty()) throw new IllegalStateException("no examples of " + type);
        return found;
    }

    /** The types of a stream. */
    public static List<String> types(String stream) {
        return files(FOLDER.resolve(stream), "*.schema.json").stream()
                .map(file -> file.getFileName().toString().replace(".schema.json", ""))
                .sorted()
                .toList();
    }

    private static List<Path> files(Path folder, String pattern) {
        try (var found = Files.newDirectoryStream(folder, pattern)) {
            var files = new ArrayList<Path>();
            found.forEach(files::add);
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
