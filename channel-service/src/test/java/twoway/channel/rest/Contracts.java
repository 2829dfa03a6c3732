package twoway.channel.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The contracts of the events, as everybody reads them. */
public final class Contracts {

    private static final Path ALL = Path.of("../docs/contracts/events");

    private Contracts() {}

    public static Path examples(String stream) {
        return ALL.resolve(stream).resolve("examples");
    }

    public static List<Path> files(Path folder, String start) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(start))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void assertKeeps(String stream, String type, String json) {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(read(ALL.resolve(stream).resolve(type + ".schema.json")));
        var faults = schema.validate(
                json, InputFormat.JSON, run -> run.getExecutionConfig().setFormatAssertionsEnabled(true));
        assertEquals(Set.of(), faults, json);
    }
}
