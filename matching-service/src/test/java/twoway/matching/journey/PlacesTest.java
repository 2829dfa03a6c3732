package twoway.matching.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static twoway.matching.journey.Patience.await;
import static twoway.matching.journey.ProposalJourneyTest.capacity;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;

/** Places are taken one by one, whoever comes and however many at once. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class PlacesTest {

    @Inject
    Days days;

    @Test
    void however_many_press_agree_at_once_one_partnership_is_formed() throws Exception {
        var story = Story.mutual();
        var proposal = story.sent();

        var answers = atOnce(Collections.nCopies(
                8,
                () -> story.large()
                        .does("proposals/" + proposal + "/agree")
                        .extract()
                        .statusCode()));

        assertEquals(Collections.nCopies(8, 200), answers);
        story.large().gets("partnerships").body("items", hasSize(1));
        Told.of("matching.proposal", proposal, "proposal-sent", "proposal-agreed");
        capacity(story, 3, 0, 1, 0);
    }

    @Test
    void of_many_who_come_at_once_for_the_last_place_one_gets_it_and_the_others_wait() throws Exception {
        var offer = Posting.offer(Firm.large()).places(1).projected();
        var stories = new ArrayList<Story>();
        for (int i = 0; i < 6; i++) stories.add(Story.matchedWith(offer).bothInterested());
        var proposals = new ArrayList<String>();
        for (var story : stories) proposals.add(story.drafted());

        atOnce(each(
                stories,
                i -> stories.get(i)
                        .small()
                        .does("proposals/" + proposals.get(i) + "/send")
                        .extract()
                        .statusCode()));
        capacity(stories.getFirst(), 1, 1, 0, 5);
        var answers = atOnce(each(
                stories,
                i -> stories.get(i)
                        .large()
                        .does("proposals/" + proposals.get(i) + "/agree")
                        .extract()
                        .statusCode()));

        assertEquals(1, Collections.frequency(answers, 200), answers.toString());
        assertEquals(5, Collections.frequency(answers, 409), answers.toString());
        capacity(stories.getFirst(), 1, 0, 1, 5);
        var loser = answers.indexOf(409);
        stories.get(loser)
                .large()
                .does("proposals/" + proposals.get(loser) + "/agree")
                .body("code", equalTo("capacity-full"));
        offer.owner().gets("partnerships").body("items", hasSize(1));
    }

    @Test
    void who_waits_moves_up_when_a_place_is_given_back_or_another_is_opened() {
        var offer = Posting.offer(Firm.large()).places(1).projected();
        var first = Story.matchedWith(offer).bothInterested();
        var second = Story.matchedWith(offer).bothInterested();
        var third = Story.matchedWith(offer).bothInterested();
        var held = first.sent();
        var waiting = second.sent();
        var last = third.sent();
        capacity(first, 1, 1, 0, 2);
        second.large().does("proposals/" + waiting + "/agree").statusCode(409).body("code", equalTo("capacity-full"));

        first.small().does("proposals/" + held + "/withdraw").statusCode(200);

        capacity(first, 1, 1, 0, 1);
        second.large().does("proposals/" + waiting + "/agree").statusCode(200);
        offer.places(2).projected();
        await().untilAsserted(() -> capacity(first, 2, 1, 1, 0));
        third.large().does("proposals/" + last + "/agree").statusCode(200);
        offer.places(1).projected();
        await().untilAsserted(() -> third.small()
                .gets("postings/" + offer.id() + "/capacity")
                .body("overCommitted", equalTo(true))
                .body("committed", equalTo(2)));
    }

    @Test
    void nobody_waits_beside_a_place_that_is_given_back_while_it_comes() throws Exception {
        var offer = Posting.offer(Firm.large()).places(1).projected();
        var leaves = Story.matchedWith(offer).bothInterested();
        var comes = Story.matchedWith(offer).bothInterested();
        var held = leaves.sent();
        for (int round = 0; round < 8; round++) {
            var given = leaves;
            var taken = comes;
            var old = held;
            var draft = taken.drafted();

            var answers = atOnce(List.of(
                    () -> status(given, "proposals/" + old + "/withdraw"),
                    () -> status(taken, "proposals/" + draft + "/send")));

            assertEquals(List.of(200, 200), answers);
            capacity(taken, 1, 1, 0, 0);
            leaves = taken;
            comes = given;
            held = draft;
        }
    }

    @Test
    void who_rewrites_a_draft_while_it_is_sent_never_stands_in_the_way_of_the_sending() throws Exception {
        var story = Story.mutual();
        for (int round = 0; round < 5; round++) {
            var draft = story.drafted();

            var answers = atOnce(List.of(
                    // whatever the draft says by then: else the rewriting may come first, and what was seen is gone
                    () -> story.small()
                            .blindly()
                            .header("If-Match", "*")
                            .post("/matching/v1/proposals/" + draft + "/send")
                            .statusCode(),
                    () -> story.small()
                            .posts("proposals", story.offerOf(story.fiveUndertakings()))
                            .extract()
                            .statusCode()));

            assertEquals(200, answers.getFirst(), answers.toString());
            assertTrue(List.of(200, 409).contains(answers.getLast()), answers.toString());
            assertEquals(200, status(story, "proposals/" + draft + "/withdraw"));
        }
    }

    @Test
    void of_many_who_come_at_once_for_several_lines_each_gets_one_on_every_line_or_none_at_all() throws Exception {
        var offer = Posting.offer(Firm.large())
                .lines(Posting.line("DE", 2), Posting.line("JP", 3), Posting.line("ANY", 4))
                .projected();
        var stories = new ArrayList<Story>();
        for (int i = 0; i < 8; i++) stories.add(Story.matchedWith(offer).bothInterested());
        var proposals = new ArrayList<String>();
        for (int i = 0; i < 8; i++) {
            proposals.add(
                    stories.get(i).draftedFor(i % 2 == 0 ? new String[] {"DE", "JP"} : new String[] {"JP", "DE"}));
        }

        atOnce(each(stories, i -> status(stories.get(i), "proposals/" + proposals.get(i) + "/send")));
        places(stories.getFirst()).body("lines.held", contains(2, 2, 2)).body("waitlisted", equalTo(6));
        var answers = atOnce(each(
                stories,
                i -> stories.get(i)
                        .large()
                        .does("proposals/" + proposals.get(i) + "/agree")
                        .extract()
                        .statusCode()));

        assertEquals(2, Collections.frequency(answers, 200), answers.toString());
        places(stories.getFirst())
                .body("lines.market", contains("ANY", "DE", "JP"))
                .body("lines.committed", contains(2, 2, 2))
                .body("lines.held", contains(0, 0, 0))
                // one more for JP: DE is full
                .body("free", equalTo(1));
    }

    @Test
    void a_territory_takes_places_where_it_touches_and_the_first_who_waits_and_fits_moves_up() {
        var offer = Posting.offer(Firm.large())
                .lines(Posting.line("DE", 1), Posting.line("JP", 1))
                .projected();
        var inGermany = Story.matchedWith(offer).bothInterested();
        var inJapan = Story.matchedWith(offer).bothInterested();
        var inBoth = Story.matchedWith(offer).bothInterested();
        var alsoInJapan = Story.matchedWith(offer).bothInterested();
        var elsewhere = Story.matchedWith(offer).bothInterested();
        inGermany.sentFor("DE");
        var japan = inJapan.sentFor("JP");
        var both = inBoth.sentFor("DE", "JP");
        var late = alsoInJapan.sentFor("JP");
        elsewhere.sentFor("FR");
        places(inGermany)
                .body("lines.held", contains(1, 1))
                .body("held", equalTo(3))
                .body("waitlisted", equalTo(2));

        inJapan.small().does("proposals/" + japan + "/withdraw").statusCode(200);

        places(inGermany).body("lines.held", contains(1, 1)).body("waitlisted", equalTo(1));
        inBoth.large().does("proposals/" + both + "/agree").statusCode(409).body("code", equalTo("capacity-full"));
        alsoInJapan.large().does("proposals/" + late + "/agree").statusCode(200);
    }

    @Test
    void places_of_another_period_are_nobodys_today() {
        var offer = Posting.offer(Firm.large())
                .lines(Posting.line("ANY", 5, "2020-01-01", "2020-12-31"), Posting.line("ANY", 1))
                .projected();
        var first = Story.matchedWith(offer).bothInterested();
        var second = Story.matchedWith(offer).bothInterested();
        first.sent();
        second.sent();
        places(first)
                .body("lines.held", contains(0, 1))
                .body("waitlisted", equalTo(1))
                .body("free", equalTo(0));

        offer.lines(Posting.line("ANY", 5, "2020-01-01", "2020-12-31")).projected();

        await().untilAsserted(() -> places(first).body("lines", hasSize(1)).body("free", equalTo(0)));
        places(first).body("held", equalTo(1)).body("waitlisted", equalTo(1));
    }

    /** Nobody looks at midnight: the first who comes afterwards finds the new places, and those who wait are before him. */
    @Test
    void when_a_new_period_begins_those_who_wait_have_its_places_before_whoever_comes() {
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var offer = Posting.offer(Firm.large())
                .lines(
                        Posting.line(
                                "ANY",
                                1,
                                today.minusDays(9).toString(),
                                today.plusDays(1).toString()),
                        Posting.line("ANY", 1, today.plusDays(2).toString(), "2099-12-31"))
                .projected();
        var stories = Stream.generate(() -> Story.matchedWith(offer).bothInterested())
                .limit(3)
                .toList();
        stories.get(0).sent();
        var waiting = stories.get(1).sent();
        places(stories.getFirst()).body("lines.held", contains(1, 0)).body("waitlisted", equalTo(1));
        days.later(offer.owner(), Duration.ofDays(3));

        var comes = stories.get(2).sent();

        places(stories.getFirst()).body("lines.held", contains(1, 1)).body("waitlisted", equalTo(1));
        offer.owner().does("proposals/" + comes + "/agree").statusCode(409).body("code", equalTo("capacity-full"));
        offer.owner().does("proposals/" + waiting + "/agree").statusCode(200);
    }

    @Test
    void who_agrees_with_one_who_waits_does_not_pass_those_who_wait_longer() {
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var offer = Posting.offer(Firm.large())
                .lines(Posting.line("ANY", 1, today.plusDays(2).toString(), "2099-12-31"))
                .projected();
        var first = Story.matchedWith(offer).bothInterested();
        var second = Story.matchedWith(offer).bothInterested();
        var longest = first.sent();
        var later = second.sent();
        places(first).body("waitlisted", equalTo(2));
        days.later(offer.owner(), Duration.ofDays(3));

        second.large().does("proposals/" + later + "/agree").statusCode(409).body("code", equalTo("capacity-full"));

        first.large().does("proposals/" + longest + "/agree").statusCode(200);
    }

    @Test
    void where_the_line_for_any_is_full_no_market_is_free() {
        var offer = Posting.offer(Firm.large())
                .lines(Posting.line("ANY", 1), Posting.line("DE", 2))
                .projected();
        var first = Story.matchedWith(offer).bothInterested();
        var next = Story.matchedWith(offer);
        next.small().gets("matches/" + next.match()).body("chanceOfBeingRead.band", not(equalTo("FULL")));

        first.sentFor("FR");

        places(first).body("free", equalTo(0));
        next.small().gets("matches/" + next.match()).body("chanceOfBeingRead.band", equalTo("FULL"));
    }

    @Test
    void an_asker_is_told_of_the_places_in_its_own_markets() {
        var offer = Posting.offer(Firm.large())
                .lines(Posting.line("DE", 0), Posting.line("JP", 5))
                .projected();
        var german = askerIn(offer, "DE");
        var french = askerIn(offer.with("markets", List.of("DE", "JP", "FR")).projected(), "FR");

        german.small().gets("matches/" + german.match()).body("chanceOfBeingRead.band", equalTo("FULL"));
        french.small().gets("matches/" + french.match()).body("chanceOfBeingRead.band", not(equalTo("FULL")));
    }

    private static Story askerIn(Posting offer, String market) {
        var small = Firm.small();
        Posting.need(small).with("markets", List.of(market)).projected();
        return new Story(offer.owner(), small, offer, offer.matchOf(small));
    }

    @Test
    void a_counter_proposal_for_other_markets_exchanges_its_places() {
        var offer = Posting.offer(Firm.large())
                .lines(Posting.line("DE", 1), Posting.line("JP", 1))
                .projected();
        var story = Story.matchedWith(offer).bothInterested();
        var proposal = story.sentFor("DE");
        places(story).body("lines.held", contains(1, 0));

        story.large()
                .posts(
                        "proposals/" + proposal + "/counter",
                        Map.of(
                                "undertakings",
                                List.of(
                                        story.undertaking(story.large(), "SALES_CHANNEL", "JP"),
                                        story.undertaking(story.small(), "PRODUCT"))))
                .statusCode(200);

        places(story).body("lines.held", contains(0, 1));
    }

    private static ValidatableResponse places(Story story) {
        return story.large()
                .gets("postings/" + story.offer().id() + "/capacity")
                .statusCode(200);
    }

    private static int status(Story story, String command) {
        return story.small().does(command).extract().statusCode();
    }

    private static List<Callable<Integer>> each(List<Story> stories, IntFunction<Integer> act) {
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < stories.size(); i++) {
            var index = i;
            calls.add(() -> act.apply(index));
        }
        return calls;
    }

    private static List<Integer> atOnce(List<? extends Callable<Integer>> calls) throws Exception {
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            var answers = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(calls)) answers.add(answer.get());
            assertTrue(answers.stream().noneMatch(status -> status >= 500), answers.toString());
            return answers;
        }
    }
}
