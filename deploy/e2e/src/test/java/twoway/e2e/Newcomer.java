package twoway.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import twoway.demo.Refused;

/** Somebody nobody knows yet: makes an account at the identity provider by its form, and goes on with the portal's session as a browser does. */
final class Newcomer {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern REGISTER = Pattern.compile("href=\"([^\"]*/login-actions/registration[^\"]*)\"");
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]*)\"");

    private final URI edge;
    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .cookieHandler(new LoopbackCookies())
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Newcomer(URI edge) {
        this.edge = edge;
    }

    /**
     * From the portal's door to the provider's form and back, signed in.
     *
     * @return how many fields of the form were filled in
     */
    int signUp(String name) throws IOException, InterruptedException {
        var door = page(edge.resolve("/sign-in"));
        var form = page(linkIn(door, REGISTER));
        String password = UUID.randomUUID().toString();
        var filled = Map.of(
                "username",
                name,
                "email",
                name + "@newcomer.example",
                "firstName",
                "新",
                "lastName",
                "示例",
                "password",
                password,
                "password-confirm",
                password);
        var back = browser.send(
                HttpRequest.newBuilder(linkIn(form, FORM))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(filled.entrySet().stream()
                                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                                .collect(Collectors.joining("&"))))
                        .build(),
                BodyHandlers.ofString());
        if (!back.uri().getAuthority().equals(edge.getAuthority())) {
            throw new IllegalStateException("the provider kept the newcomer at " + back.uri() + ": " + back.body());
        }
        return filled.size();
    }

    JsonNode get(String path) {
        return answer(request(path).GET().build());
    }

    JsonNode post(String path, JsonNode body) {
        return answer(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body.toString()))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(edge.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "application/json, application/problem+json")
                .header("Sec-Fetch-Site", "same-origin");
    }

    private JsonNode answer(HttpRequest request) {
        try {
            var response = browser.send(request, BodyHandlers.ofString());
            var answer = JSON.readTree(response.body());
            if (response.statusCode() >= 400) {
                throw new Refused(request.method() + " " + request.uri().getPath(), response.statusCode(), answer);
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(request + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + request, e);
        }
    }

    private HttpResponse<String> page(URI at) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(at).header("Accept", "text/html").GET().build(), BodyHandlers.ofString());
    }

    private static URI linkIn(HttpResponse<String> page, Pattern link) {
        var found = link.matcher(page.body());
        if (!found.find()) throw new IllegalStateException("no " + link + " at " + page.uri() + ": " + page.body());
        return page.uri().resolve(found.group(1).replace("&amp;", "&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Browsers take the loopback address for safe and send it cookies that are for safe connections only. */
    private static final class LoopbackCookies extends CookieManager {
        @Override
        public void put(URI uri, Map<String, List<String>> headers) throws IOException {
            super.put(uri, headers);
            getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        }
    }
}
