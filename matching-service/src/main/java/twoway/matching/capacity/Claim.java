package twoway.matching.capacity;

import java.util.List;
import java.util.UUID;
import twoway.matching.Parties;

/**
 * A proposal that asks for a place on a posting.
 *
 * @param markets the territory it is about, sorted; empty if its undertakings name none
 */
public record Claim(UUID posting, UUID proposal, Parties parties, List<String> markets) {}
