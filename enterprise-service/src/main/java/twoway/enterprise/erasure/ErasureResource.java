package twoway.enterprise.erasure;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Role;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.chassis.time.Clock;

/** A person asks to be erased, or an operator does for it. */
@Path("/enterprise/v1/erasures")
@RunOnVirtualThread
@Transactional
class ErasureResource {

    private final ErasePerson erasePerson;
    private final Tenancy tenancy;
    private final Caller caller;
    private final Clock clock;

    ErasureResource(ErasePerson erasePerson, Tenancy tenancy, Caller caller, Clock clock) {
        this.erasePerson = erasePerson;
        this.tenancy = tenancy;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param subject whom: the caller's own, said again so that nobody goes by a slip, or anybody's if an operator asks */
    @Schema(name = "NewErasure")
    record Request(@NotBlank @Size(max = 255) String subject) {}

    @Schema(name = "Erasure")
    record Answer(UUID id, String subject, Instant erasedAt) {}

    /** Erases what is known of the person beside its subject. What was done stays, with the subject and when. */
    // One text alone would also be taken as plain text.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    public Answer erase(@NotNull @Valid Request request) {
        var subject = request.subject();
        return tenancy.asSystem(() -> {
            if (!subject.equals(caller.subject()) && !mayErase(subject)) throw new Refusal(CommonProblem.NOT_FOUND);
            var erased = erasePerson.erase(subject, caller.subject(), clock.now(null));
            return new Answer(erased.id(), subject, erased.at());
        });
    }

    private boolean mayErase(String subject) {
        return caller.member() && caller.actor().is(Role.OPERATOR) && erasePerson.knows(subject);
    }
}
