package twoway.enterprise.maturity;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The rule by which firms check how digital they are, whole, so that a form can be made of it and anybody can check it. */
@Path("/enterprise/v1/maturity-rule")
@RunOnVirtualThread
@Transactional
class MaturityRuleResource {

    private final MaturityRules rules;

    MaturityRuleResource(MaturityRules rules) {
        this.rules = rules;
    }

    @GET
    @Authenticated
    public MaturityRule read() {
        return rules.current();
    }
}
