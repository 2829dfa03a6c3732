package twoway.matching.match;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A filter of matches that a firm has kept by name. */
@Entity
@Table(name = "saved_search")
class SavedSearch {

    /**
     * Which matches satisfy it; what is {@code null} does not matter.
     *
     * @param state only matches in this state; {@code null} for all that live
     */
    record Filter(UUID postingId, MatchSearch.PostingKind kind, MatchState state, MatchAnswer.Side side) {}

    @Id
    private UUID id;

    private UUID enterpriseId;
    private String name;
    private UUID postingId;

    @Enumerated(EnumType.STRING)
    private MatchSearch.PostingKind kind;

    @Enumerated(EnumType.STRING)
    private MatchState state;

    @Enumerated(EnumType.STRING)
    private MatchAnswer.Side side;

    private Instant savedAt;
    private LocalDate toldOn;

    protected SavedSearch() {}

    SavedSearch(UUID id, UUID enterpriseId, String name, Filter filter, Instant now) {
        this.id = id;
        this.enterpriseId = enterpriseId;
        this.name = name;
        this.postingId = filter.postingId();
        this.kind = filter.kind();
        this.state = filter.state();
        this.side = filter.side();
        this.savedAt = now;
    }

    void toldOn(LocalDate day) {
        toldOn = day;
    }

    UUID id() {
        return id;
    }

    UUID enterpriseId() {
        return enterpriseId;
    }

    String name() {
        return name;
    }

    Filter filter() {
        return new Filter(postingId, kind, state, side);
    }

    Instant savedAt() {
        return savedAt;
    }

    LocalDate toldOn() {
        return toldOn;
    }
}
