package twoway.enterprise.preassessment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One assessment as it was made: by which revision of which rules, from which figures, with which outcome. Never changed. */
@Entity
@Table(name = "pre_assessment")
class PreAssessment {

    @Id
    private UUID id;

    private UUID enterpriseId;
    private String ruleSet;
    private int revision;
    private String tier;
    private int lastYear;

    @JdbcTypeCode(SqlTypes.JSON)
    private IndicatorSheet.Content figures;

    @JdbcTypeCode(SqlTypes.JSON)
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private Instant assessedAt;

    protected PreAssessment() {}

    PreAssessment(UUID id, UUID enterpriseId, Question question, Figures figures, Outcome outcome, Instant now) {
        this.id = id;
        this.enterpriseId = enterpriseId;
        this.ruleSet = question.ruleSet();
        this.revision = question.revision();
        this.tier = question.tier();
        this.lastYear = figures.lastYear();
        this.figures = new IndicatorSheet.Content(figures.all());
        this.outcome = outcome;
        this.verdict = outcome.verdict();
        this.assessedAt = now;
    }

    /** What was assessed. */
    record Question(String ruleSet, int revision, String tier) {}

    UUID id() {
        return id;
    }

    Question question() {
        return new Question(ruleSet, revision, tier);
    }

    Figures figures() {
        return new Figures(List.copyOf(figures.figures()), lastYear);
    }

    Outcome outcome() {
        return outcome;
    }

    Verdict verdict() {
        return verdict;
    }

    Instant assessedAt() {
        return assessedAt;
    }
}
