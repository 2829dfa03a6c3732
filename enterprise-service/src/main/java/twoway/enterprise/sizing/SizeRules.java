package twoway.enterprise.sizing;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The size rules in force. */
@ApplicationScoped
public class SizeRules {

    private static final String CHINA = "/rules/size_class_cn_2017.json";

    private final SizeRule china = read(CHINA);

    public SizeVerdict classify(SizeInputs inputs) {
        return china.classify(inputs);
    }

    static SizeRule read(String resource) {
        try (var file = SizeRules.class.getResourceAsStream(resource)) {
            return JsonMapper.builder().build().readValue(file, SizeRule.class);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
