package twoway.matching.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static twoway.matching.journey.Patience.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Tenancy;
import twoway.local.testing.EmbeddedServers;

/** Who is kept apart has no match, finds nothing, and cannot tell why. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class NeighboursTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    /** Places nobody else's postings are for, so that nothing else moves what is compared here. */
    private static final List<String> TWO_WORLDS = List.of("BV");

    @Inject
    DataSource database;

    @Inject
    Tenancy tenancy;

    @Test
    void the_denied_firm_lives_in_a_world_without_the_denier_byte_by_byte() {
        var word = Searching.word();
        var title = Map.of("zh", "示例", "en", "Sample " + word);
        var rival = Posting.offer(Firm.large())
                .with("markets", TWO_WORLDS)
                .with("title", title)
                .projected();
        var third = Firm.small();
        Posting.need(third).with("markets", TWO_WORLDS).projected();
        var denied = Firm.small();
        Posting.need(denied).with("markets", TWO_WORLDS).projected();
        rival.matchOf(third);
        rival.matchOf(denied);
        new Searching(denied).awaitWord(word, rival.owner().id().toString());
        var before = world(denied, word);

        var denier = Firm.large();
        var line = denier.denies(denied);
        await().untilAsserted(() -> assertEquals(1, lines(denier)));
        var offer = Posting.offer(denier)
                .with("markets", TWO_WORLDS)
                .with("title", title)
                .projected();
        Posting.need(denier).with("markets", TWO_WORLDS).projected();
        offer.matchOf(third);
        rival.matchOf(denier);
        new Searching(third).awaitWord(word, denier.id().toString());

        same(before, world(denied, word));
        assertFalse(world(denier, word).toString().contains(denied.id().toString()));

        denier.allows(line, denied);

        offer.matchOf(denied);
        assertNotEquals(before.toString(), world(denied, word).toString());

        denier.denies(denied);

        await().untilAsserted(() -> same(before, world(denied, word)));
    }

    /** Everything it can read of matches, postings and firms, and what it would meet. */
    private static List<String> world(Firm firm, String word) {
        var world = new ArrayList<String>();
        for (var list : List.of(
                "matches?limit=100",
                "matches?limit=100&order=LIKELY_TO_BE_READ",
                "matches?limit=100&side=OWNER",
                "matches?limit=100&side=ASKER&kind=OFFER",
                "matches?limit=100&state=INTEREST")) {
            var answer = firm.gets(list).statusCode(200).extract();
            world.add(answer.asString());
            answer.<List<String>>path("items.id")
                    .forEach(id -> world.add(firm.acts()
                            .header("traceparent", TRACE)
                            .get("/matching/v1/matches/" + id)
                            .asString()));
        }
        world.add(firm.posts(
                        "posting-searches",
                        Map.of(
                                "gives", List.of("PRODUCT"),
                                "wants", List.of("SALES_CHANNEL"),
                                "markets", TWO_WORLDS))
                .statusCode(200)
                .extract()
                .asString());
        world.add(firm.posts(
                        "previews",
                        Map.of(
                                "opens", List.of("PRODUCT", "TECHNOLOGY"),
                                "seeks", List.of("SALES_CHANNEL"),
                                "markets", TWO_WORLDS))
                .statusCode(200)
                .extract()
                .asString());
        world.add(new Searching(firm).found(word).toString());
        return world;
    }

    private static void same(List<String> before, List<String> after) {
        assertEquals(before.size(), after.size(), () -> before + "\n" + after);
        for (int i = 0; i < before.size(); i++) assertEquals(before.get(i), after.get(i));
    }

    private long lines(Firm denier) {
        return tenancy.asSystem(() -> {
            try (var connection = database.getConnection();
                    var query = connection.prepareStatement("select count(*) from denial where enterprise_id = ?")) {
                query.setObject(1, denier.id());
                try (var row = query.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void a_match_of_the_two_goes_stale_as_if_the_posting_had_ended_and_comes_back_as_it_was() {
        var ended = Story.matched();
        var denied = Story.matched();
        for (var story : List.of(ended, denied)) {
            story.small().does("matches/" + story.match() + "/declare-interest").statusCode(200);
        }

        ended.offer().with("status", "CLOSED").projected();
        var line = denied.large().denies(denied.small());

        for (var story : List.of(ended, denied)) awaitState(story.small(), story.match(), "STALE");
        assertEquals(seen(ended), seen(denied));
        assertFalse(asked(denied.small(), "ASKER").contains(denied.match()));

        denied.large().allows(line, denied.small());

        awaitState(denied.small(), denied.match(), "INTEREST");
    }

    /** What the asker reads of its match, without the names. */
    private static String seen(Story story) {
        return story.small()
                .gets("matches/" + story.match())
                .extract()
                .asString()
                .replace(story.match(), "M")
                .replace(story.offer().id().toString(), "P")
                .replace(story.large().id().toString(), "L")
                .replace(story.small().id().toString(), "S")
                .replaceAll("\"at\":\"[^\"]+\"", "")
                .replaceAll("\"through\":\\[[^]]+]", "");
    }

    @Test
    void what_runs_between_the_two_goes_on() {
        var story = Story.mutual();
        var proposal = story.sent();

        story.small().denies(story.large());
        await().untilAsserted(() -> assertEquals(1, lines(story.small())));

        story.large().does("proposals/" + proposal + "/agree").statusCode(200);
        awaitState(story.small(), story.match(), "PARTNERED");
    }

    @Test
    void firms_of_one_group_have_no_match_as_long_as_they_are_one() {
        var story = Story.matched();
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var tie = story.small().belongsTo(story.large(), LONG_AGO, null);
        awaitState(story.small(), story.match(), "STALE");

        story.small().belongsNoLonger(tie, story.large(), LONG_AGO, today.minusDays(1));

        awaitState(story.small(), story.match(), "SUGGESTED");
        story.small().belongsTo(story.large(), today.plusYears(1), null);
        var other = Story.matched();
        other.small().belongsTo(other.large(), LONG_AGO, null);
        awaitState(other.small(), other.match(), "STALE");
        awaitState(story.small(), story.match(), "SUGGESTED");
    }

    @Test
    void an_affiliation_begins_and_ends_with_its_days_though_nobody_tells_of_them() {
        var story = Story.matched();
        var tie = story.small().belongsTo(story.large(), LONG_AGO, null);
        awaitState(story.small(), story.match(), "STALE");

        // as if its last day had passed: the copy says so, and no event comes
        days(tie, LONG_AGO, LONG_AGO);
        awaitState(story.small(), story.match(), "SUGGESTED");
        days(tie, LONG_AGO, null);
        awaitState(story.small(), story.match(), "STALE");
    }

    private void days(UUID tie, LocalDate from, LocalDate till) {
        tenancy.asSystem(() -> {
            try (var connection = database.getConnection();
                    var update = connection.prepareStatement(
                            "update kinship set valid_from = ?, valid_till = ? where id = ?")) {
                update.setObject(1, from);
                update.setObject(2, till);
                update.setObject(3, tie);
                assertEquals(1, update.executeUpdate());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void a_denial_covers_the_group_of_the_named_firm() {
        var parent = Firm.small();
        var story = Story.matched();
        var tie = story.small().belongsTo(parent, LONG_AGO, null);

        var line = story.large().denies(parent);
        awaitState(story.small(), story.match(), "STALE");

        story.small().belongsNoLonger(tie, parent, LONG_AGO, LocalDate.of(2021, 1, 1));
        awaitState(story.small(), story.match(), "SUGGESTED");
        story.large().allows(line, parent);
    }

    @Test
    void of_two_postings_that_say_the_same_an_asker_has_the_better_one_and_again_both_when_they_differ() {
        var owner = Firm.large();
        var markets = List.of("PN");
        var plain = Posting.offer(owner)
                .with("markets", markets)
                .with("tags", List.of())
                .projected();
        var asker = Firm.small();
        Posting.need(asker).with("markets", markets).projected();
        var first = plain.matchOf(asker);

        var better = Posting.offer(owner)
                .with("kind", "NEED")
                .with("markets", markets)
                .with("tags", List.of())
                .with("title", Map.of("en", "Mobile robots"))
                .projected();

        var second = better.matchOf(asker);
        awaitState(asker, first, "STALE");
        assertEquals(List.of(second), asked(asker, "ASKER"));
        assertEquals(List.of(second), asked(owner, "OWNER"));
        assertEquals(1, found(asker, markets).size());
        asker.does("matches/" + second + "/declare-interest").statusCode(200);
        plain.with("title", Map.of("en", "Mobile robots and autonomous mobile robots"))
                .projected();

        better.with("gives", List.of("SALES_CHANNEL")).projected();

        awaitState(asker, first, "SUGGESTED");
        assertEquals(Set.of(first, second), Set.copyOf(asked(asker, "ASKER")));
        better.with("gives", List.of("SALES_CHANNEL", "AFTER_SALES_SERVICE", "OVERSEAS_DEVELOPMENT"))
                .projected();
        awaitState(asker, first, "STALE");
        assertEquals(List.of(second), asked(asker, "ASKER"), "what was asked for stays, whatever fits better");
        better.with("status", "CLOSED").projected();
        awaitState(asker, first, "SUGGESTED");
        assertEquals(List.of(first), asked(asker, "ASKER"));
    }

    private static List<String> found(Firm reader, List<String> markets) {
        return reader.posts(
                        "posting-searches",
                        Map.of(
                                "gives", List.of("PRODUCT"),
                                "wants", List.of("SALES_CHANNEL"),
                                "markets", markets))
                .statusCode(200)
                .extract()
                .path("postings.posting.id");
    }

    private static List<String> asked(Firm reader, String side) {
        return reader.gets("matches?limit=100&side=" + side)
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static void awaitState(Firm reader, String match, String state) {
        await().untilAsserted(() ->
                assertEquals(state, reader.gets("matches/" + match).extract().path("state")));
    }
}
