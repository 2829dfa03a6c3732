package twoway.enterprise.disclosure;

import java.util.UUID;
import twoway.chassis.event.DomainEvent;
import twoway.enterprise.posting.PostingKind;

/** The stream of what postings say to some only, by the posting: that something has changed, never what it says. */
sealed interface DisclosureEvent extends DomainEvent permits DisclosureChanged, DisclosureGranted, DisclosureRevoked {

    String STREAM = "enterprise.disclosure";

    UUID postingId();

    PostingKind kind();

    UUID enterpriseId();

    @Override
    default UUID subject() {
        return postingId();
    }

    @Override
    default UUID tenant() {
        return enterpriseId();
    }
}
