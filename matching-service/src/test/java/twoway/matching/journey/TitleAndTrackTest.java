package twoway.matching.journey;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static twoway.matching.journey.Patience.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Tenancy;
import twoway.local.testing.EmbeddedServers;
import twoway.matching.fit.Feature;
import twoway.matching.fit.FitPolicy;

/** A new title moves what it touches and nothing else; what was shown is remembered; how lists are made can be read. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class TitleAndTrackTest {

    @Inject
    Session session;

    @Inject
    Tenancy tenancy;

    @Test
    void a_title_counts_from_the_day_it_is_confirmed_at_its_source_until_it_is_taken_back() {
        var offer = Posting.offer(Firm.large()).with("markets", List.of("HM")).projected();
        var story = metOn(offer);
        var other = metOn(offer);
        int before = fit(story);
        var untouched = seen(other);
        var title = UUID.randomUUID();

        story.small().titled(title, 1, "reported", "REPORTED");
        story.small().titled(title, 2, "confirmed", "CONFIRMED_AT_SOURCE");

        await().untilAsserted(() -> assertEquals(before + 300, fit(story)));
        story.large()
                .gets("matches/" + story.match())
                .body(
                        "fit.contributions.find { it.feature == 'OFFICIAL_TITLE' }.evidence.says.en",
                        equalTo("An official title, confirmed at its source: little giant (1/1)"));
        assertEquals(untouched, seen(other));

        story.small().titled(title, 3, "revoked", "REVOKED_BY_AUTHORITY");

        await().untilAsserted(() -> assertEquals(before, fit(story)));
        story.large()
                .gets("matches/" + story.match())
                .body("fit.contributions.feature", not(hasItem("OFFICIAL_TITLE")));
    }

    private static Story metOn(Posting offer) {
        var small = Firm.small();
        Posting.need(small).with("markets", List.of("HM")).projected();
        return new Story(offer.owner(), small, offer, offer.matchOf(small));
    }

    private static int fit(Story story) {
        return story.large().gets("matches/" + story.match()).extract().path("fit.basisPoints");
    }

    /** Without the crowd before the posting, in which the other firm may now stand further ahead. */
    private static List<Object> seen(Story story) {
        return Stream.of(story.large(), story.small())
                .map(reader -> reader.gets("matches/" + story.match()).extract().jsonPath())
                .<Object>map(match -> List.of(
                        match.getMap("fit"),
                        match.getMap("otherSide"),
                        match.getList("links"),
                        match.getInt("version")))
                .toList();
    }

    @Test
    void what_a_list_shows_is_remembered_at_its_best_place_with_the_lines_of_the_fit() {
        var small = Firm.small();
        Posting.need(small).with("markets", List.of("GS")).projected();
        var better = Posting.offer(Firm.large()).with("markets", List.of("GS")).projected();
        var lesser = Posting.offer(Firm.large())
                .with("markets", List.of("GS", "GL"))
                .with("tags", List.of())
                .projected();
        foundBy(better.owner(), small);
        foundBy(lesser.owner(), small);
        var listed = small.gets("matches?side=ASKER&limit=1").extract().jsonPath();
        small.gets("matches?side=ASKER&limit=1&after=" + listed.getString("next"))
                .body("items", hasSize(1));
        small.gets("matches/" + listed.getString("items[0].id")).statusCode(200);

        await().untilAsserted(() -> assertEquals("1 opened, 2 ", shown(small)));
        await().untilAsserted(() -> assertEquals(2, linesOf(small)));
    }

    /** A mixed list is moved by what its reader keeps to itself, and a filtered one says nothing of how far down somebody has read. */
    @Test
    void a_place_is_remembered_of_lists_of_all_that_may_be_asked_for_and_as_it_was_shown() {
        var small = Firm.small();
        Posting.need(small).with("markets", List.of("IM")).projected();
        var full = Posting.offer(Firm.large())
                .with("markets", List.of("IM"))
                .places(0)
                .projected();
        var lesser = Posting.offer(Firm.large())
                .with("markets", List.of("IM", "GG"))
                .with("tags", List.of())
                .projected();
        foundBy(full.owner(), small);
        foundBy(lesser.owner(), small);
        small.gets("matches?limit=1").statusCode(200);
        var mine = small.gets("matches?side=ASKER&kind=OFFER").extract().jsonPath();
        assertEquals(full.id().toString(), mine.getString("items[0].posting.id"));

        var likely = "matches?order=LIKELY_TO_BE_READ&limit=1";
        var next = small.gets(likely).extract().path("next");
        small.gets(likely + "&after=" + next)
                .body("items.posting.id", hasItem(full.id().toString()));

        await().untilAsserted(() -> assertEquals("1 , 2 ", shown(small)));
        assertEquals(2, placeOf(full, small), "on the list that was read, full ones come last");
    }

    @Test
    void of_requests_those_are_remembered_that_their_reader_has_opened() {
        var offer = Posting.offer(Firm.large()).with("markets", List.of("JE")).projected();
        var askers = Stream.generate(Firm::small).limit(2).toList();
        askers.forEach(each -> {
            Posting.need(each).with("markets", List.of("JE")).projected();
            each.does("matches/" + offer.matchOf(each) + "/declare-interest").statusCode(200);
        });
        var listed = offer.owner().gets("matches?side=OWNER").extract().jsonPath();
        assertEquals(2, listed.getList("items").size());

        offer.owner()
                .gets("matches/" + listed.getString("items[0].id") + "?opened=false")
                .statusCode(200);
        offer.owner().gets("matches/" + listed.getString("items[1].id")).statusCode(200);

        await().untilAsserted(() -> assertEquals(1, requestsOf(offer.owner(), " and shown_at = opened_at")));
        assertEquals(
                1,
                requestsOf(offer.owner(), ""),
                "what it has only seen on its list, in its own order, is not known, nor what its program read after news");
        offer.owner()
                .gets("matches/" + listed.getString("items[0].id") + "?opened=perhaps")
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
    }

    private int placeOf(Posting posting, Firm firm) {
        return one(
                "select s.rank from match_shown s join match m on m.id = s.match_id where s.enterprise_id = :firm"
                        + " and m.posting_id = '" + posting.id() + "'",
                firm,
                Integer.class);
    }

    private int requestsOf(Firm owner, String condition) {
        return one("select count(*) from match_shown where enterprise_id = :firm" + condition, owner, Long.class)
                .intValue();
    }

    /** Waits without the other side looking at anything. */
    private static void foundBy(Firm owner, Firm asker) {
        await().until(
                        () -> owner.gets("matches?side=OWNER&limit=100")
                                .extract()
                                .<List<String>>path("items.asker.id"),
                        ids -> ids.contains(asker.id().toString()));
    }

    private String shown(Firm firm) {
        return one("""
            select string_agg(rank || case when opened_at is null then ' ' else ' opened' end, ', ' order by rank)
            from match_shown where enterprise_id = :firm and not asked\
            """, firm, String.class);
    }

    private int linesOf(Firm firm) {
        return one(
                        "select count(*) from match_shown where enterprise_id = :firm"
                                + " and cast(lines ->> 'THEY_GIVE_WHAT_YOU_WANT' as int) > 0",
                        firm,
                        Long.class)
                .intValue();
    }

    private <T> T one(String sql, Firm firm, Class<T> as) {
        return tenancy.asSystem(() -> session.createNativeQuery(sql, as)
                .setParameter("firm", firm.id())
                .getSingleResult());
    }

    @Test
    void whoever_is_signed_in_reads_how_lists_are_made_and_what_never_counts() {
        given().get("/matching/v1/ranking-policy").then().statusCode(401);
        Firm.small()
                .gets("ranking-policy")
                .statusCode(200)
                .body("policy", equalTo(FitPolicy.NEWEST.name()))
                .body("features", hasSize(Feature.values().length))
                .body("features.find { it.feature == 'OFFICIAL_TITLE' }.most", equalTo(300))
                .body(
                        "features.findAll { it.ownListOnly }.feature",
                        equalTo(List.of("PREFERRED_COUNTRY", "PREFERRED_SIZE")))
                .body("orders.order", equalTo(List.of("MY_INTEREST", "LIKELY_TO_BE_READ")))
                .body("neverCounts.en", hasItem("Who registered first"));
    }
}
