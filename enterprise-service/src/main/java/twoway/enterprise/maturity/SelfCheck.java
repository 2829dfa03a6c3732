package twoway.enterprise.maturity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import twoway.chassis.precondition.BasedOn;

/** How digital an enterprise says it is. Nobody else sees it. */
@Entity
@Table(name = "digital_self_check")
class SelfCheck {

    @Id
    private UUID enterpriseId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Answers answers;

    private Instant changedAt;

    @Version
    private long version;

    /**
     * @param base points by item
     * @param scenarios level by scenario, 0 to 4
     */
    record Answers(Map<String, BigDecimal> base, Map<String, Integer> scenarios) {

        static final Answers NONE = new Answers(Map.of(), Map.of());

        /** 5 and 5.0 points are the same, also after they were stored and read. */
        Answers {
            var plain = new TreeMap<String, BigDecimal>();
            base.forEach((id, points) ->
                    plain.put(id, new BigDecimal(points.stripTrailingZeros().toPlainString())));
            base = plain;
            scenarios = new TreeMap<>(scenarios);
        }
    }

    protected SelfCheck() {}

    /** Takes other answers, unless they are the same. */
    void take(Answers other, BasedOn seen, Instant now) {
        if (other.equals(answers)) return;
        seen.mustBe(version);
        answers = other;
        changedAt = now;
    }

    Answers answers() {
        return answers;
    }

    Instant changedAt() {
        return changedAt;
    }

    long version() {
        return version;
    }
}
