package twoway.e2e.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import twoway.demo.PlatformAddress;

/** Makes persons and programs at the real identity provider and gets their tokens; names, addresses and tokens are canaries. */
final class Persons {
    private static final Duration FRESH = Duration.ofMinutes(4);
    /** Tokens of the provider's own realm live for a minute, and making the world may take longer. */
    private static final Duration ADMINISTRATORS = Duration.ofSeconds(30);

    private static final Audience NOBODY = Audience.of();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final PlatformAddress at;
    private final Canaries canaries;
    private final Supplier<String> administrator;
    /** Nobody of an earlier run has the same name. */
    private final String run = Long.toString(System.nanoTime(), 36);

    /** @param id what the platform knows the person by */
    record Person(String name, String id, Supplier<String> token) {}

    Persons(PlatformAddress at, Canaries canaries) {
        this.at = at;
        this.canaries = canaries;
        this.administrator = fresh(ADMINISTRATORS, this::administratorsToken);
    }

    /** A token of another realm of the same provider. */
    String administratorsToken() {
        return tokenOf(
                "master",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        "admin",
                        "password",
                        at.secretOf().apply("keycloak-admin")));
    }

    Person person(String name) {
        String password = canaries.word(name, "password", NOBODY);
        ObjectNode user = Contract.JSON
                .createObjectNode()
                .put("username", name + "-" + run)
                .put("enabled", true)
                .put("emailVerified", true)
                .put("firstName", canaries.word(name, "first name", NOBODY))
                .put("lastName", canaries.word(name, "last name", NOBODY))
                .put("email", canaries.word(name, "address", NOBODY) + "@persons.example");
        user.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", password)
                .put("temporary", false);
        String location = administers("users", user);
        return new Person(
                name,
                location.substring(location.lastIndexOf('/') + 1),
                fresh(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "twoway-cli",
                        "username",
                        name + "-" + run,
                        "password",
                        password)));
    }

    /** One of the sample programs. */
    Supplier<String> program(String client) {
        return fresh(credentials(client, at.secretOf().apply(client)));
    }

    /** One of the sample persons. */
    Supplier<String> sample(String username) {
        return fresh(Map.of(
                "grant_type",
                "password",
                "client_id",
                "twoway-cli",
                "username",
                username,
                "password",
                at.secretOf().apply(username)));
    }

    record Program(String client, Supplier<String> token) {}

    /** A program whose tokens live for a second. */
    Program shortLived() {
        String client = "short-lived-" + run;
        String secret = canaries.word(client, "secret", NOBODY);
        ObjectNode made = Contract.JSON
                .createObjectNode()
                .put("clientId", client)
                .put("secret", secret)
                .put("publicClient", false)
                .put("serviceAccountsEnabled", true)
                .put("standardFlowEnabled", false);
        made.putObject("attributes").put("access.token.lifespan", "1");
        made.putArray("protocolMappers")
                .add(mapper(
                        "audience",
                        "oidc-audience-mapper",
                        Map.of("included.custom.audience", "twoway", "access.token.claim", "true")))
                .add(mapper(
                        "grant-type",
                        "oidc-hardcoded-claim-mapper",
                        Map.of(
                                "claim.name",
                                "gty",
                                "claim.value",
                                "client-credentials",
                                "jsonType.label",
                                "String",
                                "access.token.claim",
                                "true")));
        administers("clients", made);
        return new Program(client, () -> tokenOf("twoway", credentials(client, secret)));
    }

    private static JsonNode mapper(String name, String kind, Map<String, String> settings) {
        ObjectNode mapper = Contract.JSON
                .createObjectNode()
                .put("name", name)
                .put("protocol", "openid-connect")
                .put("protocolMapper", kind);
        mapper.set("config", Contract.JSON.valueToTree(settings));
        return mapper;
    }

    private static Map<String, String> credentials(String client, String secret) {
        return Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret);
    }

    private Supplier<String> fresh(Map<String, String> form) {
        return fresh(FRESH, () -> tokenOf("twoway", form));
    }

    private static Supplier<String> fresh(Duration forSoLong, Supplier<String> tokens) {
        return new Supplier<>() {
            private String token;
            private long since;

            @Override
            public synchronized String get() {
                if (token == null || System.nanoTime() - since > forSoLong.toNanos()) {
                    token = tokens.get();
                    since = System.nanoTime();
                }
                return token;
            }
        };
    }

    private String tokenOf(String realm, Map<String, String> form) {
        String encoded = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(provider("/realms/" + realm + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded))
                        .build());
        try {
            String token =
                    Contract.JSON.readTree(answer.body()).path("access_token").asText();
            canaries.plant(token.substring(token.lastIndexOf('.') + 1), realm, "token", NOBODY);
            return token;
        } catch (IOException e) {
            throw new IllegalStateException("no token: " + answer.body(), e);
        }
    }

    private String administers(String kind, JsonNode made) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(provider("/admin/realms/twoway/" + kind))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + administrator.get())
                .POST(BodyPublishers.ofString(made.toString()))
                .build());
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException(kind + " not made: " + answer.body()));
    }

    private URI provider(String path) {
        return at.issuer().resolve(path);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("the provider did not answer " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
