package twoway.enterprise.profile;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Role;
import twoway.chassis.actor.Roles;
import twoway.chassis.page.Page;
import twoway.chassis.time.Clock;
import twoway.enterprise.export.Entered;
import twoway.enterprise.member.WholeFirm;

/** What an enterprise says of itself: its own to read with the source of each field, and to correct. */
@Path("/enterprise/v1/enterprises/{enterpriseId}/profile")
@RunOnVirtualThread
@Transactional
class ProfileResource implements Entered {

    private final Enterprises enterprises;
    private final Correction correction;
    private final Identifiers identifiers;
    private final OfficeEntries officeEntries;
    private final FormerIdentities former;
    private final Caller caller;
    private final Clock clock;

    ProfileResource(
            Enterprises enterprises,
            Correction correction,
            Identifiers identifiers,
            OfficeEntries officeEntries,
            FormerIdentities former,
            Caller caller,
            Clock clock) {
        this.enterprises = enterprises;
        this.correction = correction;
        this.identifiers = identifiers;
        this.officeEntries = officeEntries;
        this.former = former;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.OPERATOR})
    public OwnProfile read(@PathParam("enterpriseId") UUID enterpriseId) {
        if (!caller.actor().is(Role.OPERATOR)) caller.actor().mustBe(enterpriseId);
        return answer(enterprises.visible(enterpriseId));
    }

    /** All of it; a field that is left out is no longer known, and an office may tell it again. */
    @PUT
    @RolesAllowed(Roles.EDITOR)
    public OwnProfile replace(@PathParam("enterpriseId") UUID enterpriseId, @NotNull @Valid ProfileRequest request) {
        var actor = caller.actor();
        actor.mustBe(enterpriseId);
        WholeFirm.mustBeSpokenForBy(actor);
        var enterprise = enterprises.forCommand(enterpriseId);
        var word = request.word(enterprise.profile().sample());
        correction.take(enterprise, word, actor, caller.basedOn(), clock.now(enterpriseId));
        enterprises.flush();
        return answer(enterprise);
    }

    @Override
    public String kind() {
        return "profiles";
    }

    @Override
    public Page<?> entered(UUID enterpriseId, String after) {
        return new Page<>(List.of(read(enterpriseId)), null);
    }

    private OwnProfile answer(Enterprise enterprise) {
        var id = List.of(enterprise.id());
        return OwnProfile.of(
                enterprise,
                identifiers.of(id).getOrDefault(enterprise.id(), List.of()),
                officeEntries.of(id).getOrDefault(enterprise.id(), List.of()),
                former.of(enterprise.id()));
    }
}
