package twoway.enterprise.journey;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import twoway.chassis.testing.SeenFirst;
import twoway.local.Letter;
import twoway.local.testing.Mail;
import twoway.local.testing.Tokens;

/**
 * Somebody whose mail address the identity provider knows.
 *
 * @param subject who the token says it is
 */
record Person(String subject, String address) {

    static Person somebody() {
        return at("@persons.example");
    }

    static Person at(String domain) {
        var subject = UUID.randomUUID().toString();
        return new Person(subject, "p" + subject.substring(0, 8) + domain);
    }

    /** Wants mail, to the address that the token names. */
    static Person withMail(String language, String delivery) {
        var person = somebody();
        person.wants(language, delivery).statusCode(200);
        person.takesMail("{}").statusCode(200);
        return person;
    }

    RequestSpecification acts() {
        return given().filter(new SeenFirst())
                .auth()
                .oauth2(Tokens.personAt(subject, address, true))
                .contentType(ContentType.JSON);
    }

    ValidatableResponse wants(String language, String delivery) {
        return acts().body("""
                {"language": "%s", "zone": "Europe/Berlin", "delivery": "%s"}""".formatted(language, delivery))
                .put("/enterprise/v1/notice-preferences")
                .then();
    }

    ValidatableResponse takesMail(String body) {
        return acts().body(body).put("/enterprise/v1/mail-address").then();
    }

    ValidatableResponse inbox() {
        return acts().get("/enterprise/v1/notices").then().statusCode(200);
    }

    void hasUnread(int count) {
        acts().get("/enterprise/v1/notices/unread").then().statusCode(200).body("unread", equalTo(count));
    }

    /** The letters that have come, once there are so many. */
    List<Letter> letters(int count) {
        await("mail for " + address)
                .atMost(Duration.ofSeconds(60))
                .until(() -> Mail.to(address).size() >= count);
        var letters = Mail.to(address);
        assertEquals(count, letters.size(), letters::toString);
        return letters;
    }

    Letter letter() {
        return letters(1).getFirst();
    }
}
