package twoway.enterprise.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MailSettingsTest {

    @Test
    void each_wait_is_twice_the_last_until_it_is_long_enough() {
        MailSettings settings = new MailSettings() {
            @Override
            public Duration firstWait() {
                return Duration.ofSeconds(15);
            }

            @Override
            public Duration longestWait() {
                return Duration.ofMinutes(1);
            }

            @Override
            public int attempts() {
                return 10;
            }

            @Override
            public Duration patience() {
                return Duration.ofSeconds(30);
            }
        };

        var waits = IntStream.of(1, 2, 3, 4, 1_000)
                .mapToObj(settings::waitAfter)
                .map(Duration::toSeconds)
                .toList();

        assertEquals(List.of(15L, 30L, 60L, 60L, 60L), waits);
    }
}
