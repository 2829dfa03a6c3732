package twoway.matching.partnership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import twoway.chassis.event.Fact;
import twoway.matching.Contracts;

class ReadsChannelEventsTest {

    private static final String STREAM = "channel.onboarding-case";

    @Test
    void every_golden_activation_is_understood() {
        for (var example : Contracts.examples(STREAM, "twoway.channel-activated.v1")) {
            var activated = fact(example).as(ChannelInbox.ChannelActivated.class);

            assertNotNull(activated.commitmentId());
            assertNotNull(activated.market());
        }
    }

    @Test
    void every_golden_first_order_is_understood() {
        for (var example : Contracts.examples(STREAM, "twoway.first-order-reported.v1")) {
            var order = fact(example).as(ChannelInbox.FirstOrderReported.class);

            assertNotNull(order.commitmentId());
            assertNotNull(order.orderNumber());
            assertNotNull(order.orderedOn());
            assertNotNull(order.quantity());
        }
    }

    @Test
    void every_golden_end_of_a_case_is_understood() {
        for (var example : Contracts.examples(STREAM, "twoway.case-closed.v1")) {
            var closed = fact(example).as(ChannelInbox.CaseClosed.class);

            assertNotNull(closed.partnershipId());
            assertNotNull(closed.commitmentId());
            assertTrue(List.of("CLOSED", "REJECTED", "WITHDRAWN").contains(closed.outcome()));
            assertEquals("REJECTED".equals(closed.outcome()), closed.code() != null);
        }
    }

    private static Fact fact(String json) {
        return new Fact(
                UUID.randomUUID(),
                "/channel",
                "any",
                UUID.randomUUID(),
                Instant.EPOCH,
                1,
                UUID.randomUUID(),
                json.getBytes(StandardCharsets.UTF_8));
    }
}
