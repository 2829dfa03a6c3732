package twoway.matching.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static twoway.matching.journey.Patience.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.event.Fact;
import twoway.chassis.event.FactsApplied;
import twoway.chassis.event.Handles;
import twoway.local.testing.EmbeddedServers;

/** The place of a partnership that has lost its last channel. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class LostChannelTest {

    @Inject
    @Any
    Event<Fact> facts;

    @Inject
    Event<FactsApplied> applied;

    @Inject
    ObjectMapper json;

    @Inject
    Locks locks;

    @Inject
    Tenancy tenancy;

    /** Whoever answers a proposal holds its match when it takes the place; the other way round each would wait for the other. */
    @Test
    void heard_together_with_news_of_the_other_firm_it_is_given_back_after_that_firm_s_matches_were_looked_at() {
        var story = Story.mutual();
        var formed = story.partnered();
        var other = Firm.small();
        Posting.need(other).projected();
        var match = story.offer().matchOf(other);

        var hearing = tenancy.asSystem(() -> {
            locks.take("match", match);
            int me = locks.me();
            var heard = CompletableFuture.runAsync(() -> tenancy.asSystem(() -> {
                tell(
                        "twoway.case-closed.v1",
                        Map.of(
                                "partnershipId", formed.getString("id"),
                                "commitmentId", formed.getString("undertakings.find { it.kind == 'SALES_CHANNEL' }.id"),
                                "outcome", "REJECTED"));
                tell(
                        "twoway.enterprise-suspended.v1",
                        Map.of(
                                "enterpriseId",
                                other.id(),
                                "names",
                                Map.of("en", "Example"),
                                "country",
                                "CN",
                                "state",
                                "SUSPENDED",
                                "sample",
                                true));
                applied.fire(new FactsApplied());
            }));
            await().until(() -> locks.waitingBehind(me) > 0);
            assertEquals(1, locks.take("capacity_ledger", story.offer().id().toString()), "the place is free");
            return heard;
        });

        hearing.join();
        ProposalJourneyTest.capacity(story, 3, 0, 0, 0);
    }

    private void tell(String type, Map<String, Object> data) {
        var subject = UUID.randomUUID();
        try {
            facts.select(new Handles.Type(type))
                    .fire(new Fact(
                            UUID.randomUUID(),
                            "/example",
                            type,
                            subject,
                            Instant.now(),
                            1,
                            subject,
                            json.writeValueAsBytes(data)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
