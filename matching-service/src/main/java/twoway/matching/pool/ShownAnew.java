package twoway.matching.pool;

import java.util.UUID;

/** An enterprise shows itself in other words, or there was no news in what was told; whom it meets has not changed. */
public record ShownAnew(UUID enterprise) {}
