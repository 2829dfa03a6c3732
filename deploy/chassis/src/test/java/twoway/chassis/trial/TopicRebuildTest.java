package twoway.chassis.trial;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static twoway.chassis.trial.Requests.as;
import static twoway.chassis.trial.Requests.firm;
import static twoway.chassis.trial.Requests.write;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;
import twoway.local.testing.Received;
import twoway.local.testing.Tokens;
import twoway.local.testing.Topics;

/** A real broker is killed and loses what it had acknowledged; the event table gives it back, and nothing happens twice. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "chassis"))
@QuarkusTestResource(value = OwnBroker.class, restrictToAnnotatedClass = true)
class TopicRebuildTest {

    private static final String NOTES = "twoway.chassis.note";
    private static final String REBUILDS = "/chassis/v1/topic-rebuilds";

    @Inject
    Rows rows;

    private final Topics topics = new Topics(OwnBroker.servers());

    @BeforeAll
    static void patience() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    @Test
    void a_broker_that_lost_its_data_is_filled_again_without_anybody_doing_anything() {
        var who = firm();
        var id = history(who, 12);
        await().untilAsserted(() -> assertEquals(numbers(12), effects(id)));

        var before = finished("OTHER_TOPIC");
        OwnBroker.kill();
        OwnBroker.loseEverything();
        rewrite(who, id, "written while the broker is away");
        OwnBroker.run();

        theOperatorSees("OTHER_TOPIC", before);
        await().untilAsserted(() -> assertEquals(numbers(13), onTopic(id)));
        await().untilAsserted(() -> assertEquals(numbers(13), effects(id)));
        rewrite(who, id, "and what comes next");
        await().untilAsserted(() -> assertEquals(numbers(14), effects(id)));
        assertEquals(numbers(14), onTopic(id));
    }

    @Test
    void a_broker_that_lost_its_data_while_nothing_was_to_be_sent_is_filled_again_too() {
        var id = history(firm(), 3);
        await().untilAsserted(() -> assertEquals(numbers(3), effects(id)));

        var before = finished("OTHER_TOPIC");
        OwnBroker.kill();
        OwnBroker.loseEverything();
        OwnBroker.run();

        theOperatorSees("OTHER_TOPIC", before);
        assertEquals(numbers(3), onTopic(id));
        assertEquals(numbers(3), effects(id));
    }

    @Test
    void a_broker_whose_disk_comes_back_older_is_filled_again() {
        var who = firm();
        var id = history(who, 5);
        await().untilAsserted(() -> assertEquals(numbers(5), effects(id)));
        OwnBroker.kill();
        OwnBroker.keepCopy();
        OwnBroker.run();
        rewrite(who, id, "acknowledged and then lost");
        await().untilAsserted(() -> assertEquals(numbers(6), effects(id)));

        var before = finished("SHORTER");
        OwnBroker.kill();
        OwnBroker.fallBackToCopy();
        OwnBroker.run();

        theOperatorSees("SHORTER", before);
        rewrite(who, id, "and what comes next");
        await().untilAsserted(() -> assertEquals(numbers(7), effects(id)));
        assertEquals(0, rows.parked(id));
        await().untilAsserted(() -> assertEquals(numbers(7), firstSeen(id)));
    }

    @Test
    void an_operator_has_a_topic_filled_again_and_readers_drop_what_they_know() {
        var who = firm();
        var id = history(who, 3);
        await().untilAsserted(() -> assertEquals(numbers(3), onTopic(id)));

        String place = as(Tokens.OPERATOR)
                .body("{\"topics\":[\"" + NOTES + "\"]}")
                .post(REBUILDS)
                .then()
                .statusCode(202)
                .body("cause", equalTo("ASKED"), "askedBy", equalTo("client:example-operator"))
                .header("Location", startsWith("http"))
                .extract()
                .header("Location");
        rewrite(who, id, "waits behind the archive");

        await().untilAsserted(() -> as(Tokens.OPERATOR).get(place).then().body("state", equalTo("DONE")));
        await().untilAsserted(() -> assertEquals(List.of(1L, 2L, 3L, 1L, 2L, 3L, 4L), onTopic(id)));
        await().untilAsserted(() -> assertEquals(numbers(4), effects(id)));
    }

    @Test
    void a_leader_goes_on_where_a_killed_one_has_stopped() {
        var who = firm();
        var id = history(who, 4);
        await().untilAsserted(() -> assertEquals(numbers(4), onTopic(id)));

        rows.rebuildLeftBy(NOTES, rows.positionOf(id, 2));

        await().untilAsserted(() -> assertEquals(List.of(1L, 2L, 3L, 4L, 3L, 4L), onTopic(id)));
        rewrite(who, id, "and what comes next");
        await().untilAsserted(() -> assertEquals(numbers(5), effects(id)));
    }

    @Test
    void only_an_operator_may_and_only_for_the_topics_of_this_service() {
        as(firm()).get("/q/health/ready").then().statusCode(200).body("checks.name", hasItem("topics"));
        as(firm()).body("{}").post(REBUILDS).then().statusCode(403);
        as(firm()).get(REBUILDS).then().statusCode(403);
        as(Tokens.OPERATOR).body("{}").post("/another/v1/topic-rebuilds").then().statusCode(404);
        as(Tokens.OPERATOR).get(REBUILDS + "/" + UUID.randomUUID()).then().statusCode(404);
        as(Tokens.OPERATOR)
                .body("{\"topics\":[\"" + NOTES + "\",\"twoway.chassis.errand\"]}")
                .post(REBUILDS)
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-field"));
    }

    private static UUID history(String who, int events) {
        var id = UUID.fromString(write(who, "first"));
        for (int n = 2; n <= events; n++) rewrite(who, id, "change " + n);
        return id;
    }

    private static void rewrite(String who, UUID id, String text) {
        as(who).body("{\"text\":\"" + text + "\"}")
                .put("/chassis/v1/notes/" + id)
                .then()
                .statusCode(200);
    }

    private static int finished(String cause) {
        return as(Tokens.OPERATOR)
                .get(REBUILDS)
                .then()
                .statusCode(200)
                .extract()
                .path("findAll { it.state == 'DONE' && it.cause == '" + cause + "' }.size()");
    }

    /** One more than before. */
    private static void theOperatorSees(String cause, int before) {
        await().untilAsserted(() -> assertEquals(before + 1, finished(cause)));
    }

    private static List<Long> numbers(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private List<Long> effects(UUID id) {
        return rows.effects(id).stream().map(Rows.Effect::sequence).toList();
    }

    /** What a reader who never read before gets of this key, in its order. */
    private List<Long> onTopic(UUID id) {
        return topics.read(NOTES, id).stream().map(Received::sequence).toList();
    }

    /** The same without what it would drop. */
    private List<Long> firstSeen(UUID id) {
        return onTopic(id).stream().distinct().toList();
    }
}
