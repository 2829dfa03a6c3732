package twoway.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformPartsTest {
    @TempDir
    Path folder;

    @Test
    void theIdentityProviderKnowsTheSampleClientsAndUsersAndKeepsThemThroughARestart() throws Exception {
        int base = FreeBlock.find();
        Platform platform = identityProvider(base).start();
        String secret = platform.clientSecret("example-large-group");

        JsonNode client = claims(
                token(platform, "grant_type=client_credentials&client_id=example-large-group&client_secret=" + secret));
        JsonNode person = claims(token(
                platform,
                "grant_type=password&client_id=twoway-cli&username=otto&password=" + platform.clientSecret("otto")));
        platform.close();

        assertEquals("example-large-group", client.get("client_id").asText());
        assertEquals(platform.issuer().toString(), client.get("iss").asText());
        assertTrue(client.get("aud").toString().contains("twoway"), client::toString);
        assertEquals("6c6f6361-6c00-4000-8000-00000000006f", person.get("sub").asText());
        assertTrue(Applications.OPERATORS.contains(person.get("sub").asText()));
        assertFalse(person.has("client_id"));

        try (Platform again = identityProvider(base)) {
            again.start();
            assertEquals(secret, again.clientSecret("example-large-group"));
            token(again, "grant_type=client_credentials&client_id=example-large-group&client_secret=" + secret);
        }
    }

    @Test
    void secretsAreForTheirOwnerOnly() throws IOException {
        String first = new Secrets(folder).of("lin");

        assertEquals(first, new Secrets(folder).of("lin"));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets.properties"))));
    }

    @Test
    void aSecondStartOnTheSameDataSaysWhoHoldsIt() {
        int base = FreeBlock.find();
        try (Platform first = databases(base)) {
            first.start();

            CannotRun refusal = assertThrows(CannotRun.class, () -> {
                try (Platform second = databases(base)) {
                    second.start();
                }
            });

            assertTrue(refusal.getMessage()
                    .contains("is in use by pid " + ProcessHandle.current().pid()));
            assertTrue(first.postgres("matching").child().alive());
        }
    }

    @Test
    void aTakenPortStopsTheStartBeforeAnythingRuns() throws IOException {
        int base = FreeBlock.find();
        try (ServerSocket taken = new ServerSocket(base + 6, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            CannotRun refusal = assertThrows(CannotRun.class, () -> {
                try (Platform platform = databases(base)) {
                    platform.start();
                }
            });

            assertTrue(refusal.getMessage()
                    .startsWith("port " + taken.getLocalPort() + " (postgresql-matching) is taken"));
            assertEquals(1, refusal.getMessage().lines().count());
            try (Stream<Path> logs = Files.list(folder.resolve("data/logs"))) {
                assertEquals(0, logs.count());
            }
        }
    }

    @Test
    void aDeadChildIsReportedWithTheEndOfItsLog() {
        try (Platform platform = databases(FreeBlock.find())) {
            platform.start();

            ProcessHandle.of(platform.postgres("channel").pid()).orElseThrow().destroyForcibly();

            String line = platform.death().join().getMessage();
            assertTrue(line.startsWith("postgresql-channel died with exit code 137"), line);
            assertTrue(line.contains("database system is ready to accept connections"), line);
        }
    }

    private Platform databases(int base) {
        return Platform.builder()
                .portBase(base)
                .data(folder.resolve("data"))
                .only(Part.POSTGRESQL)
                .build();
    }

    private Platform identityProvider(int base) {
        return Platform.builder()
                .portBase(base)
                .data(folder.resolve("data"))
                .only(Part.KEYCLOAK)
                .build();
    }

    private static String token(Platform platform, String form) throws IOException, InterruptedException {
        URI address = URI.create(platform.issuer() + "/protocol/openid-connect/token");
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), answer.body());
            return new ObjectMapper()
                    .readTree(answer.body())
                    .get("access_token")
                    .asText();
        }
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
