package twoway.enterprise.notice;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.precondition.Versioned;
import twoway.chassis.problem.Refusal;
import twoway.chassis.time.Clock;
import twoway.enterprise.EnterpriseProblem;

/** Where the mail of whoever asks goes. No answer says the whole address: answers are logged, cached and looked at by others. */
@Path("/enterprise/v1/mail-address")
@RunOnVirtualThread
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
class MailAddressResource {

    private static final String FORM = "[^@\\s<>,;:\"()\\[\\]\\\\]{1,64}@[A-Za-z0-9.-]{1,190}";

    private final MailAddresses addresses;
    private final MailQueue mails;
    private final JsonWebToken token;
    private final Tenancy tenancy;
    private final Caller caller;
    private final Clock clock;

    MailAddressResource(
            MailAddresses addresses, MailQueue mails, JsonWebToken token, Tenancy tenancy, Caller caller, Clock clock) {
        this.addresses = addresses;
        this.mails = mails;
        this.token = token;
        this.tenancy = tenancy;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param address left out, the one that the identity provider has confirmed is taken */
    @Schema(name = "NewMailAddress")
    record Request(@Size(max = 254) @Pattern(regexp = FORM) String address) {}

    /**
     * @param hint the first letter and the domain, or {@code null} if there is no address
     * @param confirmedAt {@code null} while a code that was sent is waited for
     */
    @Schema(name = "MailAddress")
    record Answer(String hint, Instant confirmedAt, long version) implements Versioned {

        static final Answer NONE = new Answer(null, null, 0);

        static Answer of(MailAddress mine) {
            var hint = mine.address() == null ? null : mine.address().replaceFirst("(?<=^.).*(?=@)", "…");
            return new Answer(hint, mine.confirmedAt(), mine.version());
        }
    }

    @GET
    @Authenticated
    public Answer read() {
        return addresses.findByIdOptional(caller.subject()).map(Answer::of).orElse(Answer.NONE);
    }

    @PUT
    @Authenticated
    public Answer replace(@NotNull @Valid Request request) {
        var mine = addresses.forCommand(caller.subject());
        var now = clock.now(null);
        var ofToken = confirmedByProvider();
        var wanted = request.address() == null ? ofToken : request.address();
        if (wanted == null) throw new Refusal(EnterpriseProblem.ADDRESS_UNKNOWN).at("/address");
        if (wanted.equals(ofToken)) mine.take(wanted, caller.basedOn(), now);
        else sendCode(mine, wanted, now);
        addresses.flush();
        return Answer.of(mine);
    }

    private void sendCode(MailAddress mine, String address, Instant now) {
        var code = ConfirmationCode.drawn();
        if (mine.take(address, code, caller.basedOn(), now)) {
            tenancy.asSystem(() -> mails.order(caller.subject(), MailKind.CONFIRMATION, code.code()));
        }
    }

    private String confirmedByProvider() {
        var verified = Objects.toString(token.getClaim("email_verified"), "").equals("true");
        var address = Objects.toString(token.getClaim("email"), null);
        return verified && address != null && address.matches(FORM) ? address : null;
    }

    /** The code that was mailed comes back. A wrong one is refused and counted all the same. */
    @POST
    @Path("confirm")
    @Authenticated
    @Transactional(dontRollbackOn = Refusal.class)
    public Answer confirm(@NotNull @Valid ConfirmationCode code) {
        var mine = addresses
                .guess(caller.subject(), code)
                .orElseThrow(() -> new Refusal(EnterpriseProblem.CODE_WRONG, MailAddresses.MOST_TRIES).at("/code"));
        mine.confirm(clock.now(null));
        addresses.flush();
        return Answer.of(mine);
    }

    /** Forgets the address; mail that waits is not sent any more. */
    @POST
    @Path("erase")
    @Authenticated
    public Answer erase() {
        var mine = addresses.erase(caller.subject());
        addresses.flush();
        return mine.map(Answer::of).orElse(Answer.NONE);
    }
}
