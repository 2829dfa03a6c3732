package twoway.e2e.probe;

import static twoway.demo.Json.id;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/** Public records that persons say are their firms'. */
final class Claims {
    private static final String CLAIMS = "/enterprise/v1/claims";
    private static final String CLAIM = "POST " + CLAIMS + "/{id}/";
    /** Whose the claims are; belongs to no firm. */
    private static final String CLAIMANT = "k";

    private final Hands hands;
    private final Things things;
    private final Caller claimant;
    private final Caller newcomer;
    private final Caller operator;
    private final Caller otherOperator;

    Claims(Hands hands, Things things, Firms firms) {
        this.hands = hands;
        this.things = things;
        this.claimant = firms.claimant(CLAIMANT);
        this.newcomer = firms.person(CLAIMANT, "k-newcomer");
        this.operator = firms.operator;
        this.otherOperator = firms.otherOperator();
    }

    /** One goes all the way, one is still open, and somebody else's is accepted. */
    void on(String refused, String open, String accepted) {
        hands.does(claimant, CLAIM + "withdraw", handedIn(claimant, refused));
        String claim = handedIn(claimant, refused);
        things.add("claims", claim, CLAIMANT);
        hands.does(operator, CLAIM + "reject", claim);
        hands.does(claimant, CLAIM + "appeal", claim);
        hands.does(otherOperator, CLAIM + "dismiss", claim);
        things.addSpare("claims", handedIn(claimant, open), CLAIMANT);
        hands.does(operator, CLAIM + "accept", handedIn(newcomer, accepted));
    }

    private String handedIn(Caller who, String record) {
        Consumer<ObjectNode> naming = body -> body.put("recordId", record);
        return id(hands.does(who, "POST " + CLAIMS, new KnownAudiences(), naming));
    }
}
