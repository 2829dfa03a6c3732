package twoway.enterprise.title;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** What every event of an official batch says: the whole of it after the change. */
record OfficialBatchFacts(
        UUID batchId,
        String code,
        TitleTier tier,
        String batch,
        @JsonUnwrapped OfficialBatch.Content content) {}
