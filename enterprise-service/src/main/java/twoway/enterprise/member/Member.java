package twoway.enterprise.member;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Actor;
import twoway.chassis.actor.Role;
import twoway.chassis.precondition.BasedOn;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;

/** A person or program that acts for an enterprise, known here only by its subject. */
@Entity
@Table(name = "member")
class Member {

    @Schema(name = "MemberState")
    enum State {
        ACTIVE,
        FORMER
    }

    @Id
    private UUID id;

    private UUID enterpriseId;
    private String subject;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String unit;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant joinedAt;
    private Instant leftAt;

    @Version
    private long version;

    protected Member() {}

    /**
     * Ends the membership; empty if it has already ended.
     *
     * @param owners how many active owners the enterprise has now
     */
    Optional<MemberLeft> leave(Actor by, BasedOn seen, long owners, Instant now) {
        by.mustBe(enterpriseId);
        if (state == State.FORMER) return Optional.empty();
        seen.mustBe(version);
        if (role == Role.OWNER && owners <= 1) throw new Refusal(EnterpriseProblem.LAST_OWNER);
        return Optional.of(end(now));
    }

    /** Whatever it was: its enterprise or the person itself leaves. */
    MemberLeft end(Instant now) {
        state = State.FORMER;
        leftAt = now;
        return new MemberLeft(id, enterpriseId, subject);
    }

    /** Comes back as the same member, perhaps in another role: one subject is one member, so its events keep one order. */
    MemberJoined rejoin(Roster.Newcomer newcomer, Instant now) {
        role = newcomer.role();
        unit = newcomer.unit();
        state = State.ACTIVE;
        joinedAt = now;
        leftAt = null;
        return joined();
    }

    MemberJoined joined() {
        return new MemberJoined(id, enterpriseId, subject, role, unit);
    }

    /** @throws Refusal {@code already-a-member} unless it has left */
    void mustHaveLeft() {
        if (state == State.ACTIVE) throw new Refusal(EnterpriseProblem.ALREADY_A_MEMBER, role);
    }

    UUID id() {
        return id;
    }

    UUID enterpriseId() {
        return enterpriseId;
    }

    String subject() {
        return subject;
    }

    Role role() {
        return role;
    }

    String unit() {
        return unit;
    }

    State state() {
        return state;
    }

    Instant joinedAt() {
        return joinedAt;
    }

    Instant leftAt() {
        return leftAt;
    }

    long version() {
        return version;
    }
}
