package twoway.enterprise.need;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import twoway.enterprise.posting.Happening;
import twoway.enterprise.posting.Occasion;
import twoway.enterprise.posting.Posting;
import twoway.enterprise.posting.PostingContent;
import twoway.enterprise.posting.PostingKind;
import twoway.enterprise.posting.Validity;

/** What an enterprise wants from a partner and what it gives in return. */
@Entity
@Table(name = "need")
class Need extends Posting {

    private String unit;
    private LocalDate deadline;

    protected Need() {}

    Need(UUID id, PostingContent content, Occasion occasion) {
        super(id, occasion);
        take(content);
    }

    @Override
    public PostingKind kind() {
        return PostingKind.NEED;
    }

    @Override
    public PostingContent content() {
        return new PostingContent(unit, wording(), exchange(), reach(), List.of(), new Validity(null, deadline));
    }

    @Override
    protected void take(PostingContent content) {
        super.take(content);
        unit = content.unit();
        deadline = content.validity().till();
    }

    @Override
    protected NeedEvent fact(Happening happening) {
        var facts = new NeedFacts(id(), enterpriseId(), NeedTerms.of(content()));
        return switch (happening) {
            case PUBLISHED -> new NeedPublished(facts);
            case OPENED -> throw new IllegalStateException("a need has no first day");
            case CHANGED -> new NeedChanged(facts);
            case PAUSED -> new NeedPaused(facts);
            case RESUMED -> new NeedResumed(facts);
            case RENEWED -> new NeedRenewed(facts);
            case EXPIRED -> new NeedExpired(facts);
            case TAKEN_DOWN -> new NeedTakenDown(facts);
            case WITHDRAWN -> new NeedWithdrawn(facts);
        };
    }
}
