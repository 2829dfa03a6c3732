package twoway.matching.match;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import twoway.matching.fit.Fit;
import twoway.matching.fit.FitPolicy;
import twoway.matching.fit.Likelihood;
import twoway.matching.fit.OtherSide;

/** What one side alone may see of a match: a row of its own, so that nothing shared depends on what is private. */
@Entity
class MatchView {

    @Id
    private UUID id;

    private UUID matchId;
    private UUID enterpriseId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Fit fit;

    private int fitBasisPoints;

    @JdbcTypeCode(SqlTypes.JSON)
    private OtherSide otherSide;

    private int otherBasisPoints;
    private float ownLikelihood;
    private float otherLikelihood;
    private int policy;
    private int likelihood;
    private LocalDate holdsTill;

    /** The posting on which this reader asks; {@code null} if it owns the posting, or the match is stale. */
    private UUID asksOn;

    @Enumerated(EnumType.STRING)
    private DismissCode dismissCode;

    private String dismissNote;

    @Version
    private long version;

    protected MatchView() {}

    MatchView(UUID id, UUID matchId, UUID enterpriseId) {
        this.id = id;
        this.matchId = matchId;
        this.enterpriseId = enterpriseId;
    }

    /**
     * @param curve how likely this reader says yes, given its fit
     * @param till the last of the reader's own days on which its titles, which both sides' views rest on, are the same;
     *     {@code null} if they stay
     */
    void show(Fit fit, OtherSide otherSide, Likelihood curve, LocalDate till) {
        this.fit = fit;
        this.fitBasisPoints = fit.basisPoints();
        this.otherSide = otherSide;
        this.otherBasisPoints = otherSide.basisPoints();
        this.ownLikelihood = curve.of(fit);
        this.otherLikelihood = otherSide.likelihood();
        this.policy = FitPolicy.NEWEST.number();
        this.likelihood = curve.number();
        this.holdsTill = till;
    }

    void asksOn(UUID posting) {
        asksOn = posting;
    }

    void asksNoLonger() {
        asksOn = null;
    }

    void dismissed(DismissCode code, String note) {
        dismissCode = code;
        dismissNote = note;
    }

    UUID matchId() {
        return matchId;
    }

    UUID enterpriseId() {
        return enterpriseId;
    }

    Fit fit() {
        return fit;
    }

    OtherSide otherSide() {
        return otherSide;
    }

    float ownLikelihood() {
        return ownLikelihood;
    }

    float otherLikelihood() {
        return otherLikelihood;
    }

    DismissCode dismissCode() {
        return dismissCode;
    }

    String dismissNote() {
        return dismissNote;
    }
}
