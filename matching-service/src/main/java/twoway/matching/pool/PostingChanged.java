package twoway.matching.pool;

import java.time.LocalDate;

/** Told inside the service, within the transaction: our copy of this posting is new. */
public record PostingChanged(PooledPosting posting, LocalDate today) {}
