package twoway.matching.scouting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import twoway.chassis.event.Fact;
import twoway.matching.Contracts;

class ReadsPublicRecordsTest {

    @Test
    void every_golden_public_record_becomes_a_firm_that_has_not_joined_with_its_source_named() {
        for (var type : Contracts.types("enterprise.public-record")) {
            for (var example : Contracts.examples("enterprise.public-record", type)) {
                var news = fact(example).as(PublicRecordNews.class);
                var firm = FindableFirm.of(news);

                assertEquals(!type.equals("twoway.public-record-claimed.v1"), news.hasNotJoined(), example);
                assertNotNull(firm.id());
                assertEquals(FirmStanding.NOT_A_MEMBER, firm.profile().standing());
                assertNotNull(firm.profile().country(), example);
                assertNotNull(firm.profile().source().name(), example);
                assertNotNull(firm.profile().source().retrievedOn(), example);
                assertFalse(firm.heading().isEmpty(), example);
                assertEquals(firm.profile(), FirmJson.read(FirmJson.write(firm.profile())));
            }
        }
    }

    private static Fact fact(String json) {
        return new Fact(
                UUID.randomUUID(),
                "/enterprise",
                "any",
                UUID.randomUUID(),
                Instant.EPOCH,
                1,
                new UUID(0, 0),
                json.getBytes(StandardCharsets.UTF_8));
    }
}
