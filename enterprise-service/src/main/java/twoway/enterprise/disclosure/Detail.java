package twoway.enterprise.disclosure;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.posting.Posting;

/** One version of a detail, without its text: what whoever finds the posting may know. */
@Entity
@Table(name = "posting_detail")
class Detail {

    @Id
    private UUID id;

    private UUID detailId;
    private int number;
    private UUID enterpriseId;
    private UUID postingId;
    private int place;

    @Enumerated(EnumType.STRING)
    private Level level;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText heading;

    private Instant saidAt;
    private Instant endedAt;

    protected Detail() {}

    /** The first version of a new one. */
    Detail(UUID id, Posting posting, int place, Saying saying, Instant now) {
        this.id = id;
        this.detailId = id;
        this.number = 1;
        this.enterpriseId = posting.enterpriseId();
        this.postingId = posting.id();
        say(place, saying, now);
    }

    /** The next version; this one is history from now on. */
    Detail next(UUID id, int place, Saying saying, Instant now) {
        end(now);
        var next = new Detail();
        next.id = id;
        next.detailId = detailId;
        next.number = number + 1;
        next.enterpriseId = enterpriseId;
        next.postingId = postingId;
        next.say(place, saying, now);
        return next;
    }

    private void say(int place, Saying saying, Instant now) {
        this.place = place;
        this.level = saying.level();
        this.heading = saying.heading();
        this.saidAt = now;
    }

    void end(Instant now) {
        endedAt = now;
    }

    /** Another place among the others is no other version. */
    void stand(int place) {
        this.place = place;
    }

    DetailText text(LocalizedText text) {
        return new DetailText(id, enterpriseId, text);
    }

    UUID id() {
        return id;
    }

    UUID detailId() {
        return detailId;
    }

    int number() {
        return number;
    }

    UUID postingId() {
        return postingId;
    }

    int place() {
        return place;
    }

    Level level() {
        return level;
    }

    LocalizedText heading() {
        return heading;
    }

    Instant saidAt() {
        return saidAt;
    }

    Instant endedAt() {
        return endedAt;
    }
}
