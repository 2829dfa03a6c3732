package twoway.matching.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static twoway.matching.journey.Patience.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;
import twoway.matching.pool.Understanding;

/** What two firms say in other words, or in another language, counts once it was understood. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class MeaningJourneyTest {

    private static final String OF_MEANING = "fit.contributions.find { it.feature == 'SIMILAR_MEANING' }.";
    private static final Map<String, String> CHINESE = Map.of("zh", "自主移动的小车，在仓库和车间里搬运货架、托盘和料箱，替代叉车和人工。");
    private static final Map<String, String> ENGLISH = Map.of(
            "en",
            "Vehicles that drive themselves through warehouses and workshops and carry shelves, pallets and boxes in place of forklifts and people.");
    private static final Map<String, String> SAUCE = Map.of("en", "We brew soy sauce and vinegar.");

    @Inject
    Understanding understanding;

    private Posting offer;
    private Posting need;
    private Firm small;

    @BeforeEach
    void twoFirmsThatShareNoWord() {
        small = Firm.small();
        offer = saying(Posting.offer(Firm.large()), ENGLISH).projected();
        need = saying(Posting.need(small), CHINESE).projected();
    }

    private static Posting saying(Posting posting, Map<String, String> text) {
        return posting.with("title", text).with("description", text).with("tags", List.of());
    }

    private JsonPath match() {
        return offer.match(small, offer.matchOf(small));
    }

    @Test
    void what_two_texts_mean_counts_across_languages_once_both_were_understood_and_both_sides_are_told_why() {
        var before = match();
        assertTrue(before.getList("fit.unknown").contains("SIMILAR_MEANING"), before::prettify);

        understanding.of(offer.id(), need.id());

        var after = match();
        int points = after.getInt(OF_MEANING + "basisPoints");
        assertTrue(points >= 200, after::prettify);
        assertTrue(after.getList(OF_MEANING + "evidence.matched").size() >= 2);
        assertTrue(after.getString(OF_MEANING + "evidence.says.en").startsWith("What your text comes closest to"));
        assertEquals(points, after.getInt("fit.basisPoints") - before.getInt("fit.basisPoints"));
        assertFalse(after.getList("fit.unknown").contains("SIMILAR_MEANING"));
        var owner = offer.match(offer.owner(), after.getString("id"));
        assertTrue(owner.getInt(OF_MEANING + "basisPoints") >= 200);
    }

    @Test
    void another_text_means_something_else_and_is_understood_anew() {
        understanding.of(offer.id(), need.id());
        int alike = match().getInt(OF_MEANING + "basisPoints");

        saying(offer, SAUCE).projected();

        await().until(() -> understanding.due(offer.id()) == 1);
        understanding.of(offer.id());
        assertTrue(match().getInt(OF_MEANING + "basisPoints") < alike / 4);
    }

    @Test
    void a_posting_is_found_by_its_meaning_as_long_as_it_is_open() {
        understanding.of(need.id());
        var senses = understanding.senses(need.id());
        long terms = understanding.terms(need.id());

        need.with("status", "PAUSED").projected();
        await().until(() -> understanding.terms(need.id()) == 0);
        need.with("status", "OPEN").projected();
        await().until(() -> understanding.terms(need.id()) == terms);

        assertEquals(24, terms, "four concepts under each of six pairs of kinds");
        assertEquals(senses, understanding.senses(need.id()));
        understanding.of(need.id());
        assertEquals(senses, understanding.senses(need.id()));
    }

    @Test
    void nothing_is_understood_twice_unless_another_version_understands() {
        understanding.of(need.id());
        understanding.sweep();
        assertEquals(0, understanding.due(need.id()));

        understanding.forge("senses = '{pump}', sense_version = 0", need.id());
        understanding.sweep();

        assertEquals(1, understanding.due(need.id()));
        understanding.of(need.id());
        assertFalse(understanding.senses(need.id()).contains("pump"));
    }

    @Test
    void what_is_told_now_is_understood_before_all_that_an_older_version_understood_and_of_that_one_at_a_time() {
        var third = saying(Posting.need(Firm.small()), SAUCE).projected();
        for (var each : List.of(offer, need, third)) understanding.awaitVectors(each.id());
        understanding.olderOnes(offer.id(), need.id());

        assertEquals(1, understanding.round(offer.id(), need.id(), third.id()));

        assertEquals(0, understanding.due(third.id()));
        assertEquals(2, understanding.due(offer.id(), need.id()));
        assertEquals(1, understanding.round(offer.id(), need.id(), third.id()));
        assertEquals(1, understanding.due(offer.id(), need.id()));
    }

    @Test
    void of_an_older_version_more_are_looked_for_once_those_before_are_done_or_have_failed() {
        understanding.of(need.id());
        understanding.awaitVectors(offer.id());
        understanding.forge("sense_version = 0", need.id());
        understanding.olderOnes(offer.id());

        assertEquals(1, understanding.swept(offer.id()), "the one before is not done");
        understanding.fail(offer.id());

        assertTrue(understanding.swept(offer.id()) > 1);
    }

    @Test
    void one_posting_that_cannot_be_understood_keeps_no_other_waiting() {
        match();
        for (var each : List.of(offer, need)) understanding.awaitVectors(each.id());
        understanding.forge("industries = '{no such thing}'", offer.id());

        understanding.round(offer.id(), need.id());

        assertEquals(1, understanding.failed(offer.id()));
        assertEquals(0, understanding.round(offer.id(), need.id()), "it is tried again later");
        understanding.forge("industries = '{}'", offer.id());
        understanding.of(offer.id(), need.id());
        assertEquals(0, understanding.due(offer.id(), need.id()));
    }

    @Test
    void what_a_text_means_outlives_a_rebuild_and_a_text_that_was_put_right_is_understood_anew() {
        understanding.of(offer.id(), need.id());
        var senses = understanding.senses(need.id());
        understanding.forge("""
                title = jsonb_build_object('en', 'Soy sauce'), description = jsonb_build_object('en', 'Soy sauce')""", need.id());
        understanding.of(need.id());
        assertFalse(understanding.senses(need.id()).equals(senses));
        var untouched = understanding.senses(offer.id());

        Rebuild.of("pool");

        assertEquals(1, understanding.due(need.id()));
        understanding.of(need.id());
        assertEquals(senses, understanding.senses(need.id()));
        assertEquals(untouched, understanding.senses(offer.id()));
        assertEquals(0, understanding.due(offer.id()));
    }

    @Test
    void whoever_watches_hears_that_a_fit_has_changed() {
        var match = offer.matchOf(small);
        try (var listening = Listening.as(small.client())) {
            await().until(listening::listens);

            understanding.of(offer.id(), need.id());

            await().until(() -> listening.heard("match-changed", match));
        }
    }

    @Test
    void whoever_tries_an_offer_sees_at_once_whom_it_means() {
        match();
        understanding.of(need.id());
        var tried = Map.of(
                "opens", List.of("SALES_CHANNEL"),
                "seeks", List.of("PRODUCT"),
                "markets", List.of("DE"),
                "about", ENGLISH);
        await().untilAsserted(() -> {
            var preview = offer.owner()
                    .posts("previews", tried)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            Map<String, Object> firm = preview.get("firms.find { it.id == '" + small.id() + "' }");
            assertTrue(firm.toString().contains("SIMILAR_MEANING"));
            assertTrue(
                    preview.getInt("firms.find { it.id == '" + small.id() + "' }." + OF_MEANING + "basisPoints") >= 200,
                    firm::toString);
        });
    }
}
