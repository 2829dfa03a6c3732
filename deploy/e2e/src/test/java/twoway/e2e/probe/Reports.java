package twoway.e2e.probe;

import static twoway.demo.Json.id;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Postings that somebody finds something wrong with, and what operators make of that. */
final class Reports {
    private static final String REPORTS = "/enterprise/v1/posting-reports";
    private static final String REVIEW = "POST /enterprise/v1/posting-reviews/{id}/";
    private static final String PUBLISH = "POST /enterprise/v1/offers/{id}/publish";

    private final Hands hands;
    private final Things things;
    private final Caller operator;
    private final Caller owner;
    private final Caller reporter;
    private final Consumer<ObjectNode> change;

    /** @param change makes postings that fit nobody */
    Reports(Hands hands, Things things, Caller operator, Caller owner, Caller reporter, Consumer<ObjectNode> change) {
        this.hands = hands;
        this.things = things;
        this.operator = operator;
        this.owner = owner;
        this.reporter = reporter;
        this.change = change;
    }

    /**
     * One report is dismissed, one upheld, one still open; of the postings that were mended one is approved, one sent back, and
     * two wait, of which one may be decided.
     */
    void run() {
        things.addOpen("entries", published(), owner.tenant());
        String dismissed = reported(published());
        hands.does(operator, "POST " + REPORTS + "/{id}/dismiss", dismissed);
        things.add("posting-reports", dismissed, reporter.tenant());
        things.addSpare("posting-reports", reported(published()), reporter.tenant());
        String approved = mended();
        hands.does(operator, REVIEW + "send-back", approved);
        hands.does(owner, PUBLISH, approved);
        hands.does(operator, REVIEW + "approve", approved);
        String sentBack = mended();
        hands.does(operator, REVIEW + "send-back", sentBack);
        for (String kept : List.of(mended(), sentBack)) {
            things.add("posting-reviews", kept, Caller.OPERATOR, owner.tenant(), reporter.tenant());
        }
        // whoever decides may make it public
        things.add(new Things.Thing("posting-reviews", mended(), Caller.OPERATOR, Set.of(Caller.OPERATOR), true, true));
    }

    private String mended() {
        String posting = published();
        hands.does(operator, "POST " + REPORTS + "/{id}/uphold", reported(posting));
        hands.does(owner, PUBLISH, posting);
        return posting;
    }

    private String published() {
        return Deals.published(hands, owner, "offers", change);
    }

    private String reported(String posting) {
        return id(hands.does(reporter, "POST " + REPORTS, new KnownAudiences(), body -> body.put("entryId", posting)));
    }
}
