package twoway.enterprise.preassessment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import twoway.chassis.precondition.BasedOn;

/** The figures an enterprise has entered about itself. Nobody else sees them. */
@Entity
@Table(name = "indicator_sheet")
class IndicatorSheet {

    @Id
    private UUID enterpriseId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Content content;

    private Instant changedAt;

    @Version
    private long version;

    record Content(List<Figure> figures) {}

    protected IndicatorSheet() {}

    /** Takes other figures, unless they are the same. */
    void take(List<Figure> figures, BasedOn seen, Instant now) {
        if (figures.equals(content.figures())) return;
        seen.mustBe(version);
        content = new Content(List.copyOf(figures));
        changedAt = now;
    }

    List<Figure> figures() {
        return content.figures();
    }

    Instant changedAt() {
        return changedAt;
    }

    long version() {
        return version;
    }
}
