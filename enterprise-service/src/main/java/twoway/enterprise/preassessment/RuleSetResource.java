package twoway.enterprise.preassessment;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import twoway.chassis.page.Page;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/** The rules by which pre-assessments are made, whole, so that anybody can check them. */
@Path("/enterprise/v1/rule-sets")
@RunOnVirtualThread
@Transactional
class RuleSetResource {

    private final RuleSets ruleSets;

    RuleSetResource(RuleSets ruleSets) {
        this.ruleSets = ruleSets;
    }

    @GET
    @Authenticated
    public Page<RuleSet> list() {
        return new Page<>(ruleSets.all(), null);
    }

    @GET
    @Path("{ruleSet}/revisions/{revision}")
    @Authenticated
    public RuleSet read(@PathParam("ruleSet") String ruleSet, @PathParam("revision") int revision) {
        return ruleSets.revision(ruleSet, revision).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }
}
