package twoway.channel.onboarding;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.channel.checklist.Stage;
import twoway.channel.firm.FirmName;

/** A case in a list. */
record CaseSummary(
        UUID id,
        UUID partnershipId,
        UUID commitmentId,
        CaseState state,
        FirmName large,
        FirmName sme,
        Instant openedAt,
        List<Lane> lanes,
        long version) {

    @Schema(name = "LaneSummary")
    record Lane(String market, Stage stage) {}

    static CaseSummary of(OnboardingCase of, Map<UUID, FirmName> names) {
        var large = of.parties().large();
        var sme = of.parties().sme();
        return new CaseSummary(
                of.id(),
                of.partnershipId(),
                of.commitmentId(),
                of.state(),
                names.getOrDefault(large, FirmName.unknown(large)),
                names.getOrDefault(sme, FirmName.unknown(sme)),
                of.openedAt(),
                of.lanes().stream()
                        .map(lane -> new Lane(lane.market(), lane.stage()))
                        .toList(),
                of.version());
    }
}
