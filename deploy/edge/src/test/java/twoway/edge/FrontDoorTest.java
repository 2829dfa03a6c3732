package twoway.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Neighbours.class)
@Timeout(60)
class FrontDoorTest {
    @TestHTTPResource
    URI door;

    @Test
    void aPathGoesToItsServiceUnchangedWithItsQueryAndItsToken() {
        given().header("Authorization", "Bearer abc")
                .urlEncodingEnabled(false)
                .get("/enterprise/v1/offers?after=%2Fa%20b&limit=2")
                .then()
                .statusCode(200)
                .body(containsString("uri: /enterprise/v1/offers?after=%2Fa%20b&limit=2\n"))
                .body(containsString("authorization: Bearer abc\n"));
    }

    @Test
    void replicasAreTakenInTurn() {
        Set<String> names = new TreeSet<>();
        for (int call = 0; call < 4; call++) {
            names.add(
                    given().get("/enterprise/v1").asString().lines().findFirst().orElseThrow());
        }

        assertEquals(Set.of("name: one", "name: two"), names);
    }

    @Test
    void aDeadReplicaIsPassedOverForEveryMethod() {
        for (int call = 0; call < 4; call++) {
            given().body("{}")
                    .post("/matching/v1/proposals")
                    .then()
                    .statusCode(200)
                    .body(containsString("name: three\n"));
        }
    }

    @Test
    void noReplicaIsServiceUnavailableInTheReadersLanguage() {
        given().header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8")
                .body("{}")
                .post("/channel/v1/onboarding-cases")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("2"))
                .body("code", equalTo("service-unavailable"))
                .body("title", equalTo("服务暂时不可用"))
                .body("traceId", notNullValue());
        given().get("/channel/v1").then().statusCode(503).body("title", equalTo("Service unavailable"));
    }

    @Test
    void aServiceThatHangsUpInTheMiddleIsNotCalledUnavailable() {
        given().body("{}").post("/breaking/v1").then().statusCode(502).body("code", equalTo("service-broke-off"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/unknown/v1", "/enterprises", "/q/metrics", "/q/"})
    void whatNobodyServesIsNotFound(String path) {
        given().get(path).then().statusCode(404).body("code", equalTo("not-found"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/enterprise/../q/health",
                "/enterprise/%2e%2e/q/health",
                "/enterprise/..%2fq/health",
                "/enterprise/.;x/q",
                "/enterprise//q/health",
                "/enterprise/v1/%5c..%5cq"
            })
    void aPathThatMightEndElsewhereIsRefused(String path) throws Exception {
        assertTrue(raw("GET " + path + " HTTP/1.1").startsWith("HTTP/1.1 400"), path);
    }

    @Test
    void theDoorsOwnHealthIsItsOwn() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void whoReadsWithoutAnAccountIsSlowedDownAndNobodyElseIs() {
        Response answer = given().get("/enterprise/v1/directory?text=robot");
        int served = 0;
        for (; answer.statusCode() == 200; served++) {
            answer = given().get("/enterprise/v1/directory?text=robot");
        }

        assertTrue(served >= 120, "served " + served);
        answer.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("1"))
                .body("code", equalTo("too-fast"));
        for (String path : List.of("/enterprise/v%31/%64irectory", "/enterprise/v1/directory;x/facets")) {
            assertTrue(isSlowedDown(path), path);
        }
        given().header("Authorization", "Bearer abc")
                .get("/enterprise/v1/directory")
                .then()
                .statusCode(200);
        given().get("/enterprise/v1/directories").then().statusCode(200);
    }

    /** Before it could have been served as often as it may be in a minute. */
    private static boolean isSlowedDown(String path) {
        return IntStream.range(0, 60)
                .anyMatch(call -> given().urlEncodingEnabled(false).get(path).statusCode() == 429);
    }

    @Test
    void whoForwardsIsSaidAndTheCallersOwnClaimsAreDropped() {
        given().header("X-Forwarded-For", "10.9.8.7")
                .header("X-Forwarded-User", "otto")
                .header("Forwarded", "for=10.9.8.7")
                .get("/enterprise/v1")
                .then()
                .body(containsString("x-forwarded-for: 127.0.0.1\n"))
                .body(containsString("x-forwarded-host: " + door.getAuthority() + "\n"))
                .body(containsString("x-forwarded-proto: http\n"))
                .body(containsString("host: " + door.getAuthority() + "\n"))
                .body(containsString("forwarded: for=\"127.0.0.1\";proto=http"))
                .body(not(containsString("x-forwarded-user")))
                .body(not(containsString("10.9.8.7")));
    }

    @Test
    void whatBelongsToOneConnectionStaysBehind() throws Exception {
        String answer = raw("GET /enterprise/v1 HTTP/1.1\r\nConnection: X-Private\r\nX-Private: yes\r\n"
                + "TE: trailers\r\nProxy-Authorization: Basic eA==");

        assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
        for (String dropped :
                new String[] {"x-private", "te: trailers", "proxy-authorization", "Keep-Alive", "secret-server"}) {
            assertTrue(!answer.contains(dropped), dropped + " in " + answer);
        }
    }

    @Test
    void aTraceIsPassedOnAndOneIsBegunWhenThereIsNone() {
        String parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        given().header("traceparent", parent)
                .header("X-Request-Id", "call-7")
                .get("/enterprise/v1")
                .then()
                .header("X-Request-Id", "call-7")
                .body(containsString("traceparent: " + parent + "\n"))
                .body(containsString("x-request-id: call-7\n"));

        var begun = given().header("traceparent", "00-nonsense").get("/enterprise/v1");

        String id = begun.header("X-Request-Id");
        assertTrue(id.matches("[0-9a-f]{32}"), id);
        assertTrue(begun.asString().contains("traceparent: 00-" + id + "-"), begun.asString());
    }

    @Test
    void everyAnswerProtectsItsReader() {
        for (String path : new String[] {"/enterprise/v1", "/unknown", "/channel/v1", "/q/health/ready"}) {
            given().get(path)
                    .then()
                    .header("X-Content-Type-Options", "nosniff")
                    .header("X-Frame-Options", "DENY")
                    .header("Content-Security-Policy", containsString("default-src 'self'"))
                    .header("Server", nullValue());
        }
    }

    @Test
    void aBigBodyStreamsInInLittleMemory() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(door.resolve("/enterprise/digest"))
                    .POST(HttpRequest.BodyPublishers.ofInputStream(Noise::big))
                    .build();

            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertEquals(Noise.digest(Noise.big()), answer.body());
        }
    }

    @Test
    void aBigAnswerStreamsOutInLittleMemory() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(door.resolve("/enterprise/noise")).build();

            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());

            assertEquals(Noise.digest(Noise.big()), Noise.digest(answer.body()));
        }
    }

    @Test
    void anAnswerIsPassedOnAsItComes() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI drip = door.resolve("/enterprise/drip");
            HttpResponse<InputStream> answer =
                    client.send(HttpRequest.newBuilder(drip).build(), HttpResponse.BodyHandlers.ofInputStream());
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                assertEquals("first", lines.readLine());

                client.send(
                        HttpRequest.newBuilder(drip)
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.discarding());

                assertEquals("second", lines.readLine());
            }
        }
    }

    private String raw(String head) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", door.getPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            String request = head + "\r\nHost: " + door.getAuthority() + "\r\n";
            out.write((request + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
