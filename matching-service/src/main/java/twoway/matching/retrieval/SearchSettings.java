package twoway.matching.retrieval;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** How this process searches. */
@ConfigMapping(prefix = "twoway.search")
public interface SearchSettings {

    /** Whether texts are also found by their meaning; without, no model is ever loaded. */
    @WithDefault("true")
    boolean vectors();

    /** Where processes lay their indexes; what lies there is derived and may be thrown away. */
    @WithDefault("${java.io.tmpdir}/twoway-firm-index-${user.name}")
    Path folder();
}
