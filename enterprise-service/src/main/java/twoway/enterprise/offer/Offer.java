package twoway.enterprise.offer;

import static twoway.enterprise.posting.PostingMove.PAUSE;
import static twoway.enterprise.posting.PostingMove.PUBLISH;
import static twoway.enterprise.posting.PostingMove.RESUME;
import static twoway.enterprise.posting.PostingMove.WITHDRAW;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import twoway.enterprise.posting.Capacity;
import twoway.enterprise.posting.Occasion;
import twoway.enterprise.posting.Posting;
import twoway.enterprise.posting.PostingProjected;

/** What an enterprise opens to partners, what it looks for in return, and how many it can take. */
@Entity
@Table(name = "offer")
class Offer extends Posting {

    private String unit;

    @Embedded
    private Capacity capacity;

    private LocalDate validFrom;
    private LocalDate validTill;

    protected Offer() {}

    private Offer(UUID id, OfferContent content, Occasion occasion) {
        super(id, occasion);
        take(content);
    }

    static Offer draft(UUID id, OfferContent content, Occasion occasion) {
        return new Offer(id, content, occasion);
    }

    Optional<OfferPublished> publish(Occasion occasion) {
        return moves(PUBLISH, occasion) ? Optional.of(new OfferPublished(facts())) : Optional.empty();
    }

    Optional<OfferPaused> pause(Occasion occasion) {
        return moves(PAUSE, occasion) ? Optional.of(new OfferPaused(facts())) : Optional.empty();
    }

    Optional<OfferResumed> resume(Occasion occasion) {
        return moves(RESUME, occasion) ? Optional.of(new OfferResumed(facts())) : Optional.empty();
    }

    Optional<OfferWithdrawn> withdraw(Occasion occasion) {
        return moves(WITHDRAW, occasion) ? Optional.of(new OfferWithdrawn(facts())) : Optional.empty();
    }

    /** Takes new content; no fact if nothing differs, or if the public has never heard of the offer. */
    Optional<OfferChanged> edit(OfferContent content, Occasion occasion) {
        if (content.equals(content())) return Optional.empty();
        openForEdit(occasion);
        take(content);
        return state().known() ? Optional.of(new OfferChanged(facts())) : Optional.empty();
    }

    OfferContent content() {
        return new OfferContent(
                unit, wording(), exchange(), reach(), capacity, new OfferContent.Validity(validFrom, validTill));
    }

    @Override
    protected LocalDate lastDay() {
        return validTill;
    }

    @Override
    protected PostingProjected projected(PostingProjected.Status status) {
        return PostingProjected.of(PostingProjected.Kind.OFFER, status, this, capacity, validFrom, validTill);
    }

    private void take(OfferContent content) {
        say(content.wording(), content.exchange(), content.reach());
        unit = content.unit();
        capacity = content.capacity();
        validFrom = content.validity().from();
        validTill = content.validity().till();
    }

    private OfferFacts facts() {
        return new OfferFacts(id(), enterpriseId(), OfferTerms.of(content()));
    }
}
