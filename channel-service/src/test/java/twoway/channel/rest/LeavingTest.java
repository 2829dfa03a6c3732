package twoway.channel.rest;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Tenancy;
import twoway.local.testing.EmbeddedServers;
import twoway.local.testing.StoredTexts;
import twoway.local.testing.Topics;

/** Firms leave and persons are erased elsewhere; here what was under way ends, and nothing of the person stays. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "channel"))
class LeavingTest {

    @Inject
    DataSource database;

    @Inject
    Tenancy tenancy;

    private Deal deal;

    @BeforeEach
    void two_firms_of_their_own_may_agree() {
        deal = new Deal(
                Firm.joins("示例大型企业", "Example Large Group", "OWNER"),
                Firm.joins("示例移动机器人", "Example Mobile Robots", "OWNER"));
    }

    @Test
    void an_sme_that_leaves_gives_its_open_cases_up() {
        var id = deal.onlyCase("DE");

        deal.sme.leaves();

        ends(id, "WITHDRAWN", null);
        deal.large.get("/onboarding-cases/" + id).body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void a_large_firm_that_leaves_closes_its_channels_and_what_was_live_stays() {
        var live = deal.live("JP");
        deal.isFormed(deal.undertaking(UUID.randomUUID(), "SALES_CHANNEL", "DE"));
        await().atMost(Deal.PATIENCE).until(() -> deal.cases().size() == 2);
        var open = deal.cases().getFirst();

        deal.large.leaves();

        ends(open, "REJECTED", "CHANNEL_CLOSED");
        deal.sme.get("/onboarding-cases/" + live).body("state", equalTo("CLOSED"));
    }

    @Test
    void what_an_erased_person_was_answered_is_erased() {
        var id = deal.onlyCase("DE");
        var address = "wei-" + UUID.randomUUID() + "@example.com";
        deal.sme.keyed("/onboarding-cases/" + id + "/withdraw", address, "*").statusCode(200);
        assertNotEquals(List.of(), holding(address));

        var erasure = UUID.randomUUID();
        new Topics()
                .send("twoway.enterprise.member", erasure, "twoway.person-erased.v1", 1, new UUID(0, 0), """
                {"erasureId":"%s","subject":"client:%s"}""".formatted(
                                erasure, deal.sme.client()));

        await().atMost(Deal.PATIENCE).until(() -> holding(address).isEmpty());
    }

    private void ends(String id, String outcome, String code) {
        var closed = deal.facts(id, 2).getLast();
        assertEquals("twoway.case-closed.v1", closed.type());
        Contracts.assertKeeps("channel.onboarding-case", closed.type(), closed.json());
        var told = JsonPath.from(closed.json());
        assertEquals(outcome, told.getString("outcome"));
        assertEquals(code, told.getString("code"));
    }

    private List<String> holding(String text) {
        return tenancy.asSystem(() -> StoredTexts.holding(text, database));
    }
}
