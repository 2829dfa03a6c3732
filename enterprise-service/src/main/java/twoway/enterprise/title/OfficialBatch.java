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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import twoway.chassis.precondition.BasedOn;
import twoway.chassis.value.LocalizedText;

/** The holders of one tier that an authority has announced together. */
@Entity
@Table(name = "official_batch")
class OfficialBatch {

    @Id
    private UUID id;

    private String code;

    @Enumerated(EnumType.STRING)
    private TitleTier tier;

    private String batch;

    @JdbcTypeCode(SqlTypes.JSON)
    private Content content;

    private Instant changedAt;

    @Version
    private long version;

    /** How well what is said of a batch is known. */
    enum Provenance {
        /** Read in the authority's notice. */
        OFFICIAL_TEXT,
        /** Read in what others took from it. */
        TRANSCRIPTION,
        /** Not read anywhere. */
        MEMORY
    }

    /**
     * @param noticeUrl {@code null} if it is not known
     * @param publishedOn {@code null} if the day is not known
     * @param holders how many were announced, or {@code null} if that is not known
     * @param source where it was read, and by whom
     */
    record Content(
            int year,
            LocalizedText authority,
            String noticeUrl,
            LocalDate publishedOn,
            Integer holders,
            String source,
            Provenance provenance) {}

    protected OfficialBatch() {}

    OfficialBatch(UUID id, TitleTier tier, String batch, Content content, Instant now) {
        this.id = id;
        this.code = code(tier, batch);
        this.tier = tier;
        this.batch = batch;
        this.content = content;
        this.changedAt = now;
    }

    /** What titles of this tier and batch refer to. */
    static String code(TitleTier tier, String batch) {
        return tier + "-" + batch;
    }

    OfficialBatchRecorded recorded() {
        return new OfficialBatchRecorded(facts());
    }

    /** Takes what is known now from somebody who has seen what stands. */
    Optional<OfficialBatchChanged> take(Content known, BasedOn seen, Instant now) {
        if (known.equals(content)) return Optional.empty();
        seen.mustBe(version);
        content = known;
        changedAt = now;
        return Optional.of(new OfficialBatchChanged(facts()));
    }

    private OfficialBatchFacts facts() {
        return new OfficialBatchFacts(id, code, tier, batch, content);
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    TitleTier tier() {
        return tier;
    }

    String batch() {
        return batch;
    }

    Content content() {
        return content;
    }

    Instant changedAt() {
        return changedAt;
    }

    long version() {
        return version;
    }
}
