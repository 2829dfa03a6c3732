package twoway.enterprise.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import twoway.chassis.actor.Role;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.precondition.BasedOn;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;
import twoway.enterprise.classification.IndustryCode;
import twoway.enterprise.identifier.Identifier;
import twoway.enterprise.member.Roster;
import twoway.enterprise.record.OnRecord;

/** How somebody who has shown that he speaks for a firm becomes an owner of the record that others made of it. */
@ApplicationScoped
public class Handover {

    private final Enterprises enterprises;
    private final Identifiers identifiers;
    private final OfficeRecords records;
    private final Roster roster;
    private final Tenancy tenancy;

    Handover(Enterprises enterprises, Identifiers identifiers, OfficeRecords records, Roster roster, Tenancy tenancy) {
        this.enterprises = enterprises;
        this.identifiers = identifiers;
        this.records = records;
        this.roster = roster;
        this.tenancy = tenancy;
    }

    /**
     * What an enterprise is opened from.
     *
     * @param industry what the claimant says the firm does; the record's own word comes first
     */
    public record Origin(OnRecord record, Identifier identifier, IndustryCode industry) {}

    /**
     * The enterprise that goes by the identifier, for somebody who does not belong to it.
     *
     * @throws Refusal {@code nothing-to-claim} if there is none, {@code identifier-taken} once it was verified: then its
     *     owners invite; {@code already-a-member} if he belongs to it
     */
    public UUID claimable(Identifier identifier, String subject) {
        return tenancy.asSystem(() -> {
            var holder = identifiers
                    .find(identifier)
                    .orElseThrow(() -> new Refusal(EnterpriseProblem.NOTHING_TO_CLAIM).at("/identifier/value"));
            roster.mustNotInclude(holder, subject);
            mustBeUnverified(enterprises.visible(holder), identifier);
            return holder;
        });
    }

    /**
     * The enterprise, or the one it was merged into: held against others who hand it over, and against its own commands,
     * until the transaction ends.
     */
    public UUID standing(UUID enterpriseId) {
        return records.standing(enterpriseId).id();
    }

    /**
     * The draft that a public record turns into, held in the same way. If the firm has joined by itself meanwhile that is
     * the enterprise, with what the record says where the firm has said nothing.
     */
    public UUID open(Origin origin, Instant now) {
        return records.hear(statement(origin, now), BasedOn.WHATEVER_IT_IS, now)
                .enterprise()
                .id();
    }

    public boolean belongs(String subject, UUID enterpriseId) {
        return roster.includes(enterpriseId, subject);
    }

    /**
     * Makes the claimant an owner of an enterprise that nobody has verified yet. Whoever was invited to it before, such as
     * by an operator for want of an owner, is the new owner's to invite again.
     *
     * @throws Refusal {@code identifier-taken} if it was verified
     */
    public void give(UUID enterpriseId, Identifier identifier, String subject, Instant now) {
        mustBeUnverified(enterprises.visible(enterpriseId), identifier);
        roster.closeDoors(enterpriseId, now);
        roster.join(enterpriseId, new Roster.Newcomer(subject, Role.OWNER, null), now);
    }

    private static void mustBeUnverified(Enterprise enterprise, Identifier identifier) {
        if (!enterprise.awaitsVerification()) {
            throw new Refusal(EnterpriseProblem.IDENTIFIER_TAKEN, identifier.scheme(), identifier.value());
        }
    }

    /** What the record says is its source's word of the day on which it was taken from there. */
    private static OfficeRecords.Statement statement(Origin origin, Instant now) {
        var record = origin.record();
        var content = record.content();
        var profile = new Profile(
                content.names(),
                content.country(),
                content.province(),
                content.city(),
                Optional.ofNullable(record.industry()).orElse(origin.industry()),
                Set.of(),
                content.website(),
                content.description(),
                false);
        var at = record.provenance().retrievedOn().atStartOfDay(ZoneOffset.UTC).toInstant();
        return new OfficeRecords.Statement(
                new ExternalId(record.provenance().source(), record.externalId()),
                new Registration.Application(
                        profile, List.of(origin.identifier()), new Registration.Size(null, null, null)),
                at.isAfter(now) ? now : at,
                OfficeRecords.Statement.OF_ANY);
    }
}
