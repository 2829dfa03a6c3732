package twoway.enterprise.notice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/**
 * Where a mail program ends letters for its reader, who need not sign in (RFC 8058). Only posting does: whoever merely looks at
 * addresses in letters, as some mail servers do, changes nothing.
 */
@Path("/enterprise/v1/unsubscriptions")
@RunOnVirtualThread
@Transactional
class UnsubscriptionResource {

    private final Unsubscribing unsubscribing;
    private final NoticePreferences preferences;
    private final Tenancy tenancy;

    UnsubscriptionResource(Unsubscribing unsubscribing, NoticePreferences preferences, Tenancy tenancy) {
        this.unsubscribing = unsubscribing;
        this.preferences = preferences;
        this.tenancy = tenancy;
    }

    /** @param inboxOnly what is told in the inbox only from now on */
    @Schema(name = "Unsubscribed")
    record Answer(Set<NoticeCategory> inboxOnly) {}

    /** What the letter's kinds tell stands in the inbox only from now on. The body, which RFC 8058 prescribes, is not read. */
    @POST
    @PermitAll
    @Consumes(MediaType.WILDCARD)
    public Answer unsubscribe(
            @Parameter(required = true, schema = @Schema(type = SchemaType.STRING, pattern = Unsubscribing.FORM))
                    @QueryParam("word")
                    String word) {
        if (word == null || !word.matches(Unsubscribing.FORM)) {
            throw new Refusal(CommonProblem.INVALID_PARAMETER, "word");
        }
        return tenancy.asSystem(() -> {
            var wish = unsubscribing.read(word).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
            preferences.inboxOnly(wish.subject(), wish.kinds());
            return new Answer(wish.kinds());
        });
    }
}
