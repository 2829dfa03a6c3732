package twoway.matching.pool;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When the texts of postings are understood. */
@ConfigMapping(prefix = "twoway.meaning")
interface MeaningSettings {

    /** How long to wait when there was nothing to do, or nothing that could be done yet. */
    @WithDefault("PT0.5S")
    Duration betweenLooks();

    /** How often what an older version has understood is looked for; it is, too, at the start. */
    @WithDefault("PT10M")
    Duration betweenLooksForOlder();
}
