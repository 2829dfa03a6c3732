package twoway.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Acts for one client of the platform, or for a person: a program that knows nothing but the public REST API. */
public final class Firm {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** What a command is about: its path up to the id, with nothing or one word behind it. */
    private static final Pattern THING =
            Pattern.compile("^.*/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=(/[a-z-]+)?$)");

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String IF_MATCH = "If-Match";
    private static final int CHANGED_MEANWHILE = 412;

    private final PlatformAddress at;
    private final String client;
    private final Sign sign;
    /** The version in which each thing was last seen, by its path. */
    private final Map<String, String> seen = new ConcurrentHashMap<>();

    private Token token = new Token("", Instant.MIN);
    private String id = "";

    public Firm(PlatformAddress at, String client) {
        this(at, client, Firm::asProgram);
    }

    private Firm(PlatformAddress at, String client, Sign sign) {
        this.at = at;
        this.client = client;
        this.sign = sign;
    }

    /** How somebody shows the identity provider who it is: the form it sends. */
    private interface Sign {
        String form(String name, String secret);
    }

    /** One of the sample people, who belongs to no enterprise before it has accepted an invitation. */
    static Firm person(PlatformAddress at, String name) {
        return new Firm(at, name, Firm::asPerson);
    }

    private static String asProgram(String client, String secret) {
        return "grant_type=client_credentials&client_id=" + encoded(client) + "&client_secret=" + encoded(secret);
    }

    private static String asPerson(String name, String password) {
        return "grant_type=password&client_id=twoway-cli&username=" + encoded(name) + "&password=" + encoded(password);
    }

    /** The same client where it acts for another enterprise it belongs to. */
    public Firm actingFor(String enterpriseId) {
        Firm same = new Firm(at, client, sign);
        same.registeredAs(enterpriseId);
        return same;
    }

    /** The id of the enterprise this client acts for; empty until it is registered. */
    public String id() {
        return id;
    }

    public String client() {
        return client;
    }

    void registeredAs(String enterpriseId) {
        id = enterpriseId;
    }

    public JsonNode get(String path) {
        return answer(path, request(path).GET());
    }

    /** A command that needs no words. */
    public JsonNode post(String path) {
        return command(path, request(path).POST(BodyPublishers.noBody()));
    }

    public JsonNode post(String path, JsonNode body) {
        return command(path, json(path).POST(BodyPublishers.ofString(body.toString())));
    }

    public JsonNode put(String path, JsonNode body) {
        return command(path, json(path).PUT(BodyPublishers.ofString(body.toString())));
    }

    public JsonNode upload(String path, String fileName, String contentType, byte[] content) {
        HttpRequest.Builder upload = request(path)
                .header("Content-Type", contentType)
                .header("Twoway-File-Name", fileName)
                .POST(BodyPublishers.ofByteArray(content));
        return answer(path, upload);
    }

    /** Whoever changes a thing has looked at it, and says in {@code If-Match} which version of it that was. */
    private JsonNode command(String path, HttpRequest.Builder command) {
        Optional<String> thing = thing(path);
        if (thing.isEmpty()) {
            return answer(path, command);
        }
        String known = seen.get(thing.get());
        if (known != null) {
            HttpResponse<String> response =
                    send(command.setHeader(IF_MATCH, known).build());
            if (response.statusCode() != CHANGED_MEANWHILE) {
                return read(path, response);
            }
        }
        send(request(thing.get()).GET().build())
                .headers()
                .firstValue("ETag")
                .ifPresent(tag -> command.setHeader(IF_MATCH, tag));
        return answer(path, command);
    }

    private static Optional<String> thing(String path) {
        var thing = THING.matcher(path);
        return thing.find() ? Optional.of(thing.group()) : Optional.empty();
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at.path(path))
                .timeout(PATIENCE)
                .header("Accept", "application/json, application/problem+json")
                .header("Authorization", "Bearer " + token());
        return id.isEmpty() ? request : request.header("Twoway-Enterprise", id);
    }

    private JsonNode answer(String path, HttpRequest.Builder request) {
        return read(path, send(request.build()));
    }

    private JsonNode read(String path, HttpResponse<String> response) {
        if (response.statusCode() >= 400) {
            HttpRequest request = response.request();
            throw new Refused(
                    request.method() + " " + request.uri().getPath() + " by " + client,
                    response.statusCode(),
                    read(response.body()));
        }
        JsonNode answer = read(response.body());
        response.headers().firstValue("ETag").ifPresent(tag -> {
            String made = path + "/" + answer.path("id").asText();
            thing(path).or(() -> thing(made)).ifPresent(thing -> seen.put(thing, tag));
        });
        return answer;
    }

    private synchronized String token() {
        Instant now = Instant.now();
        if (!token.fresh(now)) {
            token = Token.from(askForToken(), now);
        }
        return token.value();
    }

    private JsonNode askForToken() {
        BodyPublisher form =
                BodyPublishers.ofString(sign.form(client, at.secretOf().apply(client)));
        HttpResponse<String> response = send(HttpRequest.newBuilder(at.tokens())
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(form)
                .build());
        if (response.statusCode() != 200) {
            throw new StoryBroke("no token for %s at %s: %d %s"
                    .formatted(client, at.tokens(), response.statusCode(), response.body()));
        }
        return read(response.body());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new StoryBroke(request.method() + " " + request.uri() + " got no answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryBroke("interrupted while waiting for " + request.uri(), e);
        }
    }

    private static JsonNode read(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode().put("body", body);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
