package twoway.matching.partnership;

import java.time.Instant;
import java.util.List;
import twoway.chassis.value.LocalizedText;

/**
 * What has happened with an undertaking so far; both parties see it.
 *
 * @param openedMarkets the markets of the channel that are activated
 * @param evidence what the giver said when it delivered
 * @param dispute the last one, settled or not
 */
record Progress(
        List<String> openedMarkets,
        boolean fullyOpened,
        FirstOrder firstOrder,
        LocalizedText evidence,
        Instant deliveredAt,
        Instant confirmedAt,
        Dispute dispute) {

    record Dispute(DisputeCode code, String note) {}
}
