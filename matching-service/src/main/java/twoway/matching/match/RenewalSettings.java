package twoway.matching.match;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often matches are looked through for what is to be worked out anew. */
@ConfigMapping(prefix = "twoway.renewal")
interface RenewalSettings {

    @WithDefault("PT20S")
    Duration betweenLooks();

    /** Where nothing of an older version was left, a process of that version may still have been writing. */
    @WithDefault("PT10M")
    Duration betweenLooksForLeftovers();
}
