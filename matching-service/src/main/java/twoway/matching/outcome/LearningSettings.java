package twoway.matching.outcome;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When likelihoods are learnt from what has happened, and what is needed to believe them. */
@ConfigMapping(prefix = "twoway.learning")
public interface LearningSettings {

    /** So long an answer is waited for; then what was shown counts as not taken up. */
    @WithDefault("P14D")
    Duration patience();

    /** A new version makes every match be worked out anew, so there is none sooner than this after the last. */
    @WithDefault("P7D")
    Duration atMostEvery();

    /** Fewer matches shown (or requests read) teach nothing. */
    @WithDefault("2000")
    int leastTrials();

    /** Fewer requests made (or accepted) teach nothing. */
    @WithDefault("200")
    int leastYeses();
}
