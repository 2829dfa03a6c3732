package twoway.channel.onboarding;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import twoway.channel.checklist.Side;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.value.LocalizedText;

@Path("/channel/v1/checklist-items/{id}")
@RunOnVirtualThread
@Transactional
class ItemResource {

    private final Cases cases;
    private final WorkOnCases work;
    private final CaseReaders readers;
    private final Caller caller;

    ItemResource(Cases cases, WorkOnCases work, CaseReaders readers, Caller caller) {
        this.cases = cases;
        this.work = work;
        this.readers = readers;
        this.caller = caller;
    }

    record Completion(@Valid LocalizedText evidence) {}

    record Failure(@NotNull FailureCode code) {}

    record LettingGo(@NotNull @Valid LocalizedText reason) {}

    record HandOver(@NotNull Side to) {

        @Schema(hidden = true)
        @AssertTrue(message = "AUTHORITY | LABORATORY")
        boolean isOutside() {
            return to == null || !to.isParty();
        }
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public CaseView.Item get(UUID id) {
        return view(cases.byItem(id, caller.actor()), id);
    }

    @POST
    @Path("/start")
    @RolesAllowed(Roles.EDITOR)
    public CaseView.Item start(UUID id) {
        return move(id, ItemAction.START, Decision.PLAIN);
    }

    @POST
    @Path("/hand-over")
    @RolesAllowed(Roles.EDITOR)
    public CaseView.Item handOver(UUID id, @NotNull @Valid HandOver said) {
        return move(id, ItemAction.HAND_OVER, Decision.outside(said.to()));
    }

    @POST
    @Path("/complete")
    @RolesAllowed(Roles.EDITOR)
    public CaseView.Item complete(UUID id, @RequestBody(required = false) @Valid Completion said) {
        return move(id, ItemAction.COMPLETE, Decision.evidence(said == null ? null : said.evidence()));
    }

    @POST
    @Path("/fail")
    @RolesAllowed(Roles.EDITOR)
    public CaseView.Item fail(UUID id, @NotNull @Valid Failure said) {
        return move(id, ItemAction.FAIL, Decision.failure(said.code()));
    }

    @POST
    @Path("/retry")
    @RolesAllowed(Roles.EDITOR)
    public CaseView.Item retry(UUID id) {
        return move(id, ItemAction.RETRY, Decision.PLAIN);
    }

    @POST
    @Path("/waive")
    @RolesAllowed(Roles.APPROVER)
    public CaseView.Item waive(UUID id, @NotNull @Valid LettingGo said) {
        return move(id, ItemAction.WAIVE, Decision.reason(said.reason()));
    }

    @POST
    @Path("/mark-not-applicable")
    @RolesAllowed(Roles.APPROVER)
    public CaseView.Item markNotApplicable(UUID id, @NotNull @Valid LettingGo said) {
        return move(id, ItemAction.MARK_NOT_APPLICABLE, Decision.reason(said.reason()));
    }

    private CaseView.Item move(UUID id, ItemAction action, Decision decision) {
        return view(work.move(id, action, decision, caller.actor(), caller.basedOn()), id);
    }

    private CaseView.Item view(OnboardingCase of, UUID id) {
        return CaseView.Item.of(of, of.item(id), readers.of(of, caller.actor()));
    }
}
