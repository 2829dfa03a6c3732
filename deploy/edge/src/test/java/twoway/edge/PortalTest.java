package twoway.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shell and what a session may do, while the identity provider is away; signing in is tried by the browser test. */
@QuarkusTest
@QuarkusTestResource(Neighbours.class)
@Timeout(60)
class PortalTest {
    @TestHTTPResource
    URI door;

    @Test
    void theShellIsLookedAtAgainEachTimeAndSentOnlyWhenItHasChanged() {
        String tag = given().get("/")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Cache-Control", "no-cache")
                .header("Content-Security-Policy", startsWith("default-src 'self';"))
                .body(containsString("<twoway-portal>"))
                .extract()
                .header("ETag");

        given().header("If-None-Match", tag).get("/").then().statusCode(304);
    }

    @Test
    void aLibraryWithItsVersionInItsPathMayBeKept() {
        String names = given().get("/_static/lit.js")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .extract()
                .asString();
        String library = names.replaceFirst("(?s).*from '([^']*/lit-html\\.js)'.*", "$1");

        given().get(library).then().statusCode(200).header("Cache-Control", containsString("immutable"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/_static/", "/_static/nothing.js", "/_static/application.properties", "/_static/index.html/"})
    void nothingElseIsServed(String path) {
        given().get(path).then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void noPageOfOursHoldsAScriptOrAStyleInside() {
        String page = given().get("/").asString();

        assertTrue(page.contains("<script type=\"module\" src=\"/_static/portal.js\"></script>"));
        assertTrue(!page.contains("style=") && !page.contains("<style") && page.split("<script").length == 2, page);
    }

    @Test
    void aStrangerIsToldWhichServicesThereAre() {
        given().get("/session")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("signedIn", equalTo(false))
                .body("services", hasItems("channel", "enterprise", "matching"));
    }

    @Test
    void aStrangersProgramIsAnsweredByTheServiceAndHisPageLeadsToSigningIn() {
        given().get("/enterprise/v1/offers").then().statusCode(200).body(not(containsString("authorization:")));
        given().redirects()
                .follow(false)
                .header("Sec-Fetch-Mode", "navigate")
                .get("/enterprise/v1/offers?limit=2")
                .then()
                .statusCode(302)
                .header("Location", "/sign-in?to=%2Fenterprise%2Fv1%2Foffers%3Flimit%3D2");
    }

    @Test
    void screensNeedNoSession() {
        withCookie()
                .get("/enterprise/ui/manifest.json")
                .then()
                .statusCode(200)
                .body(containsString("uri: /enterprise/ui"));
    }

    @ParameterizedTest
    @CsvSource({
        "cross-site, application/json, foreign-request",
        "same-site, application/json, foreign-request",
        "none, application/json, foreign-request",
        "same-origin, text/plain, content-type-not-allowed",
        "same-origin, application/x-www-form-urlencoded, content-type-not-allowed",
    })
    void whatChangesSomethingWithACookieComesFromOurOwnPages(String site, String type, String code) {
        withCookie()
                .header("Sec-Fetch-Site", site)
                .contentType(type)
                .body("{}")
                .post("/enterprise/v1/offers")
                .then()
                .statusCode(403)
                .body("code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource({"http://elsewhere.example, 403", "null, 403", ", 403", "own, 503"})
    void withoutThatHeaderTheOriginDecides(String origin, int status) {
        RequestSpecification request =
                withCookie().contentType("application/json").body("{}");
        if (origin != null) {
            request.header("Origin", origin.equals("own") ? "http://" + door.getAuthority() : origin);
        }

        request.post("/enterprise/v1/offers").then().statusCode(status);
    }

    @Test
    void aCookieWaitsForTheProviderWhileAProgramsOwnTokenGoesOn() {
        withCookie().get("/enterprise/v1/offers").then().statusCode(503).body("code", equalTo("sign-in-unavailable"));
        withCookie()
                .header("Authorization", "Bearer own")
                .contentType("text/plain")
                .body("{}")
                .post("/enterprise/v1/offers")
                .then()
                .statusCode(200)
                .body(containsString("authorization: Bearer own\n"))
                .body(not(containsString("cookie:")));
    }

    @Test
    void signingInWhileTheProviderIsAwaySaysSo() {
        given().redirects()
                .follow(false)
                .get("/sign-in")
                .then()
                .statusCode(302)
                .header("Location", "/?sign-in=unavailable");
    }

    @Test
    void aForeignPageCannotSignAnybodyOut() {
        withCookie()
                .header("Sec-Fetch-Site", "cross-site")
                .get("/sign-out")
                .then()
                .statusCode(403);
        withCookie()
                .redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .get("/sign-out")
                .then()
                .statusCode(302)
                .header("Location", "/?sign-out=here")
                .header("Set-Cookie", containsString("Max-Age=0"));
    }

    private static RequestSpecification withCookie() {
        return given().cookie("q_session_Default_twoway", "whatever");
    }
}
