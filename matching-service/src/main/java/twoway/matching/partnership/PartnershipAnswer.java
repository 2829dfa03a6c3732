package twoway.matching.partnership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Actor;
import twoway.chassis.precondition.Versioned;
import twoway.chassis.value.LocalizedText;
import twoway.matching.WaitingOn;

/**
 * A partnership on the wire.
 *
 * @param parties left (the asker) and right (the posting's owner)
 * @param version grows with every change of the partnership or of one of its undertakings, whose number is fixed
 */
record PartnershipAnswer(
        UUID id,
        UUID proposalId,
        UUID matchId,
        UUID postingId,
        PartiesAnswer parties,
        Partnership.State state,
        LocalizedText terms,
        Instant formedAt,
        String zone,
        List<CommitmentAnswer> undertakings,
        GiveAndGet giveAndGet,
        List<String> allowedActions,
        WaitingOn waitingOn,
        long version)
        implements Versioned {

    record PartiesAnswer(FirmAnswer left, FirmAnswer right) {}

    @Schema(name = "PartyName")
    record FirmAnswer(UUID id, LocalizedText names) {}

    static PartnershipAnswer of(
            Partnership partnership,
            List<Commitment> commitments,
            PartiesAnswer parties,
            Actor reader,
            LocalDate today) {
        return new PartnershipAnswer(
                partnership.id(),
                partnership.proposalId(),
                partnership.matchId(),
                partnership.postingId(),
                parties,
                partnership.state(),
                partnership.terms(),
                partnership.formedAt(),
                partnership.zone().getId(),
                commitments.stream()
                        .map(each -> CommitmentAnswer.of(each, reader, today))
                        .toList(),
                GiveAndGet.of(partnership.parties(), commitments, today),
                List.of(),
                null,
                partnership.version()
                        + commitments.stream().mapToLong(Commitment::version).sum());
    }
}
