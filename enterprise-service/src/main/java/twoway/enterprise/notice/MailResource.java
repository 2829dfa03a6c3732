package twoway.enterprise.notice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.page.Page;
import twoway.chassis.precondition.Versioned;
import twoway.chassis.time.Clock;
import twoway.enterprise.paging.Choice;
import twoway.enterprise.paging.Keys;

/** The operators' view of the mail: what could not be sent, and sending it again. */
@Path("/enterprise/v1/mails")
@RunOnVirtualThread
@Transactional
class MailResource {

    private final MailOrders mails;
    private final Caller caller;
    private final Clock clock;

    MailResource(MailOrders mails, Caller caller, Clock clock) {
        this.mails = mails;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param reason the code of the mail server's last refusal, or what kept us from asking it; {@code null} if none
     * @param dueAt not before then
     */
    @Schema(name = "Mail")
    record Answer(
            UUID id,
            MailKind kind,
            MailState state,
            String reason,
            int attempts,
            Instant queuedAt,
            Instant dueAt,
            Instant closedAt,
            List<String> allowedActions,
            long version)
            implements Versioned {

        static Answer of(MailOrder mail) {
            return new Answer(
                    mail.id(),
                    mail.kind(),
                    mail.state(),
                    mail.reason(),
                    mail.attempts(),
                    mail.queuedAt(),
                    mail.dueAt(),
                    mail.closedAt(),
                    mail.state() == MailState.FAILED ? List.of("retry") : List.of(),
                    mail.version());
        }
    }

    @GET
    @RolesAllowed(Roles.OPERATOR)
    public Page<Answer> list(
            @QueryParam("state") @DefaultValue("FAILED") String state,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        var rows = Keys.limit(limit);
        var found = mails.oldestIn(state(state), Keys.id(after), rows + 1).stream()
                .map(Answer::of)
                .toList();
        return Page.of(found, rows, each -> Keys.cursor(each.id()));
    }

    private static MailState state(String name) {
        return Choice.of("state", MailState.class, name);
    }

    @GET
    @Path("{mailId}")
    @RolesAllowed(Roles.OPERATOR)
    public Answer read(@PathParam("mailId") UUID mailId) {
        return Answer.of(mails.of(mailId));
    }

    @POST
    @Path("{mailId}/retry")
    @RolesAllowed(Roles.OPERATOR)
    public Answer retry(@PathParam("mailId") UUID mailId) {
        var mail = mails.forCommand(mailId);
        mail.retry(caller.basedOn(), clock.now(null));
        mails.flush();
        return Answer.of(mail);
    }
}
