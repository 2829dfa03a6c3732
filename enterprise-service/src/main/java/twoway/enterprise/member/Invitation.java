package twoway.enterprise.member;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import twoway.chassis.actor.Role;
import twoway.chassis.precondition.BasedOn;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.notice.NoticeCode;
import twoway.enterprise.notice.Telling;

/** A place in an enterprise that is offered to whoever holds the code: once, and until its time is over. */
@Entity
@Table(name = "invitation")
class Invitation {

    @Id
    private UUID id;

    private UUID enterpriseId;
    private String codeHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String unit;

    @Enumerated(EnumType.STRING)
    private InvitationState state;

    private String invitedBy;
    private Instant invitedAt;
    private Instant expiresAt;
    private String acceptedBy;
    private Instant closedAt;

    @Version
    private long version;

    protected Invitation() {}

    /**
     * @param unit the unit the membership will be limited to, or {@code null}
     * @param till from then on it is expired
     */
    record Terms(Role role, String unit, String invitedBy, Instant from, Instant till) {}

    Invitation(UUID id, UUID enterpriseId, Terms terms, InvitationCode code) {
        this.id = id;
        this.enterpriseId = enterpriseId;
        this.codeHash = code.hash();
        this.role = terms.role();
        this.unit = terms.unit();
        this.state = InvitationState.OPEN;
        this.invitedBy = terms.invitedBy();
        this.invitedAt = terms.from();
        this.expiresAt = terms.till();
    }

    /**
     * Somebody who holds the code takes the place; empty if it is the one who already has it.
     *
     * @throws Refusal {@code state-conflict} if another one has it, or nobody can have it any more
     */
    Optional<Roster.Newcomer> accept(String subject, Instant now) {
        if (subject.equals(acceptedBy)) return Optional.empty();
        if (!closes(InvitationMove.ACCEPT, BasedOn.WHATEVER_IT_IS, now)) {
            throw new Refusal(CommonProblem.STATE_CONFLICT, state, "accept");
        }
        acceptedBy = subject;
        return Optional.of(new Roster.Newcomer(subject, role, unit));
    }

    /** For the owners; whoever comes in is not told of itself. */
    Telling accepted() {
        return new Telling(
                id,
                enterpriseId,
                NoticeCode.INVITATION_ACCEPTED,
                Map.of("role", role.name()),
                "/enterprise/v1/enterprises/" + enterpriseId + "/invitations/" + id,
                Telling.Audience.OWNERS);
    }

    /** Who declined is nobody's business. */
    void decline(Instant now) {
        closes(InvitationMove.DECLINE, BasedOn.WHATEVER_IT_IS, now);
    }

    void withdraw(BasedOn seen, Instant now) {
        closes(InvitationMove.WITHDRAW, seen, now);
    }

    private boolean closes(InvitationMove move, BasedOn seen, Instant now) {
        if (!move.changes(stateAt(now), seen, version)) return false;
        state = move.target();
        closedAt = now;
        return true;
    }

    InvitationState stateAt(Instant now) {
        return state == InvitationState.OPEN && !now.isBefore(expiresAt) ? InvitationState.EXPIRED : state;
    }

    UUID id() {
        return id;
    }

    UUID enterpriseId() {
        return enterpriseId;
    }

    Role role() {
        return role;
    }

    String unit() {
        return unit;
    }

    String invitedBy() {
        return invitedBy;
    }

    Instant invitedAt() {
        return invitedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    String acceptedBy() {
        return acceptedBy;
    }

    Instant closedAt() {
        return closedAt;
    }

    long version() {
        return version;
    }
}
