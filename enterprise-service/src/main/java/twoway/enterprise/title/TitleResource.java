package twoway.enterprise.title;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Role;
import twoway.chassis.actor.Roles;
import twoway.chassis.event.Events;
import twoway.chassis.id.Ids;
import twoway.chassis.page.Page;
import twoway.chassis.time.Clock;
import twoway.enterprise.export.Entered;
import twoway.enterprise.paging.Keys;

/** The titles an enterprise says it holds. */
@Path("/enterprise/v1/enterprises/{enterpriseId}/titles")
@RunOnVirtualThread
@Transactional
class TitleResource implements Entered {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Titles titles;
    private final OfficialBatches batches;
    private final Caller caller;
    private final Clock clock;
    private final Events events;
    private final Ids ids;

    // Six: its report is checked against others, put down and told.
    TitleResource(Titles titles, OfficialBatches batches, Caller caller, Clock clock, Events events, Ids ids) {
        this.titles = titles;
        this.batches = batches;
        this.caller = caller;
        this.clock = clock;
        this.events = events;
        this.ids = ids;
    }

    /** @param validTill the last day */
    @Schema(name = "NewOfficialTitle")
    record Request(
            @NotNull TitleTier tier,
            @Size(max = 60) String batch,
            @Size(max = 60) String number,

            @Size(max = 500) @Pattern(regexp = "https?://\\S+")
            String noticeUrl,

            @NotNull LocalDate validFrom,
            @NotNull LocalDate validTill) {

        Award award() {
            return new Award(tier, batch, number, noticeUrl, validFrom, validTill);
        }
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    public Response report(@PathParam("enterpriseId") UUID enterpriseId, @NotNull @Valid Request request) {
        caller.actor().mustBe(enterpriseId);
        titles.oneAtATime(enterpriseId);
        var known = titles.like(enterpriseId, request.award());
        var title = known.orElseGet(() -> put(enterpriseId, request.award()));
        return Response.status(known.isEmpty() ? Response.Status.CREATED : Response.Status.OK)
                .location(URI.create("/enterprise/v1/enterprises/" + enterpriseId + "/titles/" + title.id()))
                .entity(TitleAnswer.of(
                        title, batches.of(List.of(title)), clock.today(enterpriseId, ZONE), caller.actor()))
                .build();
    }

    private Title put(UUID enterpriseId, Award award) {
        var now = clock.now(enterpriseId);
        var title = Title.reported(ids.next(), enterpriseId, award, now);
        titles.persist(title);
        events.add(title.reported(), now);
        return title;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.OPERATOR})
    public Page<TitleAnswer> list(
            @PathParam("enterpriseId") UUID enterpriseId,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        if (!caller.actor().is(Role.OPERATOR)) caller.actor().mustBe(enterpriseId);
        var rows = Keys.limit(limit);
        var today = clock.today(enterpriseId, ZONE);
        var page = titles.oldestOf(enterpriseId, Keys.id(after), rows + 1);
        var onRecord = batches.of(page);
        var found = page.stream()
                .map(each -> TitleAnswer.of(each, onRecord, today, caller.actor()))
                .toList();
        return Page.of(found, rows, each -> Keys.cursor(each.id()));
    }

    @Override
    public String kind() {
        return "titles";
    }

    @Override
    public Page<?> entered(UUID enterpriseId, String after) {
        return list(enterpriseId, after, Integer.toString(Page.MOST));
    }
}
