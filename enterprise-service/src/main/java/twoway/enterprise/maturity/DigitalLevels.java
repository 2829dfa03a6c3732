package twoway.enterprise.maturity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalInt;
import java.util.UUID;

/** What the rest of the service may ask about how digital an enterprise is. */
@ApplicationScoped
public class DigitalLevels {

    private final SelfChecks checks;
    private final MaturityRules rules;

    DigitalLevels(SelfChecks checks, MaturityRules rules) {
        this.checks = checks;
        this.rules = rules;
    }

    /** The level that is certain, if it has checked itself. */
    public OptionalInt of(UUID enterpriseId) {
        return checks.findByIdOptional(enterpriseId)
                .map(SelfCheck::answers)
                .map(each -> OptionalInt.of(
                        rules.current().assess(each.base(), each.scenarios()).level()))
                .orElseGet(OptionalInt::empty);
    }
}
