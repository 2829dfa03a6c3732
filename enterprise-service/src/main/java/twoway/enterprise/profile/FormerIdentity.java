package twoway.enterprise.profile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.identifier.Identifier;

/** Under which names and identifiers an enterprise was here until it changed them. */
@Entity
@Table(name = "former_identity")
class FormerIdentity {

    @Id
    private UUID id;

    private UUID enterpriseId;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText names;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Identifier> identifiers;

    private boolean proven;
    private Instant till;

    protected FormerIdentity() {}

    /** @param proven somebody had compared them with a document */
    FormerIdentity(UUID id, Enterprise enterprise, List<Identifier> identifiers, boolean proven, Instant till) {
        this.id = id;
        this.enterpriseId = enterprise.id();
        this.names = enterprise.profile().names();
        this.identifiers = identifiers;
        this.proven = proven;
        this.till = till;
    }

    UUID enterpriseId() {
        return enterpriseId;
    }

    LocalizedText names() {
        return names;
    }

    List<Identifier> identifiers() {
        return identifiers;
    }

    boolean proven() {
        return proven;
    }

    Instant till() {
        return till;
    }
}
