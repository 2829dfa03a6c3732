package twoway.matching.partnership;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import twoway.chassis.value.LocalizedText;
import twoway.matching.Parties;
import twoway.matching.capacity.Claim;

/** What grew from an agreed proposal: the two parties, and the undertakings that refer to it. */
@Entity
class Partnership {

    /** In this zone the due days of an agreement are days. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Schema(name = "PartnershipState")
    enum State {
        ACTIVE
    }

    @Id
    private UUID id;

    private UUID proposalId;
    private UUID matchId;
    private UUID postingId;
    private UUID leftEnterpriseId;
    private UUID rightEnterpriseId;

    @Enumerated(EnumType.STRING)
    private State state;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText terms;

    private String zone;
    private Instant formedAt;

    @Version
    private long version;

    protected Partnership() {}

    Partnership(UUID id, Agreement agreement, Instant now) {
        this.id = id;
        this.proposalId = agreement.proposalId();
        this.matchId = agreement.matchId();
        this.postingId = agreement.postingId();
        this.leftEnterpriseId = agreement.parties().left();
        this.rightEnterpriseId = agreement.parties().right();
        this.terms = agreement.terms();
        this.state = State.ACTIVE;
        this.zone = ZONE.getId();
        this.formedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID proposalId() {
        return proposalId;
    }

    UUID matchId() {
        return matchId;
    }

    UUID postingId() {
        return postingId;
    }

    /** The places it has on the posting, wherever they are. */
    Claim claim() {
        return new Claim(postingId, proposalId, parties(), List.of());
    }

    Parties parties() {
        return new Parties(leftEnterpriseId, rightEnterpriseId);
    }

    State state() {
        return state;
    }

    LocalizedText terms() {
        return terms;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    Instant formedAt() {
        return formedAt;
    }

    long version() {
        return version;
    }
}
