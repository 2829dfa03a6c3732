package twoway.matching.partnership;

import java.util.UUID;
import twoway.chassis.value.LocalizedText;
import twoway.matching.Parties;
import twoway.matching.exchange.Exchange;

/**
 * What two sides have agreed and a partnership is formed from.
 *
 * @param terms what they noted beside the undertakings, or {@code null}
 */
public record Agreement(
        UUID proposalId, UUID matchId, UUID postingId, Parties parties, Exchange exchange, LocalizedText terms) {}
