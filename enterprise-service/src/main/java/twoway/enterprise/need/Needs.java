package twoway.enterprise.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import twoway.enterprise.posting.Occasion;
import twoway.enterprise.posting.PostingContent;
import twoway.enterprise.posting.Postings;

@ApplicationScoped
class Needs extends Postings<Need> {

    @Override
    protected Need draft(UUID id, PostingContent content, Occasion occasion) {
        return new Need(id, content, occasion);
    }

    @Override
    protected String table() {
        return "need";
    }

    @Override
    protected String lastDay() {
        return "deadline";
    }
}
