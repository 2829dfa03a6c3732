package twoway.enterprise.denial;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.page.Page;
import twoway.chassis.time.Clock;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.export.Entered;
import twoway.enterprise.member.WholeFirm;
import twoway.enterprise.paging.Keys;

/** The enterprises that the caller's own does not want to meet. Nobody but its members reads it. */
@Path("/enterprise/v1/enterprises/{enterpriseId}/denied-enterprises")
@RunOnVirtualThread
@Transactional
class DenyListResource implements Entered {

    private final DenyList list;
    private final Denials denials;
    private final Caller caller;
    private final Clock clock;

    DenyListResource(DenyList list, Denials denials, Caller caller, Clock clock) {
        this.list = list;
        this.denials = denials;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param names {@code null} if that enterprise cannot be seen any more */
    @Schema(name = "DeniedEnterpriseLine")
    record Line(UUID enterpriseId, LocalizedText names, Instant deniedAt) {

        static Line of(Denials.Line line) {
            return new Line(line.deniedId(), line.names(), line.deniedAt());
        }
    }

    @Schema(name = "DeniedEnterprise")
    record Answer(UUID enterpriseId, Instant deniedAt) {}

    @GET
    @RolesAllowed(Roles.VIEWER)
    public Page<Line> list(
            @PathParam("enterpriseId") UUID enterpriseId,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        caller.actor().mustBe(enterpriseId);
        var rows = Keys.limit(limit);
        var page = Page.of(denials.page(enterpriseId, Keys.id(after), rows + 1), rows, each -> Keys.cursor(each.id()));
        return new Page<>(page.items().stream().map(Line::of).toList(), page.next());
    }

    @PUT
    @Path("{deniedId}")
    @RolesAllowed(Roles.EDITOR)
    public Answer deny(@PathParam("enterpriseId") UUID enterpriseId, @PathParam("deniedId") UUID deniedId) {
        mustWriteOn(enterpriseId);
        var denial = list.deny(enterpriseId, deniedId, clock.now(enterpriseId));
        return new Answer(denial.deniedId(), denial.deniedAt());
    }

    @DELETE
    @Path("{deniedId}")
    @RolesAllowed(Roles.EDITOR)
    public void allow(@PathParam("enterpriseId") UUID enterpriseId, @PathParam("deniedId") UUID deniedId) {
        mustWriteOn(enterpriseId);
        list.allow(enterpriseId, deniedId, clock.now(enterpriseId));
    }

    private void mustWriteOn(UUID enterpriseId) {
        caller.actor().mustBe(enterpriseId);
        WholeFirm.mustBeSpokenForBy(caller.actor());
    }

    @Override
    public String kind() {
        return "denied-enterprises";
    }

    @Override
    public Page<?> entered(UUID enterpriseId, String after) {
        return list(enterpriseId, after, Integer.toString(Page.MOST));
    }
}
