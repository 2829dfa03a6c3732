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
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.chassis.time.Clock;

/**
 * An enterprise under the name another system knows it by. Operators only: an
 * office has a path of its own ({@link OfficeFirmResource}), and an integrator of a firm writes that firm's own word.
 */
@Path("/enterprise/v1/enterprises/by-external-id/{system}/{externalId}")
@RunOnVirtualThread
@Transactional
class ExternalIdResource {

    private static final String SYSTEM = "[a-z0-9][a-z0-9-]{0,39}";
    static final String EXTERNAL_ID = "[A-Za-z0-9._:-]{1,100}";

    private final OfficeRecords records;
    private final ExternalIds externalIds;
    private final Enterprises enterprises;
    private final EnterpriseView view;
    private final Caller caller;
    private final Clock clock;

    ExternalIdResource(
            OfficeRecords records,
            ExternalIds externalIds,
            Enterprises enterprises,
            EnterpriseView view,
            Caller caller,
            Clock clock) {
        this.records = records;
        this.externalIds = externalIds;
        this.enterprises = enterprises;
        this.view = view;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param sourceTimestamp when the other system held this to be true; an older word never replaces a newer one */
    @Schema(name = "OfficeStatement")
    record Request(
            @NotNull Instant sourceTimestamp,
            @NotNull @Valid RegistrationRequest enterprise) {}

    @GET
    @RolesAllowed(Roles.OPERATOR)
    public EnterpriseAnswer.Full read(
            @PathParam("system") @Pattern(regexp = SYSTEM) String system,
            @PathParam("externalId") @Pattern(regexp = EXTERNAL_ID) String externalId) {
        var id = externalIds
                .holderOf(new ExternalId(system, externalId))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        return view.full(enterprises.visible(id), caller.actor());
    }

    /** Brings the enterprise into being, or says what the other system holds of it now. */
    @PUT
    @RolesAllowed(Roles.OPERATOR)
    public EnterpriseAnswer.Full put(
            @PathParam("system") @Pattern(regexp = SYSTEM) String system,
            @PathParam("externalId") @Pattern(regexp = EXTERNAL_ID) String externalId,
            @NotNull @Valid Request request) {
        var statement = new OfficeRecords.Statement(
                new ExternalId(system, externalId),
                request.enterprise().application("/enterprise"),
                request.sourceTimestamp(),
                OfficeRecords.Statement.OF_ANY);
        var enterprise =
                records.hear(statement, caller.basedOn(), clock.now(null)).enterprise();
        enterprises.flush();
        return view.full(enterprise, caller.actor());
    }
}
