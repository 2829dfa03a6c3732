package twoway.enterprise.preassessment;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads rules as data; a field that no rule knows is an error of ours and stops the start. */
final class RuleFiles {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private RuleFiles() {}

    static <T> T read(String name, TypeReference<T> shape) {
        try (var file = RuleFiles.class.getResourceAsStream("/rules/" + name)) {
            return JSON.readValue(file, shape);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
