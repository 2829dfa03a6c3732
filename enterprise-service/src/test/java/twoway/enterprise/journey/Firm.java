package twoway.enterprise.journey;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import twoway.chassis.testing.SeenFirst;
import twoway.local.testing.Tokens;

/**
 * A sample firm and the program that acts for it, as an integrator would meet them: over REST only.
 *
 * @param who the program's client id
 */
record Firm(String who, UUID id, String creditCode) {

    static final byte[] LICENCE = "%PDF-1.7 a sample licence".getBytes(StandardCharsets.US_ASCII);

    static final String SUSPENSION = "{\"reason\": \"MISLEADING\", \"statement\": \"The licence names another firm.\"}";
    static final String REINSTATEMENT =
            "{\"reason\": \"CAUSE_REMOVED\", \"statement\": \"The right licence was shown.\"}";

    static RequestSpecification as(String who) {
        return given().filter(new SeenFirst()).auth().oauth2(Tokens.of(who)).contentType(ContentType.JSON);
    }

    static RequestSpecification asOperator() {
        return as(Tokens.OPERATOR);
    }

    static String somebody() {
        return "client-" + UUID.randomUUID();
    }

    static String application(String creditCode) {
        return """
                {"names": {"zh": "示例移动机器人", "en": "Example Mobile Robots"},
                 "identifiers": [{"scheme": "USCC", "value": "%s"}],
                 "country": "CN", "province": "CN-ZJ", "industry": {"scheme": "GBT4754", "code": "C3491"},
                 "employees": 320, "annualRevenue": {"amount": 60000000, "currency": "CNY"},
                 "markets": ["CN"], "sample": true}""".formatted(creditCode);
    }

    static Firm registered() {
        return registered("示例移动机器人");
    }

    /** @param nameZh instead of the usual Chinese name */
    static Firm registered(String nameZh) {
        return registered(nameZh, "C3491");
    }

    /** @param industry its code in GB/T 4754 */
    static Firm registered(String nameZh, String industry) {
        var who = somebody();
        var code = SampleIdentifiers.creditCode();
        var application = application(code).replace("示例移动机器人", nameZh).replace("C3491", industry);
        String id = as(who).body(application)
                .post("/enterprise/v1/enterprises")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Firm(who, UUID.fromString(id), code);
    }

    static Firm verified() {
        return registered().isVerified();
    }

    /** It hands in a document, which an operator looks at. */
    Firm isVerified() {
        var document = upload();
        command("submit").statusCode(200);
        seen(document).statusCode(201);
        asOperator().post(path() + "/verify").then().statusCode(200);
        return this;
    }

    ValidatableResponse suspended() {
        return asOperator().body(SUSPENSION).post(path() + "/suspend").then();
    }

    ValidatableResponse reinstated() {
        return asOperator().body(REINSTATEMENT).post(path() + "/reinstate").then();
    }

    RequestSpecification acts() {
        return as(who);
    }

    /** Without looking first. */
    RequestSpecification blindly() {
        return acts().noFiltersOfType(SeenFirst.class);
    }

    String path() {
        return "/enterprise/v1/enterprises/" + id;
    }

    ValidatableResponse command(String word) {
        return acts().post(path() + "/" + word).then();
    }

    String upload() {
        return acts().contentType("application/pdf")
                .header("Twoway-File-Name", "%E8%90%A5%E4%B8%9A%E6%89%A7%E7%85%A7.pdf")
                .body(LICENCE)
                .post(path() + "/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    ValidatableResponse seen(String documentId) {
        return asOperator()
                .body("{\"documentId\": \"" + documentId + "\", \"kind\": \"DOCUMENT_SEEN\", \"note\": \"licence\"}")
                .post(path() + "/evidence")
                .then();
    }

    /** An owner's invitation to whoever holds the code, which is answered. */
    String invites(String role) {
        return acts().body("{\"role\": \"" + role + "\"}")
                .post(path() + "/invitations")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    /** Somebody is invited and accepts; the member's id is answered. */
    String takesIn(String newcomer, String role) {
        return accepts(newcomer, invites(role)).statusCode(201).extract().path("memberId");
    }

    static ValidatableResponse accepts(String who, String code) {
        return shows(who, code, "memberships");
    }

    static ValidatableResponse shows(String who, String code, String where) {
        return as(who).body("{\"code\": \"" + code + "\"}")
                .post("/enterprise/v1/" + where)
                .then();
    }

    /** Creates a draft in the collection and answers its path. */
    String draft(String collection, String body) {
        return acts().body(body)
                .post("/enterprise/v1/" + collection)
                .then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceAll("^https?://[^/]+", "");
    }
}
