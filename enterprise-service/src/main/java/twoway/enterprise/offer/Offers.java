package twoway.enterprise.offer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import twoway.enterprise.posting.Occasion;
import twoway.enterprise.posting.PostingContent;
import twoway.enterprise.posting.Postings;

@ApplicationScoped
class Offers extends Postings<Offer> {

    @Override
    protected Offer draft(UUID id, PostingContent content, Occasion occasion) {
        return new Offer(id, content, occasion);
    }

    @Override
    protected String table() {
        return "offer";
    }

    @Override
    protected String lastDay() {
        return "valid_till";
    }
}
