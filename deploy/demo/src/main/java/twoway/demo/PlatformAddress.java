package twoway.demo;

import java.net.URI;
import java.util.function.UnaryOperator;

/** Where a running platform answers, and how its sample clients prove who they are. */
public record PlatformAddress(URI edge, URI issuer, UnaryOperator<String> secretOf) {

    URI path(String path) {
        return URI.create(withoutSlash(edge) + path);
    }

    URI tokens() {
        return URI.create(withoutSlash(issuer) + "/protocol/openid-connect/token");
    }

    private static String withoutSlash(URI uri) {
        String text = uri.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
