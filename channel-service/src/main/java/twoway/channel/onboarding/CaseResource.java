package twoway.channel.onboarding;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import twoway.channel.paging.Keys;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.page.Page;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.chassis.value.LocalizedText;

@Path("/channel/v1/onboarding-cases")
@RunOnVirtualThread
@Transactional
class CaseResource {

    private final Cases cases;
    private final WorkOnCases work;
    private final CaseReaders readers;
    private final Caller caller;

    CaseResource(Cases cases, WorkOnCases work, CaseReaders readers, Caller caller) {
        this.cases = cases;
        this.work = work;
        this.readers = readers;
        this.caller = caller;
    }

    record Rejection(@NotNull RejectionCode code, @Valid LocalizedText note) {}

    record Withdrawal(@Valid LocalizedText note) {}

    @GET
    @RolesAllowed(Roles.VIEWER)
    public Page<CaseSummary> list(
            @QueryParam("state") String state,
            @QueryParam("partnershipId") String partnershipId,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after) {
        var rows = Keys.limit(limit);
        var wanted = new Cases.Wanted(stateOf(state), Keys.id("partnershipId", partnershipId), Keys.after(after), rows);
        var found = cases.ofFirm(caller.actor(), wanted);
        var names = readers.names(found);
        return Page.of(
                found.stream().map(each -> CaseSummary.of(each, names)).toList(), rows, each -> Keys.cursor(each.id()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    public CaseView get(UUID id) {
        return view(cases.ofFirm(id, caller.actor()));
    }

    @POST
    @Path("/{id}/reject")
    @RolesAllowed(Roles.APPROVER)
    public CaseView reject(UUID id, @NotNull @Valid Rejection said) {
        return view(work.end(id, CaseAction.REJECT, said.code(), said.note(), caller.actor(), caller.basedOn()));
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed(Roles.APPROVER)
    public CaseView withdraw(UUID id, @RequestBody(required = false) @Valid Withdrawal said) {
        return view(work.end(
                id, CaseAction.WITHDRAW, null, said == null ? null : said.note(), caller.actor(), caller.basedOn()));
    }

    private CaseView view(OnboardingCase of) {
        return CaseView.of(of, readers.of(of, caller.actor()));
    }

    private static CaseState stateOf(String name) {
        if (name == null) return null;
        return Arrays.stream(CaseState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonProblem.INVALID_PARAMETER, "state"));
    }
}
