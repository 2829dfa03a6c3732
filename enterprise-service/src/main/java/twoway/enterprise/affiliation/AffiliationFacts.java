package twoway.enterprise.affiliation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** What every event of an affiliation says: the whole of it after the change. */
record AffiliationFacts(
        UUID affiliationId,
        UUID enterpriseId,
        @JsonUnwrapped Tie tie,
        AffiliationState state) {}
