package twoway.chassis.trial;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static twoway.chassis.trial.Requests.as;
import static twoway.chassis.trial.Requests.firm;
import static twoway.chassis.trial.Requests.write;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.event.Events;
import twoway.local.testing.EmbeddedServers;
import twoway.local.testing.Tokens;
import twoway.local.testing.Topics;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "chassis"))
class EventsTest {

    private static final String ERRANDS = "twoway.chassis.errand";

    @Inject
    Rows rows;

    @Inject
    Effects effects;

    @Inject
    MeterRegistry meters;

    @Inject
    Events events;

    @Inject
    Tenancy tenancy;

    private final Topics topics = new Topics();

    @Test
    void what_is_written_is_sent_in_order_and_taken_in_exactly_once() {
        var who = firm();
        var id = UUID.fromString(write(who, "one"));

        IntStream.rangeClosed(2, 30)
                .forEach(n -> as(who).body("{\"text\":\"" + n + "\"}")
                        .put("/chassis/v1/notes/" + id)
                        .then()
                        .statusCode(200));

        await().untilAsserted(() -> assertEquals(30, rows.effects(id).size()));
        var expected = IntStream.rangeClosed(1, 30).mapToObj(Long::valueOf).toList();
        assertEquals(
                expected, rows.effects(id).stream().map(Rows.Effect::sequence).toList());
        assertEquals(
                expected,
                topics.read("twoway.chassis.note", id).stream()
                        .map(each -> each.sequence())
                        .toList());
    }

    @Test
    void facts_put_down_together_are_numbered_each_by_its_subject_in_the_order_given() {
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();

        tenancy.asSystem(() -> events.addAll(
                List.of(
                        new Note.NoteWritten(one, one, "first"),
                        new Note.NoteWritten(other, other, "alone"),
                        new Note.NoteWritten(one, one, "second")),
                Instant.EPOCH));
        tenancy.asSystem(() -> events.add(new Note.NoteWritten(one, one, "third"), Instant.EPOCH));

        await().untilAsserted(() -> assertEquals(
                List.of("first", "second", "third"),
                rows.effects(one).stream().map(Rows.Effect::text).toList()));
        assertEquals(
                List.of(1L, 2L, 3L),
                rows.effects(one).stream().map(Rows.Effect::sequence).toList());
        await().untilAsserted(() -> assertEquals(1, rows.effects(other).size()));
    }

    @Test
    void a_day_in_a_json_column_is_written_as_iso_8601() {
        write(firm(), "dated");

        assertEquals("2026-11-22", rows.dayOf("dated"));
    }

    @Test
    void a_refused_change_leaves_no_event() {
        var who = firm();
        as(who).body("{\"text\":\"fail after the event\"}")
                .post("/chassis/v1/notes")
                .then()
                .statusCode(409)
                .body("code", equalTo("state-conflict"));

        assertEquals(0, rows.eventsSaying("fail after the event"));
    }

    @Test
    void an_event_that_comes_twice_has_one_effect() {
        var key = UUID.randomUUID();
        errand(key, 1, "once");
        errand(key, 1, "once");
        errand(key, 2, "then");

        await().untilAsserted(() -> assertEquals(List.of(1L, 2L), sequences(key)));
    }

    @Test
    void a_gap_parks_the_key_until_the_missing_number_comes() {
        var key = UUID.randomUUID();
        errand(key, 1, "first");
        errand(key, 3, "third");
        errand(key, 4, "fourth");
        await().untilAsserted(() -> assertEquals(2, rows.parked(key)));
        assertEquals(List.of(1L), sequences(key));

        errand(key, 2, "second");

        await().untilAsserted(() -> assertEquals(List.of(1L, 2L, 3L, 4L), sequences(key)));
        assertEquals(0, rows.parked(key));
    }

    @Test
    void poison_is_parked_with_its_key_and_others_go_on_until_it_is_replayed() {
        var sick = UUID.randomUUID();
        var healthy = UUID.randomUUID();
        errand(sick, 1, "poison");
        errand(sick, 2, "after the poison");
        errand(healthy, 1, "well");
        await().untilAsserted(() -> assertEquals(2, rows.parked(sick)));
        await().untilAsserted(() -> assertEquals(List.of(1L), sequences(healthy)));
        assertEquals(List.of(), sequences(sick));
        as(Tokens.OPERATOR)
                .body("{\"topic\":\"" + ERRANDS + "\",\"key\":\"" + sick + "\"}")
                .post("/chassis/v1/parked-events/replay")
                .then()
                .statusCode(409)
                .body("code", equalTo("still-parked"));
        assertEquals(2, rows.parked(sick));

        effects.poisonous(false);
        as(Tokens.OPERATOR)
                .get("/chassis/v1/parked-events")
                .then()
                .statusCode(200)
                .body("find { it.key == '" + sick + "' }.waiting", equalTo(2))
                .body("find { it.key == '" + sick + "' }.cause", equalTo("IllegalStateException"))
                .body(not(containsString("after the poison")));
        as(firm()).get("/chassis/v1/parked-events").then().statusCode(403);
        as(Tokens.OPERATOR)
                .body("{\"topic\":\"" + ERRANDS + "\",\"key\":\"" + sick + "\"}")
                .post("/chassis/v1/parked-events/replay")
                .then()
                .statusCode(200)
                .body("free", equalTo(true));
        effects.poisonous(true);

        assertEquals(List.of(1L, 2L), sequences(sick));
        assertEquals(0, rows.parked(sick));
    }

    @Test
    void what_waits_behind_a_gap_is_applied_up_to_the_poison_and_the_poison_is_named() {
        var key = UUID.randomUUID();
        errand(key, 2, "second");
        errand(key, 3, "poison");
        errand(key, 4, "fourth");
        await().untilAsserted(() -> assertEquals(3, rows.parked(key)));

        errand(key, 1, "first");

        await().untilAsserted(() -> assertEquals(List.of(1L, 2L), sequences(key)));
        await().untilAsserted(() -> as(Tokens.OPERATOR)
                .get("/chassis/v1/parked-events")
                .then()
                .body("find { it.key == '" + key + "' }.waiting", equalTo(2))
                .body("find { it.key == '" + key + "' }.first", equalTo(3))
                .body("find { it.key == '" + key + "' }.cause", equalTo("IllegalStateException")));
    }

    @Test
    void a_replay_goes_as_far_as_the_next_poison() {
        var key = UUID.randomUUID();
        errand(key, 2, "second");
        errand(key, 3, "poison");
        await().untilAsserted(() -> assertEquals(2, rows.parked(key)));
        rows.change("update consumer_position set last = 1 where key = ?1", key.toString());

        as(Tokens.OPERATOR)
                .body("{\"topic\":\"" + ERRANDS + "\",\"key\":\"" + key + "\"}")
                .post("/chassis/v1/parked-events/replay")
                .then()
                .statusCode(200)
                .body("free", equalTo(false));

        assertEquals(List.of(2L), sequences(key));
        assertEquals(1, rows.parked(key));
    }

    @Test
    void a_cause_that_passes_is_waited_for_and_never_parked() {
        var key = UUID.randomUUID();
        errand(key, 1, "hiccup");

        await().untilAsserted(() -> assertEquals(List.of(1L), sequences(key)));
        assertEquals(0, rows.parked(key));
    }

    @Test
    void an_event_without_a_number_stays_parked_when_its_key_goes_on() {
        var key = UUID.randomUUID();
        errand(key, 0, "numberless");
        await().untilAsserted(() -> assertEquals(1, rows.parked(key)));

        errand(key, 1, "first");

        await().untilAsserted(() -> assertEquals(List.of(1L), sequences(key)));
        assertEquals(1, rows.parked(key));
    }

    /** PostgreSQL indexes no key of some thousand characters; the inbox would meet the same record after each restart. */
    @Test
    void a_record_with_an_endless_key_is_parked_and_the_next_one_is_applied() {
        var key = UUID.randomUUID();
        var text = UUID.randomUUID().toString();
        topics.send(new ProducerRecord<>(ERRANDS, endless(), text));
        await().untilAsserted(() -> assertEquals(1, rows.parkedSaying(text)));

        errand(key, 1, "after it");

        await().untilAsserted(() -> assertEquals(List.of(1L), sequences(key)));
    }

    /** Of random characters, for what repeats itself is stored short. */
    private static String endless() {
        return IntStream.range(0, 200)
                .mapToObj(n -> UUID.randomUUID().toString())
                .collect(Collectors.joining());
    }

    @Test
    void an_unknown_type_passes_by_and_an_unknown_major_version_is_parked() {
        var key = UUID.randomUUID();
        topics.send(ERRANDS, key, "twoway.errand-forgotten.v1", 1, key, "{}");
        errand(key, 2, "known");
        topics.send(ERRANDS, key, "twoway.errand-run.v2", 3, key, "{\"text\":\"new\"}");

        await().untilAsserted(() -> assertEquals(List.of(2L), sequences(key)));
        await().untilAsserted(() -> assertEquals(1, rows.parked(key)));
    }

    @Test
    void a_topic_that_was_made_again_is_read_from_its_beginning_and_nothing_happens_twice() {
        var key = UUID.randomUUID();
        errand(key, 1, "first");
        errand(key, 2, "second");
        await().untilAsserted(() -> assertEquals(List.of(1L, 2L), sequences(key)));
        await().atMost(Duration.ofSeconds(30)).until(() -> rows.partitionsRead(ERRANDS, "%") == 12);
        var dropped = meters.counter("twoway.inbox.dropped").count();

        rows.change("update consumer_partition set topic_id = 'another' where topic = ?1", ERRANDS);

        await().atMost(Duration.ofSeconds(30)).until(() -> rows.partitionsRead(ERRANDS, "another") == 0);
        await().until(() -> meters.counter("twoway.inbox.dropped").count() >= dropped + 2);
        errand(key, 3, "third");
        await().untilAsserted(() -> assertEquals(List.of(1L, 2L, 3L), sequences(key)));
    }

    private void errand(UUID key, long sequence, String text) {
        topics.send(ERRANDS, key, "twoway.errand-run.v1", sequence, key, "{\"text\":\"" + text + "\",\"extra\":1}");
    }

    private List<Long> sequences(UUID key) {
        return rows.effects(key).stream().map(Rows.Effect::sequence).toList();
    }
}
