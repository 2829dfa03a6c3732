package twoway.enterprise.profile;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Actor;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Role;
import twoway.chassis.actor.Roles;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.event.Events;
import twoway.chassis.page.Page;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.chassis.time.Clock;
import twoway.enterprise.evidence.Badges;
import twoway.enterprise.export.Entered;
import twoway.enterprise.member.Reviewer;
import twoway.enterprise.open.Open;
import twoway.enterprise.paging.Choice;
import twoway.enterprise.paging.Keys;

@Path("/enterprise/v1/enterprises")
@RunOnVirtualThread
@Transactional
class EnterpriseResource implements Entered {

    private final Registration registration;
    private final Enterprises enterprises;
    private final EnterpriseView view;
    private final Badges badges;
    private final Mergers mergers;
    private final Tenancy tenancy;
    private final Caller caller;
    private final Clock clock;
    private final Events events;
    private final StandingNews news;
    private final Suspensions suspensions;
    private final Reviewer reviewer;

    EnterpriseResource(
            Registration registration,
            Enterprises enterprises,
            EnterpriseView view,
            Badges badges,
            Mergers mergers,
            Tenancy tenancy,
            Caller caller,
            Clock clock,
            Events events,
            StandingNews news,
            Suspensions suspensions,
            Reviewer reviewer) {
        this.registration = registration;
        this.enterprises = enterprises;
        this.view = view;
        this.badges = badges;
        this.mergers = mergers;
        this.tenancy = tenancy;
        this.caller = caller;
        this.clock = clock;
        this.events = events;
        this.news = news;
        this.suspensions = suspensions;
        this.reviewer = reviewer;
    }

    /** @param statement of reasons, for the members of the enterprise */
    @Schema(name = "NewSuspension")
    record NewSuspension(
            @NotNull SuspensionReason reason,
            @NotBlank @Size(max = 2_000) String statement) {}

    /** @param statement for the members of the enterprise */
    @Schema(name = "NewReinstatement")
    record Reinstatement(
            @NotNull ReinstatementReason reason,
            @NotBlank @Size(max = 2_000) String statement) {}

    @POST
    @Authenticated
    public Response register(@NotNull @Valid RegistrationRequest request) {
        var subject = caller.subject();
        var outcome = registration.register(subject, request.application(""), clock.now(null));
        var enterprise = outcome.enterprise();
        var owner = new Actor(subject, enterprise.id(), null, Role.OWNER.contained());
        return Response.status(outcome.created() ? Response.Status.CREATED : Response.Status.OK)
                .location(URI.create("/enterprise/v1/enterprises/" + enterprise.id()))
                .entity(view.full(enterprise, owner))
                .build();
    }

    /** Everybody reads what an enterprise shows to everybody, with an account or without. */
    @GET
    @Path("{id}")
    @PermitAll
    @Open
    public EnterpriseAnswer read(@PathParam("id") UUID id) {
        var known = enterprises.findByIdOptional(id);
        if (known.isEmpty()) return moved(id);
        var enterprise = known.get();
        return caller.member() && seesAll(caller.actor(), id)
                ? view.full(enterprise, caller.actor())
                : view.profile(enterprise);
    }

    /** Where a merged one went; a stranger, who sees the rows of what shows itself to him, learns it of no other one. */
    private EnterpriseAnswer moved(UUID id) {
        var end = tenancy.asSystem(() -> mergers.endOf(id))
                .filter(each -> enterprises.findByIdOptional(each).isPresent())
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        return new EnterpriseAnswer.Moved(id, EnterpriseState.MERGED, end);
    }

    private static boolean seesAll(Actor reader, UUID id) {
        return reader.is(Role.OPERATOR) || id.equals(reader.enterpriseId());
    }

    /** The operators' list of work. */
    @GET
    @RolesAllowed(Roles.OPERATOR)
    public Page<EnterpriseAnswer.Full> list(
            @QueryParam("state") @DefaultValue("SUBMITTED") String state,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        var rows = Keys.limit(limit);
        var reader = caller.actor();
        var found = view.full(enterprises.oldestIn(state(state), Keys.id(after), rows + 1), reader);
        return Page.of(found, rows, each -> Keys.cursor(each.profile().id()));
    }

    private static EnterpriseState state(String name) {
        return Choice.of("state", EnterpriseState.class, name);
    }

    @POST
    @Path("{id}/submit")
    @RolesAllowed(Roles.EDITOR)
    public EnterpriseAnswer.Full submit(@PathParam("id") UUID id) {
        caller.actor().mustBe(id);
        var enterprise = enterprises.forCommand(id);
        var now = clock.now(id);
        return told(enterprise.submit(caller.actor(), caller.basedOn(), now), enterprise, now);
    }

    @POST
    @Path("{id}/verify")
    @RolesAllowed(Roles.OPERATOR)
    public EnterpriseAnswer.Full verify(@PathParam("id") UUID id) {
        var enterprise = enterprises.forCommand(id);
        var now = clock.now(id);
        return told(enterprise.verify(caller.actor(), caller.basedOn(), badges.documentSeen(id), now), enterprise, now);
    }

    /** Nothing new is begun with it from now on; its members are told why. No member of it decides. */
    @POST
    @Path("{id}/suspend")
    @RolesAllowed(Roles.OPERATOR)
    public EnterpriseAnswer.Full suspend(@PathParam("id") UUID id, @NotNull @Valid NewSuspension request) {
        var enterprise = enterprises.forCommand(id);
        reviewer.mustJudge(id);
        var now = clock.now(id);
        var fact = enterprise.suspend(caller.actor(), caller.basedOn(), now);
        if (fact.isPresent()) suspensions.begin(id, request.reason(), said(request.statement(), now));
        return told(fact, enterprise, now);
    }

    @POST
    @Path("{id}/reinstate")
    @RolesAllowed(Roles.OPERATOR)
    public EnterpriseAnswer.Full reinstate(@PathParam("id") UUID id, @NotNull @Valid Reinstatement request) {
        var enterprise = enterprises.forCommand(id);
        reviewer.mustJudge(id);
        var now = clock.now(id);
        var fact = enterprise.reinstate(caller.actor(), caller.basedOn(), now);
        if (fact.isPresent()) suspensions.end(id, request.reason(), said(request.statement(), now));
        return told(fact, enterprise, now);
    }

    private Suspension.Statement said(String statement, Instant now) {
        return new Suspension.Statement(statement, caller.subject(), now);
    }

    /** To change names, country or identifiers of a verified enterprise; it is verified anew after that. */
    @POST
    @Path("{id}/reopen")
    @RolesAllowed(Roles.OWNER)
    public EnterpriseAnswer.Full reopen(@PathParam("id") UUID id) {
        caller.actor().mustBe(id);
        var enterprise = enterprises.forCommand(id);
        var now = clock.now(id);
        return told(enterprise.reopen(caller.actor(), caller.basedOn(), now), enterprise, now);
    }

    /** Puts the fact down, if there is one, and answers with the enterprise as it now is. */
    private EnterpriseAnswer.Full told(Optional<? extends EnterpriseEvent> fact, Enterprise enterprise, Instant now) {
        fact.ifPresent(each -> {
            events.add(each, now);
            news.of(each, now);
        });
        return view.full(enterprise, caller.actor());
    }

    @Override
    public String kind() {
        return "enterprises";
    }

    @Override
    public Page<?> entered(UUID enterpriseId, String after) {
        return new Page<>(List.of(read(enterpriseId)), null);
    }
}
