package twoway.enterprise.maturity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.page.Page;
import twoway.chassis.precondition.Versioned;
import twoway.chassis.problem.Refusal;
import twoway.chassis.time.Clock;
import twoway.enterprise.EnterpriseProblem;
import twoway.enterprise.export.Entered;

/** How digital an enterprise is by its own answers, and what stands between it and the next level. */
@Path("/enterprise/v1/enterprises/{enterpriseId}/digital-self-check")
@RunOnVirtualThread
@Transactional
class SelfCheckResource implements Entered {

    private final SelfChecks checks;
    private final MaturityRules rules;
    private final Caller caller;
    private final Clock clock;

    SelfCheckResource(SelfChecks checks, MaturityRules rules, Caller caller, Clock clock) {
        this.checks = checks;
        this.rules = rules;
        this.caller = caller;
        this.clock = clock;
    }

    /** All answers; what is left out counts as nothing done. */
    @Schema(name = "NewDigitalSelfCheck")
    record Request(
            @NotNull @Size(max = 50)
            Map<String, @NotNull @DecimalMin("0") @Digits(integer = 3, fraction = 2) BigDecimal> base,

            @NotNull @Size(max = 50) Map<String, @NotNull @Min(0) @Max(4) Integer> scenarios) {}

    @Schema(name = "DigitalSelfCheck")
    record Answer(
            String rule,
            int revision,
            Map<String, BigDecimal> base,
            Map<String, Integer> scenarios,
            Maturity maturity,
            Instant changedAt,
            long version)
            implements Versioned {}

    @GET
    @RolesAllowed(Roles.VIEWER)
    public Answer read(@PathParam("enterpriseId") UUID enterpriseId) {
        caller.actor().mustBe(enterpriseId);
        return checks.findByIdOptional(enterpriseId)
                .map(each -> answer(each.answers(), each.changedAt(), each.version()))
                .orElseGet(() -> answer(SelfCheck.Answers.NONE, null, 0));
    }

    @PUT
    @RolesAllowed(Roles.EDITOR)
    public Answer replace(@PathParam("enterpriseId") UUID enterpriseId, @NotNull @Valid Request request) {
        caller.actor().mustBe(enterpriseId);
        request.base().forEach(this::mustFit);
        request.scenarios().keySet().forEach(this::mustBeScenario);
        var answers = new SelfCheck.Answers(request.base(), request.scenarios());
        if (answers.equals(SelfCheck.Answers.NONE)
                && checks.findByIdOptional(enterpriseId).isEmpty()) {
            return answer(answers, null, 0); // there is none, as asked
        }
        var check = checks.forCommand(enterpriseId);
        check.take(answers, caller.basedOn(), clock.now(enterpriseId));
        checks.flush();
        return answer(check.answers(), check.changedAt(), check.version());
    }

    private void mustFit(String id, BigDecimal points) {
        rules.current().base().stream()
                .filter(each -> each.id().equals(id) && points.compareTo(each.max()) <= 0)
                .findFirst()
                .orElseThrow(() -> new Refusal(EnterpriseProblem.SELF_CHECK_DOES_NOT_FIT, id).at("/base/" + id));
    }

    private void mustBeScenario(String id) {
        rules.current().scenarios().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(EnterpriseProblem.SELF_CHECK_DOES_NOT_FIT, id).at("/scenarios/" + id));
    }

    private Answer answer(SelfCheck.Answers answers, Instant changedAt, long version) {
        var rule = rules.current();
        var maturity = rule.assess(answers.base(), answers.scenarios());
        return new Answer(
                rule.id(), rule.revision(), answers.base(), answers.scenarios(), maturity, changedAt, version);
    }

    @Override
    public String kind() {
        return "digital-self-checks";
    }

    @Override
    public Page<?> entered(UUID enterpriseId, String after) {
        return new Page<>(List.of(read(enterpriseId)), null);
    }
}
