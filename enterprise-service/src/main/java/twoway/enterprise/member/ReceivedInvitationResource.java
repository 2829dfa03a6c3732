package twoway.enterprise.member;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import twoway.chassis.actor.Role;
import twoway.chassis.time.Clock;
import twoway.chassis.value.LocalizedText;

/** An invitation as whoever holds its code sees it; accepting is {@code POST /enterprise/v1/memberships}. */
@Path("/enterprise/v1/invitations")
@RunOnVirtualThread
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
class ReceivedInvitationResource {

    private static final String NAMES =
            "select names ->> 'zh' as zh, names ->> 'en' as en from enterprise where id = ?1";

    private final Doorstep doorstep;
    private final Session entities;
    private final Clock clock;

    ReceivedInvitationResource(Doorstep doorstep, Session entities, Clock clock) {
        this.doorstep = doorstep;
        this.entities = entities;
        this.clock = clock;
    }

    /** What one needs to know before one accepts. */
    @Schema(name = "ReceivedInvitation")
    record Answer(
            UUID enterpriseId,
            LocalizedText names,
            Role role,
            String unit,
            InvitationState state,
            Instant expiresAt,
            List<String> allowedActions) {}

    /** Changes nothing. */
    @POST
    @Path("read")
    @Authenticated
    public Answer read(@NotNull @Valid InvitationCode request) {
        return answer(doorstep.at(request));
    }

    @POST
    @Path("decline")
    @Authenticated
    public Answer decline(@NotNull @Valid InvitationCode request) {
        var invitation = doorstep.at(request);
        doorstep.turnAway(invitation);
        return answer(invitation);
    }

    private Answer answer(Invitation invitation) {
        var names = entities.createNativeQuery(NAMES, Tuple.class)
                .setParameter(1, invitation.enterpriseId())
                .getSingleResult();
        var state = invitation.stateAt(clock.now(invitation.enterpriseId()));
        return new Answer(
                invitation.enterpriseId(),
                LocalizedText.of(names.get("zh", String.class), names.get("en", String.class)),
                invitation.role(),
                invitation.unit(),
                state,
                invitation.expiresAt(),
                InvitationMove.invitedOnesWordsIn(state));
    }
}
