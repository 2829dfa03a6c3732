package twoway.chassis.testing;

import static io.restassured.RestAssured.given;

import io.restassured.authentication.PreemptiveOAuth2HeaderScheme;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * What a client does before it gives a command: it reads the thing, and says in {@code If-Match} what it has seen. A test
 * that says so itself is left alone.
 */
public final class SeenFirst implements Filter {

    private static final String IF_MATCH = "If-Match";
    private static final Pattern COMMAND = Pattern.compile("(.*/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/[a-z-]+");

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        var thing = changed(request);
        if (thing != null && !request.getHeaders().hasHeaderWithName(IF_MATCH)) {
            var seen = read(request, thing).getHeader("ETag");
            if (seen != null) request.header(IF_MATCH, seen);
        }
        return context.next(request, response);
    }

    private static String changed(FilterableRequestSpecification request) {
        var path = URI.create(request.getURI()).getPath();
        var command = COMMAND.matcher(path);
        return switch (request.getMethod()) {
            case "PUT" -> path;
            case "POST" -> command.matches() ? command.group(1) : null;
            default -> null;
        };
    }

    private static Response read(FilterableRequestSpecification request, String path) {
        var reading = given();
        if (request.getAuthenticationScheme() instanceof PreemptiveOAuth2HeaderScheme token) {
            reading.auth().oauth2(token.getAccessToken());
        }
        var enterprise = request.getHeaders().get("Twoway-Enterprise");
        return enterprise == null
                ? reading.get(path)
                : reading.header(enterprise).get(path);
    }
}
