package twoway.chassis.trial;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static twoway.chassis.trial.Requests.as;
import static twoway.chassis.trial.Requests.firm;
import static twoway.chassis.trial.Requests.write;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;
import twoway.local.testing.Tokens;

/** A copy of what others told is told again from the beginning: the same rows, and nothing else happens a second time. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "chassis"))
class ProjectionTest {

    private static final String PROJECTIONS = "/chassis/v1/projections";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Rows rows;

    @Test
    void the_rows_told_again_are_the_rows_that_are_there() {
        var id = history(firm(), 7);
        var digest = digest();

        var done = rebuilt();

        assertEquals(List.of(), done.getList("differences"));
        assertEquals(digest, done.getString("digestBefore"));
        assertEquals(digest, done.getString("digestAfter"));
        assertEquals(digest, digest());
        assertEquals(LongStream.rangeClosed(1, 7).boxed().toList(), effects(id));
        assertEquals("change 7", rows.copied(id));
    }

    @Test
    void a_row_changed_removed_or_added_by_hand_is_found_and_put_right() {
        var who = firm();
        var changed = history(who, 2);
        var removed = history(who, 1);
        var added = UUID.randomUUID();
        var digest = digest();
        rows.change("update note_copy set text = 'forged' where id = ?1", changed);
        rows.change("delete from note_remark where id = ?1", removed);
        rows.change("delete from note_copy where id = ?1", removed);
        rows.change("insert into note_copy values (?1, 'never said', 0)", added);
        assertNotEquals(digest, digest());

        var done = rebuilt();

        assertEquals(digest, done.getString("digestAfter"));
        assertNotEquals(digest, done.getString("digestBefore"));
        assertEquals(digest, digest());
        assertEquals(1, done.getInt("differences.find { it.table == 'note_copy' }.missing"));
        assertEquals(1, done.getInt("differences.find { it.table == 'note_copy' }.surplus"));
        assertEquals(1, done.getInt("differences.find { it.table == 'note_copy' }.different"));
        assertEquals(1, done.getInt("differences.find { it.table == 'note_remark' }.missing"));
        assertEquals("change 2", rows.copied(changed));
        assertEquals(List.of(1L, 2L), effects(changed));
    }

    @Test
    void a_rebuild_under_load_loses_nothing_and_the_rows_can_be_read_all_the_time() throws InterruptedException {
        var who = firm();
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < 5; i++) ids.add(history(who, 2));
        var stop = new AtomicBoolean();
        var written = new long[] {2};
        var missing = new AtomicInteger();
        var load = Thread.ofPlatform().start(() -> {
            while (!stop.get()) {
                written[0]++;
                ids.forEach(id -> rewrite(who, id, "change " + written[0]));
                ids.forEach(id -> missing.addAndGet(rows.copied(id) == null ? 1 : 0));
            }
        });

        var differences = new ArrayList<>();
        for (int i = 0; i < 3; i++) differences.addAll(rebuilt().getList("differences"));
        stop.set(true);
        load.join();

        assertEquals(List.of(), differences);
        assertEquals(0, missing.get());
        for (var id : ids) {
            await().atMost(PATIENCE).untilAsserted(() -> assertEquals("change " + written[0], rows.copied(id)));
            assertEquals(LongStream.rangeClosed(1, written[0]).boxed().toList(), effects(id));
        }
        assertEquals(List.of(), rebuilt().getList("differences"));
    }

    @Test
    void a_rebuild_that_a_killed_process_left_is_begun_anew() {
        var id = history(firm(), 2);
        rows.change("update note_copy set text = 'forged' where id = ?1", id);
        var left = UUID.randomUUID();
        rows.change(
                "insert into projection_rebuild (id, projection, state, asked_by, records) values (?1, 'notes', 'RUNNING', 'x', 9)",
                left);

        await().atMost(PATIENCE)
                .untilAsserted(() -> as(Tokens.OPERATOR)
                        .get(PROJECTIONS + "/notes/rebuilds/" + left)
                        .then()
                        .statusCode(200)
                        .body("state", equalTo("DONE")));
        assertEquals("change 2", rows.copied(id));
    }

    @Test
    void what_is_no_longer_on_the_topic_is_not_taken_for_a_difference() {
        var id = history(firm(), 1);
        var digest = digest();
        rows.change("update consumer_position set last = last + 1 where key = ?1", id.toString());
        try {
            var failed = finished("FAILED");

            assertEquals(true, failed.getString("failure").contains("topic-rebuilds"));
            assertEquals(digest, digest());
        } finally {
            rows.change("update consumer_position set last = last - 1 where key = ?1", id.toString());
        }
    }

    @Test
    void an_operator_sees_rows_digest_and_positions_and_nobody_else_does() {
        history(firm(), 1);

        as(Tokens.OPERATOR)
                .get(PROJECTIONS)
                .then()
                .statusCode(200)
                .body("$", hasSize(1), "[0].name", equalTo("notes"))
                .body("[0].tables.name", hasItem("note_remark"), "[0].positions.topic", hasItem("twoway.chassis.note"))
                .body(not(containsString("change")));
        as(firm()).get(PROJECTIONS).then().statusCode(403);
        as(firm()).post(PROJECTIONS + "/notes/rebuilds").then().statusCode(403);
        as(Tokens.OPERATOR).get(PROJECTIONS + "/nothing").then().statusCode(404);
        as(Tokens.OPERATOR).post(PROJECTIONS + "/nothing/rebuilds").then().statusCode(404);
        as(Tokens.OPERATOR)
                .get(PROJECTIONS + "/notes/rebuilds/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        as(Tokens.OPERATOR).get("/another/v1/projections").then().statusCode(404);
    }

    private UUID history(String who, int events) {
        var id = UUID.fromString(write(who, "first"));
        for (int n = 2; n <= events; n++) rewrite(who, id, "change " + n);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(events, effects(id).size()));
        return id;
    }

    private static void rewrite(String who, UUID id, String text) {
        as(who).body("{\"text\":\"" + text + "\"}")
                .put("/chassis/v1/notes/" + id)
                .then()
                .statusCode(200);
    }

    private List<Long> effects(UUID id) {
        return rows.effects(id).stream().map(Rows.Effect::sequence).toList();
    }

    private static String digest() {
        return as(Tokens.OPERATOR)
                .get(PROJECTIONS + "/notes")
                .then()
                .statusCode(200)
                .extract()
                .path("digest");
    }

    private static JsonPath rebuilt() {
        return finished("DONE");
    }

    private static JsonPath finished(String state) {
        String place = as(Tokens.OPERATOR)
                .post(PROJECTIONS + "/notes/rebuilds")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        as(Tokens.OPERATOR).get(place).then().statusCode(200).body("state", equalTo(state)));
        return as(Tokens.OPERATOR).get(place).then().extract().jsonPath();
    }
}
