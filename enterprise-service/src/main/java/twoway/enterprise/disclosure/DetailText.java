package twoway.enterprise.disclosure;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import twoway.chassis.value.LocalizedText;

/** What one version of a {@link Detail} says to those whom it opens to. It stands nowhere else and is never told. */
@Entity
@Table(name = "posting_detail_text")
class DetailText {

    @Id
    private UUID id;

    private UUID enterpriseId;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText text;

    protected DetailText() {}

    DetailText(UUID id, UUID enterpriseId, LocalizedText text) {
        this.id = id;
        this.enterpriseId = enterpriseId;
        this.text = text;
    }
}
