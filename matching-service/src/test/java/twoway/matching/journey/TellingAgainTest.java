package twoway.matching.journey;

import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static twoway.matching.journey.Patience.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Tenancy;
import twoway.local.testing.EmbeddedServers;

/** The copies of what enterprise-service told, told again: damage is found and healed, and no deal feels it. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class TellingAgainTest {

    private static final String POOL = "/matching/v1/projections/pool";

    @Inject
    Tenancy tenancy;

    @Inject
    Session session;

    @Test
    void a_damaged_pool_is_healed_and_matches_events_and_places_stay_as_they_were() {
        var story = Story.mutual();
        story.partnered();
        var digest = state().getString("digest");
        var effects = effects();
        assertEquals(
                1,
                change("update pooled_posting set tags = '{forged}' where id = '"
                        + story.offer().id() + "'"));
        assertEquals(
                1,
                change("update asker set gives = '{}' where id = '"
                        + story.small().id() + "'"));
        assertEquals(
                1,
                change("delete from posting_criteria where id = '"
                        + story.offer().id() + "'"));
        assertNotEquals(digest, state().getString("digest"));

        var done = Rebuild.of("pool");

        assertEquals(
                List.of("pooled_posting", "posting_criteria", "asker"),
                done.getList("differences.table"),
                done::prettify);
        assertEquals(digest, done.getString("digestAfter"));
        assertEquals(digest, state().getString("digest"));
        assertEquals(effects, effects());
        story.offer().match(story.small(), story.match());
        assertEquals(List.of(), Rebuild.of("pool").getList("differences"));
    }

    @Test
    void memberships_told_again_are_the_same() {
        Story.matched();

        assertEquals(List.of(), Rebuild.of("memberships").getList("differences"));
    }

    /** What the copy says is followed, whoever wrote it: damage, and its healing. */
    @Test
    void a_deny_list_that_is_healed_is_followed_by_the_matches() {
        var story = Story.matched();
        story.large().denies(story.small());
        await().untilAsserted(() -> matches(story, 0));

        assertEquals(
                1,
                change("delete from denial where enterprise_id = '"
                        + story.large().id() + "'"));
        await().untilAsserted(() -> matches(story, 1));

        assertTrue(Rebuild.of("neighbours").getList("differences.table").contains("denial"));
        await().untilAsserted(() -> matches(story, 0));
    }

    private static void matches(Story story, int number) {
        story.small().gets("matches?postingId=" + story.offer().id()).body("items", hasSize(number));
    }

    private static JsonPath state() {
        var state =
                Rebuild.operator().get(POOL).then().statusCode(200).extract().jsonPath();
        assertTrue(state.getLong("rows") > 0);
        return state;
    }

    private int change(String sql) {
        return tenancy.asSystem(() -> session.createNativeMutationQuery(sql).executeUpdate());
    }

    private List<String> effects() {
        return tenancy.asSystem(() -> session.createNativeQuery("""
                        select 'match', count(*), sum(version) from match
                        union all select 'view', count(*), sum(version) from match_view
                        union all select 'event', count(*), 0 from event
                        union all select 'place', count(*), sum(committed) from capacity_ledger order by 1""", Object[].class).getResultList().stream()
                .map(Arrays::toString)
                .toList());
    }
}
