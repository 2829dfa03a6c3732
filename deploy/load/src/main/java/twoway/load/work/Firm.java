package twoway.load.work;

import java.util.UUID;

/**
 * A tenant.
 *
 * @param client the subject of its tokens
 * @param large whether it opens channels (posts offers); otherwise it seeks them (posts needs)
 */
public record Firm(String client, UUID id, boolean large) {}
