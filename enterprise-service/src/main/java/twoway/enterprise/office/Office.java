package twoway.enterprise.office;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import twoway.chassis.precondition.BasedOn;

/** That a firm is a programme office, as an operator has granted it. */
@Entity
@Table(name = "office")
class Office {

    @Id
    private UUID id;

    private UUID enterpriseId;

    @Enumerated(EnumType.STRING)
    private OfficeRole role;

    private String province;
    private String system;
    private LocalDate validFrom;
    private LocalDate validTill;
    private String grantedBy;
    private Instant grantedAt;
    private String revokedBy;
    private Instant revokedAt;
    private String revocation;

    @Version
    private long version;

    protected Office() {}

    Office(UUID id, Grant grant, String by, Instant now) {
        this.id = id;
        this.enterpriseId = grant.enterpriseId();
        this.role = grant.role();
        this.province = grant.province();
        this.system = grant.system();
        this.validFrom = grant.validFrom();
        this.validTill = grant.validTill();
        this.grantedBy = by;
        this.grantedAt = now;
    }

    /**
     * @param province ISO 3166-2, of whose firms it takes care
     * @param system under whose names it tells of firms, or {@code null}
     * @param validTill the last day, or {@code null} if there is none yet
     */
    record Grant(
            UUID enterpriseId,
            OfficeRole role,
            String province,
            String system,
            LocalDate validFrom,
            LocalDate validTill) {}

    /** Ends at once; a second time changes nothing. */
    boolean revoke(BasedOn seen, String why, String by, Instant now) {
        if (revokedAt != null) return false;
        seen.mustBe(version);
        revokedBy = by;
        revokedAt = now;
        revocation = why;
        return true;
    }

    boolean runs(LocalDate today) {
        return revokedAt == null && !today.isBefore(validFrom) && (validTill == null || !today.isAfter(validTill));
    }

    Grant grant() {
        return new Grant(enterpriseId, role, province, system, validFrom, validTill);
    }

    UUID id() {
        return id;
    }

    Instant grantedAt() {
        return grantedAt;
    }

    Instant revokedAt() {
        return revokedAt;
    }

    String revocation() {
        return revocation;
    }

    long version() {
        return version;
    }
}
