package twoway.enterprise.title;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import twoway.chassis.actor.Actor;
import twoway.chassis.actor.Role;
import twoway.chassis.precondition.BasedOn;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/** A title an authority gave, as an enterprise reports it and as far as somebody has checked it. */
@Entity
@Table(name = "official_title")
class Title {

    @Id
    private UUID id;

    private UUID enterpriseId;

    @Enumerated(EnumType.STRING)
    private TitleTier tier;

    private String batch;
    private String number;
    private String noticeUrl;
    private LocalDate validFrom;
    private LocalDate validTill;

    @Enumerated(EnumType.STRING)
    private TitleState state;

    private UUID documentId;
    private String source;
    private Instant reportedAt;
    private Instant stateSince;

    @Version
    private long version;

    protected Title() {}

    private Title(UUID id, UUID enterpriseId, Award award, Instant now) {
        this.id = id;
        this.enterpriseId = enterpriseId;
        this.tier = award.tier();
        this.batch = award.batch();
        this.number = award.number();
        this.noticeUrl = award.noticeUrl();
        this.validFrom = award.validFrom();
        this.validTill = award.validTill();
        this.state = TitleState.REPORTED;
        this.reportedAt = now;
        this.stateSince = now;
    }

    static Title reported(UUID id, UUID enterpriseId, Award award, Instant now) {
        return new Title(id, enterpriseId, award, now);
    }

    TitleReported reported() {
        return new TitleReported(facts());
    }

    /** @param document the certificate or notice that was looked at */
    Optional<TitleSeen> see(Actor by, BasedOn seen, UUID document, Instant now) {
        if (!moves(TitleMove.SEE, by, seen, now)) return Optional.empty();
        documentId = document;
        return Optional.of(new TitleSeen(facts()));
    }

    /** @param where the authority's list or platform, and what stands there */
    Optional<TitleConfirmed> confirm(Actor by, BasedOn seen, String where, Instant now) {
        if (!moves(TitleMove.CONFIRM, by, seen, now)) return Optional.empty();
        source = where;
        return Optional.of(new TitleConfirmed(facts()));
    }

    /** @param where the authority's decision */
    Optional<TitleRevoked> revoke(Actor by, BasedOn seen, String where, Instant now) {
        if (!moves(TitleMove.REVOKE, by, seen, now)) return Optional.empty();
        source = where;
        return Optional.of(new TitleRevoked(facts()));
    }

    private boolean moves(TitleMove move, Actor by, BasedOn seen, Instant now) {
        if (!by.is(Role.OPERATOR)) throw new Refusal(CommonProblem.NOT_ALLOWED);
        if (!move.changes(state, seen, version)) return false;
        state = move.target();
        stateSince = now;
        return true;
    }

    private TitleFacts facts() {
        return new TitleFacts(id, enterpriseId, award(), state, source);
    }

    Award award() {
        return new Award(tier, batch, number, noticeUrl, validFrom, validTill);
    }

    /** By which the batch it came with may be on record, or {@code null}. */
    String batchCode() {
        return batch == null ? null : OfficialBatch.code(tier, batch);
    }

    UUID id() {
        return id;
    }

    UUID enterpriseId() {
        return enterpriseId;
    }

    TitleState state() {
        return state;
    }

    UUID documentId() {
        return documentId;
    }

    String source() {
        return source;
    }

    Instant reportedAt() {
        return reportedAt;
    }

    Instant stateSince() {
        return stateSince;
    }

    long version() {
        return version;
    }
}
