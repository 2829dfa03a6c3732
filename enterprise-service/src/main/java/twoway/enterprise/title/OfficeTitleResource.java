package twoway.enterprise.title;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Actor;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Role;
import twoway.chassis.actor.Roles;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.event.Events;
import twoway.chassis.page.Page;
import twoway.chassis.precondition.Versioned;
import twoway.chassis.time.Clock;
import twoway.enterprise.office.OfficeRole;
import twoway.enterprise.office.Offices;
import twoway.enterprise.paging.Keys;

/** The titles of the firms of an authority's province, where it confirms and revokes them. */
@Path("/enterprise/v1/offices/{officeId}/titles")
@RunOnVirtualThread
@Transactional
class OfficeTitleResource {

    private final Offices offices;
    private final Titles titles;
    private final Tenancy tenancy;
    private final Caller caller;
    private final Clock clock;
    private final Events events;

    // Six: an authority decides on what is not its own.
    OfficeTitleResource(Offices offices, Titles titles, Tenancy tenancy, Caller caller, Clock clock, Events events) {
        this.offices = offices;
        this.titles = titles;
        this.tenancy = tenancy;
        this.caller = caller;
        this.clock = clock;
        this.events = events;
    }

    /** @param source where it was confirmed or revoked, or {@code null} */
    @Schema(name = "OfficeTitle")
    record Answer(
            UUID id,
            UUID enterpriseId,
            @JsonUnwrapped Award award,
            TitleState state,
            String source,
            List<String> allowedActions,
            long version)
            implements Versioned {

        static Answer of(Title title, Actor authority) {
            return new Answer(
                    title.id(),
                    title.enterpriseId(),
                    title.award(),
                    title.state(),
                    title.source(),
                    // Whether a document was seen is the operators' to say.
                    TitleMove.wordsIn(title.state(), authority).stream()
                            .filter(each -> !each.equals("see"))
                            .toList(),
                    title.version());
        }
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public Page<Answer> list(
            @PathParam("officeId") UUID officeId,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        var office = authority(officeId);
        var rows = Keys.limit(limit);
        var found = tenancy.asSystem(() -> titles.oldestIn(office, Keys.id(after), rows + 1)).stream()
                .map(each -> Answer.of(each, inThePlatformsPlace()))
                .toList();
        return Page.of(found, rows, each -> Keys.cursor(each.id()));
    }

    @GET
    @Path("{titleId}")
    @RolesAllowed(Roles.VIEWER)
    public Answer read(@PathParam("officeId") UUID officeId, @PathParam("titleId") UUID titleId) {
        var office = authority(officeId);
        return tenancy.asSystem(() -> Answer.of(titles.in(office, titleId), inThePlatformsPlace()));
    }

    @POST
    @Path("{titleId}/confirm")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EDITOR)
    public Answer confirm(
            @PathParam("officeId") UUID officeId,
            @PathParam("titleId") UUID titleId,
            @NotNull @Valid OneTitleResource.Checked request) {
        return command(
                officeId,
                titleId,
                (title, now) -> title.confirm(inThePlatformsPlace(), caller.basedOn(), request.source(), now));
    }

    @POST
    @Path("{titleId}/revoke")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EDITOR)
    public Answer revoke(
            @PathParam("officeId") UUID officeId,
            @PathParam("titleId") UUID titleId,
            @NotNull @Valid OneTitleResource.Checked request) {
        return command(
                officeId,
                titleId,
                (title, now) -> title.revoke(inThePlatformsPlace(), caller.basedOn(), request.source(), now));
    }

    /** Changes the title, puts down what happened, answers with what it now is. */
    private Answer command(
            UUID officeId, UUID titleId, BiFunction<Title, Instant, Optional<? extends TitleEvent>> change) {
        var office = authority(officeId);
        return tenancy.asSystem(() -> {
            var owner = titles.in(office, titleId).enterpriseId();
            var title = titles.forCommand(owner, titleId);
            var now = clock.now(owner);
            change.apply(title, now).ifPresent(each -> events.add(each, now));
            titles.flush();
            return Answer.of(title, inThePlatformsPlace());
        });
    }

    private Offices.Held authority(UUID officeId) {
        return offices.held(officeId).as(OfficeRole.AUTHORITY);
    }

    /** Within its province an authority says what operators say elsewhere. */
    private Actor inThePlatformsPlace() {
        return new Actor(caller.subject(), null, null, Role.OPERATOR.contained());
    }
}
