package twoway.enterprise.member;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Role;
import twoway.chassis.actor.Roles;
import twoway.chassis.id.Ids;
import twoway.chassis.idempotency.ToldOnce;
import twoway.chassis.page.Page;
import twoway.chassis.precondition.Versioned;
import twoway.chassis.problem.Refusal;
import twoway.chassis.time.Clock;
import twoway.enterprise.EnterpriseProblem;
import twoway.enterprise.export.Entered;
import twoway.enterprise.paging.Keys;

/** Whom an enterprise has invited, and what became of it. */
@Path("/enterprise/v1/enterprises/{enterpriseId}/invitations")
@RunOnVirtualThread
@Transactional
class InvitationResource implements Entered {

    private static final int USUAL_DAYS = 7;

    private final Invitations invitations;
    private final Members members;
    private final Caller caller;
    private final Clock clock;
    private final Ids ids;

    InvitationResource(Invitations invitations, Members members, Caller caller, Clock clock, Ids ids) {
        this.invitations = invitations;
        this.members = members;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /** @param validDays how long it stays open; a week if left out */
    @Schema(name = "NewInvitation")
    record Request(
            @NotNull @Pattern(regexp = "OWNER|EDITOR|APPROVER|VIEWER")
            String role,

            @Size(max = 80) String unit,
            @Min(1) @Max(30) Integer validDays) {

        boolean ofAnOwner() {
            return role.equals(Role.OWNER.name());
        }

        Invitation.Terms terms(String by, Instant now) {
            var days = Duration.ofDays(validDays == null ? USUAL_DAYS : validDays);
            return new Invitation.Terms(
                    Role.valueOf(role), unit == null || unit.isBlank() ? null : unit.strip(), by, now, now.plus(days));
        }
    }

    /**
     * @param code what the invited person shows; told once, in the answer to the request that made the invitation
     * @param acceptedBy the subject that became a member, or {@code null}
     */
    @Schema(name = "Invitation")
    record Answer(
            UUID id,
            UUID enterpriseId,
            Role role,
            String unit,
            InvitationState state,
            String code,
            String invitedBy,
            Instant invitedAt,
            Instant expiresAt,
            String acceptedBy,
            Instant closedAt,
            List<String> allowedActions,
            long version)
            implements Versioned, ToldOnce {

        static Answer of(Invitation invitation, Instant now) {
            return of(invitation, null, now);
        }

        static Answer of(Invitation invitation, String code, Instant now) {
            var state = invitation.stateAt(now);
            return new Answer(
                    invitation.id(),
                    invitation.enterpriseId(),
                    invitation.role(),
                    invitation.unit(),
                    state,
                    code,
                    invitation.invitedBy(),
                    invitation.invitedAt(),
                    invitation.expiresAt(),
                    invitation.acceptedBy(),
                    invitation.closedAt(),
                    InvitationMove.ownersWordsIn(state),
                    invitation.version());
        }

        @Override
        public Answer again() {
            return new Answer(
                    id,
                    enterpriseId,
                    role,
                    unit,
                    state,
                    null,
                    invitedBy,
                    invitedAt,
                    expiresAt,
                    acceptedBy,
                    closedAt,
                    allowedActions,
                    version);
        }
    }

    /** Owners invite; where nobody owns the enterprise yet, an operator invites its first owner. */
    @POST
    @RolesAllowed({Roles.OWNER, Roles.OPERATOR})
    public Response invite(@PathParam("enterpriseId") UUID enterpriseId, @NotNull @Valid Request request) {
        ownersOrOperators(enterpriseId);
        var now = clock.now(enterpriseId);
        if (caller.actor().is(Role.OPERATOR)) mustInviteFirstOwner(enterpriseId, request, now);
        var code = InvitationCode.drawn();
        var invitation = new Invitation(ids.next(), enterpriseId, request.terms(caller.subject(), now), code);
        invitations.persist(invitation);
        return Response.created(
                        URI.create("/enterprise/v1/enterprises/" + enterpriseId + "/invitations/" + invitation.id()))
                .entity(Answer.of(invitation, code.code(), now))
                .build();
    }

    /** Of an operator's invitations the last one is good: after its owner nobody else comes in by an earlier one. */
    private void mustInviteFirstOwner(UUID enterpriseId, Request request, Instant now) {
        if (!members.ownerless(enterpriseId) || !request.ofAnOwner()) {
            throw new Refusal(EnterpriseProblem.OWNERS_INVITE);
        }
        invitations.withdrawAll(enterpriseId, now);
    }

    @GET
    @RolesAllowed({Roles.OWNER, Roles.OPERATOR})
    public Page<Answer> list(
            @PathParam("enterpriseId") UUID enterpriseId,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        ownersOrOperators(enterpriseId);
        var rows = Keys.limit(limit);
        var now = clock.now(enterpriseId);
        var found = invitations.oldestOf(enterpriseId, Keys.id(after), rows + 1).stream()
                .map(each -> Answer.of(each, now))
                .toList();
        return Page.of(found, rows, each -> Keys.cursor(each.id()));
    }

    @GET
    @Path("{invitationId}")
    @RolesAllowed({Roles.OWNER, Roles.OPERATOR})
    public Answer read(@PathParam("enterpriseId") UUID enterpriseId, @PathParam("invitationId") UUID invitationId) {
        ownersOrOperators(enterpriseId);
        return Answer.of(invitations.of(enterpriseId, invitationId), clock.now(enterpriseId));
    }

    @POST
    @Path("{invitationId}/withdraw")
    @RolesAllowed({Roles.OWNER, Roles.OPERATOR})
    public Answer withdraw(@PathParam("enterpriseId") UUID enterpriseId, @PathParam("invitationId") UUID invitationId) {
        ownersOrOperators(enterpriseId);
        var invitation = invitations.forCommand(enterpriseId, invitationId);
        var now = clock.now(enterpriseId);
        invitation.withdraw(caller.basedOn(), now);
        invitations.flush();
        return Answer.of(invitation, now);
    }

    private void ownersOrOperators(UUID enterpriseId) {
        if (!caller.actor().is(Role.OPERATOR)) caller.actor().mustBe(enterpriseId);
    }

    @Override
    public String kind() {
        return "invitations";
    }

    @Override
    @RolesAllowed(Roles.OWNER)
    public Page<?> entered(UUID enterpriseId, String after) {
        return list(enterpriseId, after, Integer.toString(Page.MOST));
    }
}
