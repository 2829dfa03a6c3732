package twoway.enterprise.profile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Actor;
import twoway.chassis.precondition.Versioned;
import twoway.chassis.value.LocalizedText;
import twoway.chassis.value.Money;
import twoway.enterprise.affiliation.Belonging;
import twoway.enterprise.classification.IndustryCode;
import twoway.enterprise.evidence.EvidenceKind;
import twoway.enterprise.identifier.Identifier;
import twoway.enterprise.lifecycle.WaitingOn;
import twoway.enterprise.sizing.SizeClass;
import twoway.enterprise.sizing.SizeVerdict;

/** An enterprise as it is answered: the public profile to everybody, everything to itself and to operators. */
@Schema(oneOf = {EnterpriseAnswer.Full.class, EnterpriseAnswer.Public.class, EnterpriseAnswer.Moved.class})
sealed interface EnterpriseAnswer {

    /**
     * @param evidence how it was checked; {@code WELL_FORMED} is only a check digit
     * @param affiliations to whom it belongs and belonged, the latest first
     * @param formerNames under which it was verified before, the latest first
     */
    @Schema(name = "PublicProfile")
    record Public(
            UUID id,
            LocalizedText names,
            String country,
            String province,
            String city,
            IndustryCode industry,
            SizeClass sizeClass,
            Set<String> markets,
            String website,
            LocalizedText description,
            boolean sample,
            EnterpriseState state,
            Set<EvidenceKind> evidence,
            List<Belonging> affiliations,
            Set<LocalizedText> formerNames)
            implements EnterpriseAnswer {

        static Public of(Enterprise enterprise, Standing standing) {
            var profile = enterprise.profile();
            return new Public(
                    enterprise.id(),
                    profile.names(),
                    profile.country(),
                    profile.province(),
                    profile.city(),
                    profile.industry(),
                    enterprise.sizeClass(),
                    profile.markets(),
                    profile.website(),
                    profile.description(),
                    profile.sample(),
                    enterprise.state(),
                    standing.evidence(),
                    standing.affiliations(),
                    standing.formerNames());
        }
    }

    /** What everybody who may read the profile learns beside it. */
    record Standing(Set<EvidenceKind> evidence, List<Belonging> affiliations, Set<LocalizedText> formerNames) {}

    /**
     * An enterprise that was another record of a firm.
     *
     * @param replacedBy the record that stands for it today
     */
    @Schema(name = "MovedEnterprise")
    record Moved(UUID id, EnterpriseState state, UUID replacedBy) implements EnterpriseAnswer {}

    /** What stands beside the enterprise itself. */
    record Details(
            List<Identifier> identifiers,
            List<ExternalId> externalIds,
            List<OfficeEntry> officeEntries,
            Figures figures,
            SizeVerdict size,
            Merger merger,
            List<UUID> claimedFrom,
            List<Suspension> suspensions) {}

    /** @param end {@code null} as long as it runs */
    @Schema(name = "Suspension")
    record Suspended(SuspensionReason reason, String statement, Instant suspendedAt, Ended end) {

        static Suspended of(Suspension suspension) {
            var end = suspension.endedAt() == null
                    ? null
                    : new Ended(suspension.endReason(), suspension.endStatement(), suspension.endedAt());
            return new Suspended(suspension.reason(), suspension.statement(), suspension.suspendedAt(), end);
        }
    }

    @Schema(name = "Reinstatement")
    record Ended(ReinstatementReason reason, String statement, Instant at) {}

    /**
     * @param externalIds by which names other systems know it
     * @param claimedFrom the public records that its people have claimed
     * @param merger where it went, if another record stands for it
     * @param visibility who may find it
     * @param suspensions with the statements of reasons, the latest first
     * @param officeEntries the fields that say what an office told; the others the enterprise has entered itself
     */
    @Schema(name = "Enterprise")
    record Full(
            @JsonUnwrapped Public profile,
            List<Identifier> identifiers,
            List<ExternalId> externalIds,
            List<OfficeEntry> officeEntries,
            Integer employees,
            Money annualRevenue,
            Money totalAssets,
            SizeVerdict size,
            Merger merger,
            List<UUID> claimedFrom,
            Visibility visibility,
            List<Suspended> suspensions,
            List<String> allowedActions,
            WaitingOn waitingOn,
            long version,
            Instant registeredAt,
            Instant stateSince)
            implements EnterpriseAnswer, Versioned {

        static Full of(Public profile, Enterprise enterprise, Details details, Actor reader) {
            var figures = details.figures();
            return new Full(
                    profile,
                    details.identifiers(),
                    details.externalIds(),
                    details.officeEntries(),
                    figures.employees(),
                    figures.annualRevenue(),
                    figures.totalAssets(),
                    details.size(),
                    details.merger(),
                    details.claimedFrom(),
                    enterprise.visibility(),
                    details.suspensions().stream().map(Suspended::of).toList(),
                    EnterpriseMove.wordsIn(enterprise.state(), reader),
                    waitingOn(enterprise),
                    enterprise.version(),
                    enterprise.registeredAt(),
                    enterprise.stateSince());
        }

        private static WaitingOn waitingOn(Enterprise enterprise) {
            return switch (enterprise.state()) {
                case DRAFT -> WaitingOn.enterprise(enterprise.id(), "submit");
                case SUBMITTED -> WaitingOn.operator("verify");
                case SUSPENDED -> WaitingOn.operator("reinstate");
                case VERIFIED, MERGED, RETIRED -> null;
            };
        }
    }
}
