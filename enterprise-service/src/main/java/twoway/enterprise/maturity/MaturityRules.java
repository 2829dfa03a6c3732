package twoway.enterprise.maturity;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The rule in force. */
@ApplicationScoped
class MaturityRules {

    private static final String FILE = "/rules/digital_maturity_2024.r1.json";

    private final MaturityRule current;

    MaturityRules() {
        try (var file = MaturityRules.class.getResourceAsStream(FILE)) {
            current =
                    JsonMapper.builder().addModule(new JavaTimeModule()).build().readValue(file, MaturityRule.class);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    MaturityRule current() {
        return current;
    }
}
