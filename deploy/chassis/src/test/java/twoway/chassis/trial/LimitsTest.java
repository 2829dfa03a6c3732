package twoway.chassis.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static twoway.chassis.trial.Requests.firm;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import twoway.local.testing.EmbeddedServers;
import twoway.local.testing.Tokens;

/** Who sends too much is told so in words, and learns nothing of what is inside. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "chassis"))
class LimitsTest {

    private static final int TOO_MANY = 12 * 1024 * 1024;

    @Test
    void a_body_that_tells_its_length_and_is_too_large_is_refused_in_both_languages()
            throws IOException, InterruptedException {
        var body = note(TOO_MANY);

        tooLarge(send("en", BodyPublishers.ofByteArray(body)), "The body is too large");
        tooLarge(send("zh-CN", BodyPublishers.ofByteArray(body)), "请求内容过大");
    }

    @Test
    void a_body_that_does_not_tell_its_length_is_refused_when_it_has_become_too_large()
            throws IOException, InterruptedException {
        var body = note(TOO_MANY);

        tooLarge(send("en", chunked(body)), "The body is too large");
        tooLarge(send("zh", chunked(body)), "请求内容过大");
    }

    @Test
    void a_body_of_unknown_length_that_is_not_too_large_is_taken() throws IOException, InterruptedException {
        assertEquals(200, send("en", chunked(note(100))).statusCode());
    }

    @Test
    void no_odd_request_learns_what_is_inside() throws IOException, InterruptedException {
        var deep = "{\"text\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";
        var longNumber = "{\"text\":\"x\",\"inner\":{\"count\":" + "9".repeat(2_000) + "}}";
        var longName = "{\"" + "n".repeat(60_000) + "\":1}";
        for (var odd : List.of(deep, longNumber, longName, "\u0000", "null", "[]")) {
            var answer = send("en", BodyPublishers.ofString(odd));
            assertTrue(
                    answer.statusCode() >= 400 && answer.statusCode() < 500,
                    () -> odd.substring(0, Math.min(40, odd.length())) + answer.body());
            tellsNothing(answer);
        }
        var token = answer(request("en").header("Authorization", "Bearer " + "a".repeat(20_000)), chunked(note(10)));
        assertEquals(431, token.statusCode());
        tellsNothing(token);
    }

    /** A megabyte of them: each would be looked at although there may be but three, and each has its complaint. */
    @Test
    void a_body_of_very_many_parts_is_too_large() throws IOException, InterruptedException {
        tooLarge(send("en", BodyPublishers.ofString(others(349_000))), "The body is too large");
    }

    @Test
    void whoever_has_thousands_of_faults_is_told_the_first_fifty() throws IOException, InterruptedException {
        var answer = send("en", BodyPublishers.ofString(others(9_000)));

        assertEquals(422, answer.statusCode());
        assertEquals(50, JsonPath.from(answer.body()).getList("errors").size());
    }

    @Test
    @Timeout(20)
    void an_endless_wish_for_languages_costs_nothing() throws IOException, InterruptedException {
        var wish = IntStream.range(0, 1_200)
                .mapToObj(n -> "zh-x%04d".formatted(n))
                .collect(Collectors.joining(",", "zh,", ""));

        var answer = send(wish, BodyPublishers.ofString(others(9_000)));

        assertEquals("请更正所列字段", JsonPath.from(answer.body()).getString("detail"));
    }

    private static String others(int count) {
        return "{\"text\":\"x\",\"others\":[" + "{},".repeat(count - 1) + "{}]}";
    }

    private static void tooLarge(HttpResponse<String> answer, String detail) {
        assertEquals(413, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElseThrow().split(";")[0]);
        var problem = JsonPath.from(answer.body());
        assertEquals("too-large", problem.getString("code"));
        assertEquals(detail, problem.getString("detail"));
        assertEquals(32, problem.getString("traceId").length());
        tellsNothing(answer);
    }

    private static void tellsNothing(HttpResponse<String> answer) {
        for (var inside : List.of("java.", "twoway.chassis", "jackson", "Exception", "select ", "vertx")) {
            assertFalse(answer.body().contains(inside), answer::body);
        }
    }

    private static HttpResponse<String> send(String language, BodyPublisher body)
            throws IOException, InterruptedException {
        return answer(request(language).header("Authorization", "Bearer " + Tokens.of(firm())), body);
    }

    private static HttpResponse<String> answer(HttpRequest.Builder request, BodyPublisher body)
            throws IOException, InterruptedException {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request.POST(body).build(), BodyHandlers.ofString());
        }
    }

    private static HttpRequest.Builder request(String language) {
        return HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/chassis/v1/notes"))
                .header("Content-Type", "application/json")
                .header("Accept-Language", language);
    }

    private static byte[] note(int length) {
        return ("{\"text\":\"x\"" + " ".repeat(length) + "}").getBytes(StandardCharsets.US_ASCII);
    }

    private static BodyPublisher chunked(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }
}
