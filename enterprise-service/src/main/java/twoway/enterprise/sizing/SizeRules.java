package twoway.enterprise.sizing;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The size rules in force. An enterprise where none is known is asked about by the first, which says that it is outside. */
@ApplicationScoped
public class SizeRules {

    private final List<SizeRule> rules =
            List.of(read("/rules/size_class_cn_2017.json"), read("/rules/size_class_eu_2003_361.json"));

    public SizeVerdict classify(SizeInputs inputs) {
        return rules.stream()
                .filter(each -> each.covers(inputs.country()))
                .findFirst()
                .orElseGet(rules::getFirst)
                .classify(inputs);
    }

    static SizeRule read(String resource) {
        try (var file = SizeRules.class.getResourceAsStream(resource)) {
            return JsonMapper.builder().build().readValue(file, SizeRule.class);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
