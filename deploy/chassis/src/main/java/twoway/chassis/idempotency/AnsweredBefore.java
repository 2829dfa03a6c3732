package twoway.chassis.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Not a failure: the request was carried out before, and this is the answer it got then. */
public final class AnsweredBefore extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient IdempotencyKeys.Answer answer;

    AnsweredBefore(IdempotencyKeys.Answer answer) {
        super("answered before", null, false, false);
        this.answer = answer;
    }

    /** The answer again, marked as such. */
    public Response again() {
        var response = Response.status(answer.status()).header("Idempotency-Replayed", "true");
        if (answer.body() != null) response.entity(answer.body()).type(MediaType.APPLICATION_JSON);
        if (answer.location() != null) response.header(HttpHeaders.LOCATION, URI.create(answer.location()));
        if (answer.etag() != null) response.header(HttpHeaders.ETAG, answer.etag());
        return response.build();
    }
}
