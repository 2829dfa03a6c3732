package twoway.enterprise.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import twoway.chassis.actor.Actor;
import twoway.chassis.actor.Memberships;
import twoway.chassis.actor.Role;
import twoway.chassis.event.Events;
import twoway.chassis.id.Ids;
import twoway.chassis.precondition.BasedOn;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;

/** Who belongs to an enterprise. This service decides it and tells the others; each keeps its own copy. */
@ApplicationScoped
public class Roster {

    private final Members members;
    private final Invitations invitations;
    private final Memberships memberships;
    private final Events events;
    private final Ids ids;

    Roster(Members members, Invitations invitations, Memberships memberships, Events events, Ids ids) {
        this.members = members;
        this.invitations = invitations;
        this.memberships = memberships;
        this.events = events;
        this.ids = ids;
    }

    /**
     * @param unit the unit the membership is limited to, or {@code null}
     */
    public record Newcomer(String subject, Role role, String unit) {}

    public boolean includes(UUID enterpriseId, String subject) {
        return members.includes(enterpriseId, subject);
    }

    /** Wherever the subject acts now. To be asked with the platform's rights. */
    public Set<UUID> firmsOf(String subject) {
        return members.firmsOf(subject);
    }

    /** @throws Refusal {@code already-a-member} if the subject is one, in whatever role */
    public void mustNotInclude(UUID enterpriseId, String subject) {
        Optional.ofNullable(members.ofSubject(enterpriseId, subject)).ifPresent(Member::mustHaveLeft);
    }

    /**
     * Makes the newcomer a member, at once here and soon in every service.
     *
     * @throws Refusal {@code already-a-member} if it is one, in whatever role
     */
    public void join(UUID enterpriseId, Newcomer newcomer, Instant now) {
        var isNew = members.insert(ids.next(), enterpriseId, newcomer, now);
        var member = members.ofSubject(enterpriseId, newcomer.subject());
        if (!isNew) member.mustHaveLeft();
        var joined = isNew ? member.joined() : member.rejoin(newcomer, now);
        memberships.grant(newcomer.subject(), enterpriseId, newcomer.role(), newcomer.unit());
        events.add(joined, now);
    }

    /** Nobody comes in any more by an invitation that is still open. */
    public void closeDoors(UUID enterpriseId, Instant now) {
        invitations.withdrawAll(enterpriseId, now);
    }

    Member remove(UUID memberId, Actor by, BasedOn seen, Instant now) {
        var owners = members.holdOwners(by.enterpriseId());
        var member = members.ownForCommand(memberId, by.enterpriseId());
        member.leave(by, seen, owners, now).ifPresent(left -> gone(member, left, now));
        return member;
    }

    /** The enterprise leaves: nobody acts for it any more, and nobody can still be let in. */
    public void dissolve(UUID enterpriseId, Instant now) {
        closeDoors(enterpriseId, now);
        members.activeOf(enterpriseId).forEach(member -> gone(member, member.end(now), now));
    }

    /** Whether the subject is or was a member of anything. To be asked with the platform's rights. */
    public boolean knows(String subject) {
        return members.hasSeen(subject);
    }

    /** Whether the subject has come into anything since then, gone again or not. To be asked with the platform's rights. */
    public boolean hasJoinedSince(String subject, Instant since) {
        return members.count("subject = ?1 and joinedAt > ?2", subject, since) > 0;
    }

    /**
     * The subject acts for nobody any more; {@code false} if it did not act for anybody. To be done with the platform's
     * rights.
     *
     * @throws Refusal {@code nobody-would-be-left} naming the enterprises whose last owner it is
     */
    public boolean dismiss(String subject, Instant now) {
        // Owners before members, as everywhere, so that two who go at once wait for each other and do not block each
        // other.
        var orphans = members.ownedBy(subject).stream()
                .filter(enterprise -> members.holdOwners(enterprise) <= 1)
                .map(UUID::toString)
                .toList();
        if (!orphans.isEmpty()) {
            throw new Refusal(EnterpriseProblem.NOBODY_WOULD_BE_LEFT, String.join(", ", orphans));
        }
        var all = members.activeAs(subject);
        all.forEach(member -> gone(member, member.end(now), now));
        return !all.isEmpty();
    }

    private void gone(Member member, MemberLeft left, Instant now) {
        memberships.revoke(member.subject(), member.enterpriseId());
        events.add(left, now);
    }
}
