package twoway.enterprise.disclosure;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import twoway.chassis.actor.Actor;
import twoway.chassis.actor.Role;
import twoway.chassis.precondition.BasedOn;
import twoway.enterprise.lifecycle.Move;
import twoway.enterprise.posting.Occasion;
import twoway.enterprise.posting.Posting;
import twoway.enterprise.posting.PostingKind;

/** The owner of a posting opens its details to one firm. What was revoked stays; the same firm gets another one. */
@Entity
@Table(name = "disclosure_grant")
class Grant {

    private static final Move<GrantState> REVOKE = new Move<>("revoke", Set.of(GrantState.GRANTED), GrantState.REVOKED);

    @Id
    private UUID id;

    private UUID enterpriseId;
    private UUID postingId;

    @Enumerated(EnumType.STRING)
    private PostingKind kind;

    private UUID readerId;
    private Instant grantedAt;
    private Instant revokedAt;

    @Version
    private long version;

    protected Grant() {}

    Grant(UUID id, Posting posting, UUID readerId, Instant now) {
        this.id = id;
        this.enterpriseId = posting.enterpriseId();
        this.postingId = posting.id();
        this.kind = posting.kind();
        this.readerId = readerId;
        this.grantedAt = now;
    }

    DisclosureGranted granted() {
        return new DisclosureGranted(id, postingId, kind, enterpriseId, readerId);
    }

    /** No fact if it was revoked before. */
    Optional<DisclosureRevoked> revoke(BasedOn seen, Instant now) {
        if (!REVOKE.changes(state(), seen, version)) return Optional.empty();
        revokedAt = now;
        return Optional.of(new DisclosureRevoked(id, postingId, kind, enterpriseId, readerId));
    }

    /** @param unit of its posting, or {@code null} */
    List<String> allowedActions(Occasion occasion, String unit) {
        var may = isOf(occasion.by()) && occasion.by().is(Role.EDITOR) && occasion.speaksFor(unit);
        return may && REVOKE.possibleIn(state()) ? List.of(REVOKE.word()) : List.of();
    }

    /** Its owner's, not the reader's. */
    boolean isOf(Actor actor) {
        return enterpriseId.equals(actor.enterpriseId());
    }

    GrantState state() {
        return revokedAt == null ? GrantState.GRANTED : GrantState.REVOKED;
    }

    UUID id() {
        return id;
    }

    UUID enterpriseId() {
        return enterpriseId;
    }

    UUID postingId() {
        return postingId;
    }

    PostingKind kind() {
        return kind;
    }

    UUID readerId() {
        return readerId;
    }

    Instant grantedAt() {
        return grantedAt;
    }

    Instant revokedAt() {
        return revokedAt;
    }

    long version() {
        return version;
    }
}
