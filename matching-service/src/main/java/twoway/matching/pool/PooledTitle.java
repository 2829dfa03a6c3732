package twoway.matching.pool;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** Our copy of an official title. */
@Entity
class PooledTitle {

    @Id
    private UUID id;

    private UUID enterpriseId;
    private String tier;
    private String state;
    private LocalDate validFrom;
    private LocalDate validTill;

    @Version
    private long version;

    protected PooledTitle() {}

    PooledTitle(UUID id) {
        this.id = id;
    }

    void learn(TitleNews news) {
        enterpriseId = news.enterpriseId();
        tier = news.tier();
        state = news.state();
        validFrom = news.validFrom();
        validTill = news.validTill();
    }

    UUID holder() {
        return enterpriseId;
    }

    String tier() {
        return tier;
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTill);
    }

    /** The last day that is as this one is, {@code null} if all that follow are. */
    LocalDate sameTill(LocalDate day) {
        if (day.isBefore(validFrom)) return validFrom.minusDays(1);
        return day.isAfter(validTill) ? null : validTill;
    }
}
