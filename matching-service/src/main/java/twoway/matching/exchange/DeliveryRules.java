package twoway.matching.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import twoway.chassis.value.LocalizedText;
import twoway.matching.ResourceKind;

/** The edition of delivery rules that new agreements are made under; the rules themselves are data. */
@ApplicationScoped
public class DeliveryRules {

    static final String EDITION = "first-2026-11";

    private final Map<ResourceKind, DeliveryRule> rules;

    /** One edition as its file has it. */
    record Edition(String edition, Map<ResourceKind, Line> rules) {
        record Line(Set<Proof> proofs, LocalizedText says) {}
    }

    DeliveryRules(ObjectMapper json) {
        try (var file = DeliveryRules.class.getResourceAsStream("/delivery-rules/" + EDITION + ".json")) {
            var edition = json.readValue(file, Edition.class);
            rules = edition.rules().entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey,
                            line -> new DeliveryRule(
                                    edition.edition(),
                                    line.getValue().proofs(),
                                    line.getValue().says())));
        } catch (IOException e) {
            throw new UncheckedIOException("delivery rules " + EDITION, e);
        }
    }

    public DeliveryRule of(ResourceKind kind) {
        var rule = rules.get(kind);
        if (rule == null) throw new IllegalStateException("edition " + EDITION + " has no rule for " + kind);
        return rule;
    }
}
