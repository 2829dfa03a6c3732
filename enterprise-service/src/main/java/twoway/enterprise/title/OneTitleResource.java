package twoway.enterprise.title;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Role;
import twoway.chassis.actor.Roles;
import twoway.chassis.event.Events;
import twoway.chassis.time.Clock;
import twoway.enterprise.evidence.DocumentsHeld;

/** One title, where operators say what they have checked. */
@Path("/enterprise/v1/enterprises/{enterpriseId}/titles/{titleId}")
@RunOnVirtualThread
@Transactional
class OneTitleResource {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Titles titles;
    private final OfficialBatches batches;
    private final DocumentsHeld documents;
    private final Caller caller;
    private final Clock clock;
    private final Events events;

    // Six: what is decided is looked up, checked and told.
    OneTitleResource(
            Titles titles,
            OfficialBatches batches,
            DocumentsHeld documents,
            Caller caller,
            Clock clock,
            Events events) {
        this.titles = titles;
        this.batches = batches;
        this.documents = documents;
        this.caller = caller;
        this.clock = clock;
        this.events = events;
    }

    @Schema(name = "TitleDocument")
    record Seen(@NotNull UUID documentId) {}

    /**
     * One text alone would also be taken as plain text, if the methods did not say what they take.
     *
     * @param source the authority's list, platform or decision, and what stands there
     */
    @Schema(name = "TitleSource")
    record Checked(@NotBlank @Size(max = 500) String source) {}

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.OPERATOR})
    public TitleAnswer read(@PathParam("enterpriseId") UUID enterpriseId, @PathParam("titleId") UUID titleId) {
        if (!caller.actor().is(Role.OPERATOR)) caller.actor().mustBe(enterpriseId);
        return answer(titles.of(enterpriseId, titleId));
    }

    @POST
    @Path("see")
    @RolesAllowed(Roles.OPERATOR)
    public TitleAnswer see(
            @PathParam("enterpriseId") UUID enterpriseId,
            @PathParam("titleId") UUID titleId,
            @NotNull @Valid Seen request) {
        documents.mustHold(enterpriseId, request.documentId());
        return command(
                enterpriseId,
                titleId,
                (title, now) -> title.see(caller.actor(), caller.basedOn(), request.documentId(), now));
    }

    @POST
    @Path("confirm")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    public TitleAnswer confirm(
            @PathParam("enterpriseId") UUID enterpriseId,
            @PathParam("titleId") UUID titleId,
            @NotNull @Valid Checked request) {
        return command(
                enterpriseId,
                titleId,
                (title, now) -> title.confirm(caller.actor(), caller.basedOn(), request.source(), now));
    }

    @POST
    @Path("revoke")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    public TitleAnswer revoke(
            @PathParam("enterpriseId") UUID enterpriseId,
            @PathParam("titleId") UUID titleId,
            @NotNull @Valid Checked request) {
        return command(
                enterpriseId,
                titleId,
                (title, now) -> title.revoke(caller.actor(), caller.basedOn(), request.source(), now));
    }

    /** Changes the title, puts down what happened, answers with what it now is. */
    private TitleAnswer command(
            UUID enterpriseId, UUID titleId, BiFunction<Title, Instant, Optional<? extends TitleEvent>> change) {
        var title = titles.forCommand(enterpriseId, titleId);
        var now = clock.now(enterpriseId);
        change.apply(title, now).ifPresent(each -> events.add(each, now));
        titles.flush();
        return answer(title);
    }

    private TitleAnswer answer(Title title) {
        return TitleAnswer.of(
                title, batches.of(List.of(title)), clock.today(title.enterpriseId(), ZONE), caller.actor());
    }
}
