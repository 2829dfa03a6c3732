package twoway.edge;

import io.quarkus.oidc.OIDCException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The identity provider, as far as it can be away. */
@ApplicationScoped
class Provider {
    private static final int PATIENCE_MILLISECONDS = 3_000;

    private final HttpClient http;
    private final String description;

    Provider(Vertx vertx, @ConfigProperty(name = "twoway.issuer") String issuer) {
        this.http = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(PATIENCE_MILLISECONDS));
        this.description = issuer + "/.well-known/openid-configuration";
    }

    /** Asked before a reader is sent there: a browser's own page on a refused connection would explain nothing. */
    Future<Boolean> answers() {
        RequestOptions question = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(description)
                .setTimeout(PATIENCE_MILLISECONDS);
        return http.request(question)
                .compose(request -> request.send())
                .map(response -> response.statusCode() == 200)
                .otherwise(false);
    }

    /** Whether this happened because the provider could not be asked, and not because it refused. */
    static boolean isAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof TimeoutException || saysSo(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean saysSo(Throwable cause) {
        return cause instanceof OIDCException
                && String.valueOf(cause.getMessage()).contains("not available");
    }
}
