package twoway.channel.rest;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import twoway.chassis.testing.SeenFirst;
import twoway.local.testing.Tokens;
import twoway.local.testing.Topics;

/** A sample firm with a program that acts for it; this service learns of both by event, as in real life. */
record Firm(UUID id, String client, String zh, String en) {

    private static final Topics TOPICS = new Topics();

    static Firm joins(String zh, String en, String role) {
        var firm = new Firm(UUID.randomUUID(), "client-" + UUID.randomUUID(), zh, en);
        firm.isTold();
        firm.hires(firm.client, role);
        return firm;
    }

    /** The same firm, by a program with another role. */
    Firm by(String role) {
        var other = new Firm(id, "client-" + UUID.randomUUID(), zh, en);
        hires(other.client, role);
        return other;
    }

    private void isTold() {
        tell("registered", 1, "DRAFT");
    }

    void leaves() {
        tell("retired", 2, "RETIRED");
    }

    private void tell(String verb, long sequence, String state) {
        TOPICS.send(
                "twoway.enterprise.enterprise", id, "twoway.enterprise-" + verb + ".v1", sequence, id, """
                {"enterpriseId":"%s","names":{"zh":"%s","en":"%s"},"country":"CN","province":"CN-ZJ",
                 "industry":{"scheme":"GBT4754","code":"C3491"},"sizeClass":"SMALL","markets":["DE","JP"],
                 "state":"%s","sample":true,"somethingNew":1}""".formatted(
                                id, zh, en, state));
    }

    private void hires(String program, String role) {
        var member = UUID.randomUUID();
        TOPICS.send("twoway.enterprise.member", member, "twoway.member-joined.v1", 1, id, """
                {"memberId":"%s","enterpriseId":"%s","subject":"client:%s","role":"%s","unit":null}""".formatted(
                        member, id, program, role));
        await().atMost(Deal.PATIENCE)
                .until(() -> as(program).get("/channel/v1/onboarding-cases").statusCode() == 200);
    }

    /** The program does not act for the firm any more. */
    void fires(Firm program, UUID member) {
        TOPICS.send("twoway.enterprise.member", member, "twoway.member-left.v1", 1, id, """
                {"memberId":"%s","enterpriseId":"%s","subject":"client:%s"}""".formatted(
                        member, id, program.client));
    }

    private static RequestSpecification as(String program) {
        return given().filter(new SeenFirst()).auth().oauth2(Tokens.client(program));
    }

    /** Gives a command without looking first; {@code ifMatch} may be {@code null}. */
    ValidatableResponse blindly(String path, String ifMatch) {
        var command = as(client).noFiltersOfType(SeenFirst.class).contentType(ContentType.JSON);
        return (ifMatch == null ? command : command.header("If-Match", ifMatch))
                .post("/channel/v1" + path)
                .then();
    }

    /** A command with a key of its own, as whoever may have to send it again gives it. */
    ValidatableResponse keyed(String path, String key, String ifMatch) {
        return as(client)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .header("If-Match", ifMatch)
                .post("/channel/v1" + path)
                .then();
    }

    ValidatableResponse get(String path) {
        return as(client).get("/channel/v1" + path).then();
    }

    /** A command that needs no words needs no body either; without a type REST-assured would call it a form. */
    ValidatableResponse post(String path) {
        return as(client)
                .contentType(ContentType.JSON)
                .post("/channel/v1" + path)
                .then();
    }

    ValidatableResponse post(String path, String json) {
        return as(client)
                .contentType(ContentType.JSON)
                .body(json)
                .post("/channel/v1" + path)
                .then();
    }
}
