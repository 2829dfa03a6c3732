package twoway.enterprise.offer;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import twoway.enterprise.posting.CapacityLine;
import twoway.enterprise.posting.Happening;
import twoway.enterprise.posting.Occasion;
import twoway.enterprise.posting.Posting;
import twoway.enterprise.posting.PostingContent;
import twoway.enterprise.posting.PostingKind;
import twoway.enterprise.posting.Validity;

/** What an enterprise opens to partners, what it looks for in return, and how many it can take. */
@Entity
@Table(name = "offer")
class Offer extends Posting {

    private String unit;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<CapacityLine> capacity;

    private LocalDate validFrom;
    private LocalDate validTill;

    protected Offer() {}

    Offer(UUID id, PostingContent content, Occasion occasion) {
        super(id, occasion);
        take(content);
    }

    @Override
    public PostingKind kind() {
        return PostingKind.OFFER;
    }

    @Override
    public PostingContent content() {
        return new PostingContent(unit, wording(), exchange(), reach(), capacity, new Validity(validFrom, validTill));
    }

    @Override
    protected void take(PostingContent content) {
        super.take(content);
        unit = content.unit();
        capacity = content.capacity();
        validFrom = content.validity().from();
        validTill = content.validity().till();
    }

    @Override
    protected OfferEvent fact(Happening happening) {
        var facts = OfferFacts.of(this);
        return switch (happening) {
            case PUBLISHED -> new OfferPublished(facts);
            case OPENED -> new OfferOpened(facts);
            case CHANGED -> new OfferChanged(facts);
            case PAUSED -> new OfferPaused(facts);
            case RESUMED -> new OfferResumed(facts);
            case RENEWED -> new OfferRenewed(facts);
            case EXPIRED -> new OfferExpired(facts);
            case TAKEN_DOWN -> new OfferTakenDown(facts);
            case WITHDRAWN -> new OfferWithdrawn(facts);
        };
    }
}
