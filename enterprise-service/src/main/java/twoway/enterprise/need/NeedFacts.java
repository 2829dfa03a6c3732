package twoway.enterprise.need;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** What every event of a need says: whose it is and the whole of its terms after the change. */
record NeedFacts(
        UUID needId, UUID enterpriseId, @JsonUnwrapped NeedTerms terms) {}
