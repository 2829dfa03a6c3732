package twoway.matching.journey;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class RevocationTest {

    @Test
    void who_has_left_the_firm_does_not_come_in_five_seconds_later() {
        var firm = Firm.large();
        var editor = firm.member("EDITOR");
        var viewer = firm.member("VIEWER");

        firm.sendsAway(editor);

        await().atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> Firm.as(editor)
                        .get("/matching/v1/matches")
                        .then()
                        .statusCode(403)
                        .body("code", equalTo("not-a-member")));
        Firm.as(viewer).get("/matching/v1/matches").then().statusCode(200);
    }
}
