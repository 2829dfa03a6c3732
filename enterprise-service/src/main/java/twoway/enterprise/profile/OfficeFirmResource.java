package twoway.enterprise.profile;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.precondition.Versioned;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.chassis.time.Clock;
import twoway.enterprise.EnterpriseProblem;
import twoway.enterprise.office.Offices;

/**
 * Where a service organisation tells of the firms it onboards, under the names its own system knows them by. It learns what it
 * has told itself, and where the firm stands; nothing that the firm or others have entered.
 */
@Path("/enterprise/v1/offices/{officeId}/firms/{externalId}")
@RunOnVirtualThread
@Transactional
class OfficeFirmResource {

    private final Offices offices;
    private final OfficeRecords records;
    private final ExternalIds externalIds;
    private final Enterprises enterprises;
    private final OfficeEntries entries;
    private final Tenancy tenancy;
    private final Caller caller;
    private final Clock clock;

    // Eight: an office speaks of what is not its own.
    OfficeFirmResource(
            Offices offices,
            OfficeRecords records,
            ExternalIds externalIds,
            Enterprises enterprises,
            OfficeEntries entries,
            Tenancy tenancy,
            Caller caller,
            Clock clock) {
        this.offices = offices;
        this.records = records;
        this.externalIds = externalIds;
        this.enterprises = enterprises;
        this.entries = entries;
        this.tenancy = tenancy;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param told the fields that say what this office's system told */
    @Schema(name = "OfficeFirm")
    record Answer(UUID id, EnterpriseState state, List<OfficeEntry> told, long version) implements Versioned {}

    @GET
    @RolesAllowed(Roles.VIEWER)
    public Answer read(
            @PathParam("officeId") UUID officeId,
            @PathParam("externalId") @Pattern(regexp = ExternalIdResource.EXTERNAL_ID) String externalId) {
        var office = offices.held(officeId).telling();
        var name = new ExternalId(office.system(), externalId);
        return tenancy.asSystem(() -> {
            var id = externalIds.holderOf(name).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
            offices.mustCover(office, id);
            return answer(enterprises.visible(id), name.system());
        });
    }

    @PUT
    @RolesAllowed(Roles.EDITOR)
    public Answer put(
            @PathParam("officeId") UUID officeId,
            @PathParam("externalId") @Pattern(regexp = ExternalIdResource.EXTERNAL_ID) String externalId,
            @NotNull @Valid ExternalIdResource.Request request) {
        var office = offices.held(officeId).telling();
        if (!office.covers(request.enterprise().province())) {
            throw new Refusal(EnterpriseProblem.OTHER_PROVINCE, office.province()).at("/enterprise/province");
        }
        var statement = new OfficeRecords.Statement(
                new ExternalId(office.system(), externalId),
                request.enterprise().application("/enterprise"),
                request.sourceTimestamp(),
                firm -> offices.mustCover(office, firm));
        return tenancy.asSystem(() -> {
            var enterprise =
                    records.hear(statement, caller.basedOn(), clock.now(null)).enterprise();
            enterprises.flush();
            return answer(enterprise, office.system());
        });
    }

    private Answer answer(Enterprise enterprise, String system) {
        var told = entries.of(List.of(enterprise.id())).getOrDefault(enterprise.id(), List.of()).stream()
                .filter(each -> each.system().equals(system))
                .toList();
        return new Answer(enterprise.id(), enterprise.state(), told, enterprise.version());
    }
}
