package twoway.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final int A_MINUTE = 60;

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000);
    private final Pace pace = new Pace(new Told(), now::get);

    @Test
    void aMinutesRequestsMayComeAtOnceAndTheNextOneWaits() {
        for (int i = 0; i < A_MINUTE; i++) {
            assertEquals(0, pace.secondsToWait("192.0.2.1"));
        }

        assertEquals(1, pace.secondsToWait("192.0.2.1"));
        assertEquals(0, pace.secondsToWait("192.0.2.2"));
    }

    @Test
    void whoWasRefusedIsLetInAsTimePassesAndNotPunishedForAsking() {
        for (int i = 0; i < A_MINUTE * 3; i++) {
            pace.secondsToWait("192.0.2.1");
        }

        now.addAndGet(Duration.ofSeconds(2).toNanos());

        assertEquals(0, pace.secondsToWait("192.0.2.1"));
        assertEquals(0, pace.secondsToWait("192.0.2.1"));
        assertTrue(pace.secondsToWait("192.0.2.1") > 0);
    }

    @Test
    void oneCustomersAddressesOfIpv6CountTogether() {
        for (int i = 0; i < A_MINUTE; i++) {
            pace.secondsToWait("2001:db8:1:2:0:0:0:" + Integer.toHexString(i));
        }

        assertTrue(pace.secondsToWait("2001:db8:1:2:ffff:0:0:1") > 0);
        assertEquals(0, pace.secondsToWait("2001:db8:1:3:0:0:0:1"));
    }

    private record Told() implements EdgeSettings {
        @Override
        public Map<String, List<URI>> routes() {
            return Map.of();
        }

        @Override
        public List<String> openPaths() {
            return List.of();
        }

        @Override
        public int strangersPerMinute() {
            return A_MINUTE;
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ZERO;
        }

        @Override
        public int connectionsPerReplica() {
            return 1;
        }

        @Override
        public int streamsPerReplica() {
            return 1;
        }
    }
}
