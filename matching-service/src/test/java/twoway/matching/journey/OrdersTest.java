package twoway.matching.journey;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static twoway.matching.journey.Patience.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;
import twoway.matching.Lot;

/** The two orders of a list, and what is told of the chance of being read. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class OrdersTest {

    private static final String LIKELY = "matches?order=LIKELY_TO_BE_READ&limit=";

    @Test
    void who_minds_being_read_is_shown_the_quiet_offer_before_the_one_that_stronger_firms_have_asked_for() {
        var popular = Posting.offer(Firm.large()).with("markets", List.of("AQ")).projected();
        var quiet = Posting.offer(Firm.large())
                .with("markets", List.of("TF"))
                .with("gives", List.of("SALES_CHANNEL", "AFTER_SALES_SERVICE"))
                .projected();
        var stronger = Stream.generate(Firm::small).limit(4).toList();
        stronger.forEach(
                firm -> Posting.need(firm).with("markets", List.of("AQ")).projected());
        stronger.forEach(firm -> firm.does("matches/" + popular.matchOf(firm) + "/declare-interest")
                .statusCode(200));
        var reader = Firm.small();
        Posting.need(reader)
                .with("gives", List.of("PRODUCT"))
                .with("markets", List.of("AQ", "TF"))
                .projected();
        var loud = popular.matchOf(reader);
        var calm = quiet.matchOf(reader);

        assertEquals(List.of(loud, calm), ids(reader, "matches?side=ASKER&limit=2"));
        assertEquals(List.of(calm, loud), ids(reader, LIKELY + 2));
        reader.gets("matches/" + loud)
                .body("chanceOfBeingRead.band", equalTo("UNLIKELY"))
                .body("chanceOfBeingRead.strongerAhead", equalTo("MANY"))
                .body("chanceOfBeingRead.trackRecord.en", equalTo("no track record yet"));
        reader.gets("matches/" + calm)
                .body("chanceOfBeingRead.band", equalTo("LIKELY"))
                .body("chanceOfBeingRead.strongerAhead", equalTo("NONE"));
        popular.owner().gets("matches/" + loud).body("chanceOfBeingRead", nullValue());
        pagesAndFilters(reader, loud, calm);
        var next = LIKELY + 1 + "&after=" + reader.gets(LIKELY + 1).extract().path("next");
        reader.posts("matches/" + calm + "/dismiss", Map.of("code", "TOO_EARLY"))
                .statusCode(200);
        assertEquals(List.of(loud), ids(reader, LIKELY + 2));
        assertEquals(List.of(loud), ids(reader, next), "what stood last on the page before is gone");
    }

    private static void pagesAndFilters(Firm reader, String loud, String calm) {
        var first = reader.gets(LIKELY + 1).statusCode(200).extract().jsonPath();
        assertEquals(List.of(calm), first.getList("items.id"));
        var second = reader.gets(LIKELY + 1 + "&after=" + first.getString("next"))
                .extract()
                .jsonPath();
        assertEquals(List.of(loud), second.getList("items.id"));
        assertEquals(null, second.getString("next"));
        assertEquals(List.of(calm, loud), ids(reader, LIKELY + 9 + "&side=ASKER&kind=OFFER"));
        reader.gets(LIKELY + 9 + "&side=OWNER").body("items", empty());
        reader.gets("matches?side=ASKER&kind=NEED").body("items", empty());
        for (var wrong : List.of("order=BEST", "side=LEFT", "kind=WISH", "order=LIKELY_TO_BE_READ&after=x"))
            reader.gets("matches?" + wrong).statusCode(400).body("code", equalTo("invalid-parameter"));
    }

    @Test
    void the_change_that_is_named_comes_true_when_the_firm_publishes_it() {
        var offer = Posting.offer(Firm.large()).with("markets", List.of("CX")).projected();
        var small = Firm.small();
        var need = Posting.need(small)
                .with("gives", List.of("PRODUCT"))
                .with("markets", List.of("CX"))
                .projected();
        var match = offer.matchOf(small);
        var seen = offer.match(small, match);
        assertEquals("GIVE", seen.getString("change.adds"));
        assertEquals("TECHNOLOGY", seen.getString("change.value"));
        assertEquals(List.of("INDUSTRY_YOU_LOOK_FOR", "SIMILAR_MEANING"), seen.getList("fit.unknown"));

        need.with("gives", List.of("PRODUCT", "TECHNOLOGY")).projected();

        await().untilAsserted(() -> small.gets("matches/" + match)
                .body("fit.basisPoints", equalTo(seen.getInt("change.fit")))
                .body("otherSide.word", equalTo(seen.getString("change.word"))));
    }

    @Test
    void a_preview_says_whom_an_offer_would_meet_and_nobody_hears_of_it() {
        var large = Firm.large();
        var fitting = Firm.small();
        Posting.need(fitting).with("markets", List.of("NU")).projected();
        var elsewhere = Firm.small();
        Posting.need(elsewhere).with("markets", List.of("NF")).projected();
        // both are known as soon as somebody else's offer has met them
        var known =
                Posting.offer(Firm.large()).with("markets", List.of("NU", "NF")).projected();
        known.matchOf(fitting);
        known.matchOf(elsewhere);
        var before = fitting.gets("matches?limit=100").extract().asString();

        var offer = Map.of(
                "opens", List.of("SALES_CHANNEL", "AFTER_SALES_SERVICE", "OVERSEAS_DEVELOPMENT"),
                "seeks", List.of("PRODUCT", "TECHNOLOGY"),
                "markets", List.of("NU"),
                "tags", List.of("移动机器人"),
                "preferredSizeClasses", List.of("SMALL"));
        var preview = large.posts("previews", offer).statusCode(200).extract().jsonPath();

        assertEquals(
                List.of(fitting.id().toString()),
                preview.getList("firms.id").stream()
                        .filter(id -> id.equals(fitting.id().toString())
                                || id.equals(elsewhere.id().toString()))
                        .toList());
        assertTrue(preview.getInt("fitting") >= 1);
        var notVerified = Firm.registered().member("OWNER");
        assertEquals(
                preview.<List<String>>get("firms.id"),
                Firm.as(notVerified)
                        .body(offer)
                        .post("/matching/v1/previews")
                        .jsonPath()
                        .getList("firms.id"));
        assertTrue(preview.getInt("removed.find { it.condition == 'SHARED_MARKETS' }.firms") >= 1);
        assertTrue(preview.getList("firms[0].fit.contributions.feature").contains("PREFERRED_SIZE"));
        assertEquals(before, fitting.gets("matches?limit=100").extract().asString());
        large.gets("matches").body("items", empty());
        large.posts("previews", Map.of("opens", List.of(), "seeks", List.of("PRODUCT")))
                .statusCode(422);
    }

    @Test
    void a_preview_tells_who_is_not_verified_nothing_of_what_is_for_members() {
        var hidden = Firm.small();
        Posting.need(hidden).with("markets", List.of("NR")).projected();
        Posting.offer(Firm.large()).with("markets", List.of("NR")).projected().matchOf(hidden);
        var offer = Map.of(
                "opens", List.of("SALES_CHANNEL"),
                "seeks", List.of("PRODUCT"),
                "markets", List.of("NR"));
        var newcomer = Firm.registered();
        var stranger = newcomer.member("OWNER");
        assertEquals(List.of(hidden.id().toString()), previewed(stranger, offer));

        hidden.visibleTo("MEMBERS");

        await().until(() -> previewed(stranger, offer), List::isEmpty);
        var counts = Firm.as(stranger).body(offer).post("/matching/v1/previews").jsonPath();
        assertEquals(0, counts.getInt("fitting"));
        newcomer.verified();
        await().until(() -> previewed(stranger, offer), List.of(hidden.id().toString())::equals);
    }

    private static List<String> previewed(String client, Map<String, ?> offer) {
        return Firm.as(client)
                .body(offer)
                .post("/matching/v1/previews")
                .jsonPath()
                .getList("firms.id");
    }

    @Test
    void where_no_place_is_left_it_is_said() {
        var full = Posting.offer(Firm.large())
                .with("markets", List.of("HM"))
                .places(0)
                .projected();
        var reader = Firm.small();
        Posting.need(reader).with("markets", List.of("HM")).projected();
        var match = full.matchOf(reader);

        reader.gets("matches/" + match).body("chanceOfBeingRead.band", equalTo("FULL"));
        assertEquals(List.of(match), ids(reader, LIKELY + 9));
    }

    /** Ids grow with time: by them, who came first would stand first on every list. */
    @Test
    void of_equals_a_lot_says_who_stands_first_on_the_owner_s_list_and_on_the_asker_s_own() {
        var offers = Stream.generate(() -> Posting.offer(Firm.large())
                        .with("markets", List.of("MF"))
                        .projected())
                .limit(6)
                .toList();
        var askers = Stream.generate(Firm::small).limit(6).toList();
        askers.forEach(
                asker -> Posting.need(asker).with("markets", List.of("MF")).projected());
        offers.forEach(offer -> askers.forEach(offer::matchOf));
        var offer = offers.getFirst();
        var asker = askers.getLast();

        assertEquals(
                askers.stream()
                        .map(Firm::id)
                        .sorted(Comparator.comparing(id -> Lot.of(offer.id(), id)))
                        .map(UUID::toString)
                        .toList(),
                byTwos(offer.owner(), "matches?side=OWNER&postingId=" + offer.id(), "asker.id"));
        var drawn = offers.stream()
                .map(Posting::id)
                .sorted(Comparator.comparing(id -> Lot.of(id, asker.id())))
                .map(UUID::toString)
                .toList();
        assertEquals(drawn, byTwos(asker, "matches?side=ASKER", "posting.id"));
    }

    private static List<String> byTwos(Firm reader, String list, String what) {
        var all = new ArrayList<String>();
        String next = null;
        do {
            var page = reader.gets(list + "&limit=2" + (next == null ? "" : "&after=" + next))
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("items." + what));
            next = page.getString("next");
        } while (next != null);
        return all;
    }

    @Test
    void who_deals_with_a_whole_page_before_reading_on_misses_nothing() {
        var reader = Firm.small();
        Posting.need(reader).with("markets", List.of("BQ")).projected();
        for (int i = 0; i < 5; i++)
            Posting.offer(Firm.large())
                    .with("markets", List.of("BQ"))
                    .projected()
                    .matchOf(reader);
        var all = ids(reader, LIKELY + 9);
        var first = reader.gets(LIKELY + 3).extract().jsonPath();
        assertEquals(all.subList(0, 3), first.getList("items.id"));
        var next = LIKELY + 3 + "&after=" + first.getString("next");

        dismiss(reader, all.get(1));
        assertEquals(all.subList(3, 5), ids(reader, next), "what stood last is still there");
        dismiss(reader, all.get(0));
        dismiss(reader, all.get(2));
        assertEquals(all.subList(3, 5), ids(reader, next), "nothing of the page is left");
    }

    private static void dismiss(Firm reader, String match) {
        reader.posts("matches/" + match + "/dismiss", Map.of("code", "TOO_EARLY"))
                .statusCode(200);
    }

    private static List<String> ids(Firm reader, String list) {
        return reader.gets(list).statusCode(200).extract().path("items.id");
    }
}
