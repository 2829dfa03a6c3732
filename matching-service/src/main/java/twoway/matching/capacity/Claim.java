package twoway.matching.capacity;

import java.util.UUID;
import twoway.matching.Parties;

/** A proposal that asks for a place on a posting. */
public record Claim(UUID posting, UUID proposal, Parties parties) {}
