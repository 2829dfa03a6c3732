package twoway.matching.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static twoway.matching.journey.Patience.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;

/** What a firm hears of its matches while it listens. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class NewsTest {

    @Inject
    DataSource database;

    @Test
    void a_new_match_and_what_becomes_of_it_is_heard_by_both_sides_and_by_nobody_else() {
        var large = Firm.large();
        var small = Firm.small();
        var stranger = Firm.small();
        try (var one = listening(large.client());
                var two = listening(small.client());
                var three = listening(stranger.client())) {
            Posting.need(small).projected();
            var match = Posting.offer(large).projected().matchOf(small);

            for (var side : List.of(one, two)) await().until(() -> side.heard("match-found", match));
            small.does("matches/" + match + "/declare-interest").statusCode(200);
            for (var side : List.of(one, two)) await().until(() -> side.heard("match-changed", match));
            assertEquals(0, three.count(match));
        }
    }

    @Test
    void whoever_was_away_is_told_what_it_missed_once_and_in_order() {
        var large = Firm.large();
        var small = Firm.small();
        Posting.need(small).projected();
        String seen;
        String first;
        try (var before = listening(small.client())) {
            first = Posting.offer(large).projected().matchOf(small);
            await().until(() -> before.heard("match-found", first));
            seen = before.lastId();
        }
        var second = Posting.offer(large)
                .with("tags", List.of("another robot"))
                .projected()
                .matchOf(small);
        small.does("matches/" + second + "/declare-interest").statusCode(200);

        try (var after = Listening.as(small.client(), seen)) {
            await().until(after::listens);
            assertTrue(after.heard("match-changed", second), after.events().toString());
            assertEquals(
                    List.of("match-found", "match-changed"),
                    after.events().stream()
                            .filter(event -> event.data().contains(second))
                            .map(Listening.Event::name)
                            .toList());
            assertEquals(0, after.count(first));
        }
    }

    @Test
    void whoever_asks_for_what_nobody_remembers_is_told_to_read_again() {
        var firm = Firm.large();
        for (var unknown : List.of("1-1", "999999999999-1")) {
            try (var listening = Listening.as(firm.client(), unknown)) {
                await().until(listening::listens);
                assertEquals("read-again", listening.events().getFirst().name());
            }
        }
    }

    @Test
    void what_commits_late_is_neither_skipped_nor_overtaken() throws SQLException {
        var firm = Firm.large();
        var early = UUID.randomUUID().toString();
        var late = UUID.randomUUID().toString();
        try (var listening = listening(firm.client());
                var slow = asSystem();
                var quick = asSystem()) {
            tell(slow, firm, early);
            tell(quick, firm, late);
            quick.commit();
            // The quick one is committed and must wait all the same: what it might overtake is still open.
            Awaitility.await()
                    .during(Duration.ofMillis(700))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> listening.count(late) == 0);

            slow.commit();

            await().until(() -> listening.count(late) == 1);
            assertTrue(listening.heard("match-found", early));
            var order = listening.events().stream().map(Listening.Event::data).toList();
            assertTrue(
                    order.indexOf("{\"matchId\":\"" + early + "\"}") < order.indexOf("{\"matchId\":\"" + late + "\"}"));
        }
    }

    @Test
    void a_member_who_is_taken_out_hears_nothing_more_within_five_seconds() {
        var firm = Firm.large();
        var member = firm.joins("VIEWER");
        try (var theirs = listening(member.client());
                var ours = listening(firm.client())) {
            member.leaves();

            Awaitility.await().atMost(Duration.ofSeconds(5)).until(theirs::ended);
            assertFalse(ours.ended());
        }
    }

    @Test
    void hundreds_listen_and_the_service_works_on() {
        var large = Firm.large();
        var small = Firm.small();
        Posting.need(small).projected();
        var members = new ArrayList<String>();
        for (int member = 0; member < 6; member++) members.add(large.member("VIEWER"));
        var threads = Thread.activeCount();
        var all = new ArrayList<Listening>();
        for (var member : members) for (int stream = 0; stream < 50; stream++) all.add(Listening.as(member));
        try {
            await().until(() -> all.stream().allMatch(Listening::listens));

            var match = Posting.offer(large).projected().matchOf(small);

            await().until(() -> all.stream().allMatch(each -> each.heard("match-found", match)));
            var took =
                    Firm.as(large.client()).get("/matching/v1/matches?limit=1").timeIn(TimeUnit.MILLISECONDS);
            assertTrue(took < 2_000, "a reader waited " + took + " ms");
            // Opening so many at once makes workers, which stay for a while; what is shown is that not each keeps one.
            assertTrue(Thread.activeCount() - threads < all.size(), "a thread for each stream");
        } finally {
            all.forEach(Listening::close);
        }
    }

    @Test
    void a_stranger_to_all_firms_does_not_get_in() {
        Firm.as("test-" + UUID.randomUUID())
                .accept("text/event-stream")
                .get("/matching/v1/matches/events")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    private static Listening listening(String client) {
        var listening = Listening.as(client);
        await().until(listening::listens);
        return listening;
    }

    private Connection asSystem() throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("set local role matching_system");
        }
        return connection;
    }

    private static void tell(Connection connection, Firm firm, String match) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into match_news (enterprise_id, match_id, event) values (?, ?::uuid, 'match-found')")) {
            insert.setObject(1, firm.id());
            insert.setString(2, match);
            insert.executeUpdate();
        }
    }
}
