package twoway.enterprise.posting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Role;
import twoway.chassis.actor.Roles;
import twoway.chassis.id.Ids;
import twoway.chassis.page.Page;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;
import twoway.enterprise.export.Entered;
import twoway.enterprise.member.Reviewer;
import twoway.enterprise.paging.Choice;
import twoway.enterprise.paging.Keys;

/** Where a firm says that something is wrong with a posting it has found. */
@Path("/enterprise/v1/posting-reports")
@RunOnVirtualThread
@Transactional
class PostingReportResource implements Entered {

    private final PostingReports reports;
    private final Reviewer reviewer;
    private final Occasions occasions;
    private final Caller caller;
    private final Ids ids;

    PostingReportResource(PostingReports reports, Reviewer reviewer, Occasions occasions, Caller caller, Ids ids) {
        this.reports = reports;
        this.reviewer = reviewer;
        this.occasions = occasions;
        this.caller = caller;
        this.ids = ids;
    }

    static String path(UUID id) {
        return "/enterprise/v1/posting-reports/" + id;
    }

    /**
     * @param entryId an offer or need of another firm's, as the directory lists it
     * @param statement what is wrong; operators alone read it
     */
    @Schema(name = "NewPostingReport")
    record Request(
            @NotNull UUID entryId,
            @NotNull PostingFault fault,
            @NotBlank @Size(max = 1000) String statement) {}

    /** One at a time of a firm and posting: as long as it is open, the same again is the same report. */
    @POST
    @RolesAllowed(Roles.VIEWER)
    public Response report(@NotNull @Valid Request request) {
        var occasion = occasions.current();
        if (occasion.hindrance() == EnterpriseProblem.NOT_VERIFIED)
            throw new Refusal(EnterpriseProblem.REPORTER_NOT_VERIFIED);
        var isNew = reports.put(ids.next(), request, occasion);
        var report = reports.openOf(occasion.enterpriseId(), request.entryId())
                .orElseThrow(() -> new Refusal(EnterpriseProblem.NOTHING_TO_REPORT).at("/entryId"));
        return Response.status(isNew ? Response.Status.CREATED : Response.Status.OK)
                .location(URI.create(path(report.id())))
                .entity(PostingReportAnswer.of(report, false))
                .build();
    }

    /** The operators' list of work; to a firm what it has reported. */
    @GET
    @RolesAllowed({Roles.VIEWER, Roles.OPERATOR})
    public Page<PostingReportAnswer> list(
            @QueryParam("state") String state, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        var rows = Keys.limit(limit);
        var wanted = state == null ? null : Choice.of("state", ReportState.class, state);
        var found = reports.oldest(reader(), wanted, Keys.id(after), rows + 1).stream()
                .map(this::answer)
                .toList();
        return Page.of(found, rows, each -> Keys.cursor(each.id()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.VIEWER, Roles.OPERATOR})
    public PostingReportAnswer read(@PathParam("id") UUID id) {
        return answer(reports.visible(id, reader()));
    }

    @Override
    public String kind() {
        return "posting-reports";
    }

    @Override
    public Page<?> entered(UUID enterpriseId, String after) {
        return list(null, after, Integer.toString(Page.MOST));
    }

    private UUID reader() {
        return caller.actor().enterpriseId();
    }

    private PostingReportAnswer answer(PostingReport report) {
        return PostingReportAnswer.of(
                report, caller.actor().is(Role.OPERATOR) && reviewer.mayJudge(report.enterpriseId(), report.ownerId()));
    }
}
