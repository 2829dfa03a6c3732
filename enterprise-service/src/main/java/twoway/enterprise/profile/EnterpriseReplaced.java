package twoway.enterprise.profile;

import java.time.Instant;
import java.util.UUID;

/** An enterprise is merged into another, in this transaction: whoever refers to it refers to the other one from now on. */
public record EnterpriseReplaced(UUID enterpriseId, UUID replacedBy, Instant now) {}
