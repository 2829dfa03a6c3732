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
 * @param end {@code null} unless nothing will come of it any more
 */
record Progress(
        List<String> openedMarkets,
        boolean fullyOpened,
        FirstOrder firstOrder,
        LocalizedText evidence,
        Instant deliveredAt,
        Instant confirmedAt,
        Dispute dispute,
        End end) {

    record Dispute(DisputeCode code, String note) {}

    /** @param code why the giver ended it; {@code null} if the receiver let it go */
    record End(Instant at, String code) {}
}
