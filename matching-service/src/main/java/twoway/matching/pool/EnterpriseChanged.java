package twoway.matching.pool;

import java.time.LocalDate;
import java.util.UUID;

/** Told inside the service, within the transaction: our copy of this enterprise is new. */
public record EnterpriseChanged(UUID enterprise, LocalDate today) {}
