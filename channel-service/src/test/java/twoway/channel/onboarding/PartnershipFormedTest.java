package twoway.channel.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import twoway.channel.rest.Contracts;
import twoway.chassis.event.Fact;

/** What matching-service promises to tell, read with our own record. */
class PartnershipFormedTest {

    private static final String TYPE = "twoway.partnership-formed.v1";
    private static final UUID LARGE = UUID.fromString("0199a7c0-0000-7000-8000-000000000001");
    private static final UUID SME = UUID.fromString("0199a7c0-0000-7000-8000-000000000002");

    @Test
    void the_story_is_read_as_one_channel_into_two_markets() {
        var channels = read(TYPE + ".story").salesChannels();

        assertEquals(1, channels.size());
        assertEquals(Set.of("DE", "JP"), channels.getFirst().markets());
        assertEquals(new Parties(SME, LARGE, LARGE, SME), channels.getFirst().parties());
    }

    @Test
    void every_golden_example_is_readable() {
        var examples = Contracts.files(Contracts.examples("matching.partnership"), TYPE);

        assertFalse(examples.isEmpty());
        for (var example : examples) {
            var formed = fact(Contracts.read(example)).as(PartnershipFormed.class);
            assertFalse(formed.undertakings().isEmpty(), example.toString());
        }
    }

    @Test
    void a_partnership_without_a_sales_channel_opens_nothing() {
        assertEquals(List.of(), read(TYPE + ".no-sales-channel").salesChannels());
    }

    @Test
    void a_channel_told_without_markets_is_one_for_any() {
        var json = Contracts.read(Contracts.examples("matching.partnership").resolve(TYPE + ".no-sales-channel.json"));

        var channels = fact(json.replace("\"TALENT\"", "\"SALES_CHANNEL\""))
                .as(PartnershipFormed.class)
                .salesChannels();

        assertTrue(channels.getFirst().markets().contains(Undertaken.ANY_MARKET));
    }

    private static PartnershipFormed read(String example) {
        var file = Contracts.examples("matching.partnership").resolve(example + ".json");
        return fact(Contracts.read(file)).as(PartnershipFormed.class);
    }

    private static Fact fact(String json) {
        var data = json.getBytes(StandardCharsets.UTF_8);
        var id = UUID.randomUUID();
        return new Fact(id, "/matching", TYPE, id, Instant.EPOCH, 1, SME, data);
    }
}
