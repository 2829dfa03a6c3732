package twoway.matching.pool;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often all ties and denials are compared with what the matches go by. */
@ConfigMapping(prefix = "twoway.ties")
interface TieSettings {

    /** So late, at most, what begins or ends with a day is followed, and what a copy that was told again says. */
    @WithDefault("PT30S")
    Duration betweenComparisons();
}
