package twoway.enterprise.disclosure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;
import twoway.enterprise.open.Open;
import twoway.enterprise.posting.PostingKind;

/** The details of offers and needs alike, over REST. */
@RunOnVirtualThread
@Transactional
abstract class DetailResource {

    private final PostingKind kind;
    private final Disclosures disclosures;
    private final Caller caller;

    DetailResource(PostingKind kind, Disclosures disclosures, Caller caller) {
        this.kind = kind;
        this.disclosures = disclosures;
        this.caller = caller;
    }

    /** @param details all of them, in their order; one that is not among them is not said any more */
    @Schema(name = "PostingDetailsRequest")
    record Request(@NotNull @Size(max = 10) List<@NotNull @Valid Saying> details) {

        /** Refuses, with a pointer to each, a heading that stands there before. */
        List<Saying> sayings() {
            var headings = details.stream().map(Saying::heading).toList();
            var again = IntStream.range(0, details.size())
                    .filter(i -> headings.indexOf(headings.get(i)) < i)
                    .toArray();
            if (again.length == 0) return details;
            var refusal = new Refusal(EnterpriseProblem.DETAIL_TWICE);
            for (var i : again) refusal.at("/details/" + i + "/heading");
            throw refusal;
        }
    }

    /** The headings for whoever finds the posting, the texts for those to whom they are open. The owner sees who has read them. */
    @GET
    @Path("{id}/details")
    @PermitAll
    @Open
    public PostingDetails read(@PathParam("id") UUID id) {
        return disclosures.read(kind, id, caller);
    }

    /** Says all of them anew. */
    @PUT
    @Path("{id}/details")
    @RolesAllowed(Roles.EDITOR)
    @SecurityRequirement(name = "SecurityScheme", scopes = Roles.EDITOR)
    public PostingDetails say(@PathParam("id") UUID id, @NotNull @Valid Request request) {
        return disclosures.say(kind, id, request.sayings());
    }
}
