package twoway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the sample firms say, read from the JSON files beside this class; {@code {{name}}} stands for a value known only at run time. */
final class Script {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Script() {}

    static JsonNode read(String file, Map<String, ?> values) {
        try (InputStream in = Script.class.getResourceAsStream(file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, ?> value : values.entrySet()) {
                text = text.replace(
                        "{{" + value.getKey() + "}}", value.getValue().toString());
            }
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
