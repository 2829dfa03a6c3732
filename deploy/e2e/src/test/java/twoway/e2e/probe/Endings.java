package twoway.e2e.probe;

import static twoway.demo.Json.allows;
import static twoway.demo.Json.id;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Commands that no straight deal needs, each carried out once: what fails, is let go, refused, given up or taken back. */
final class Endings {
    private static final String CASE = "/channel/v1/onboarding-cases/{id}/";
    private static final String COMMITMENT = "/matching/v1/commitments/{id}/";

    private final Hands hands;
    private final Things things;
    private final Deals deals;
    private final Caller sme;
    private final Caller large;

    Endings(Hands hands, Things things, Deals deals, Caller sme, Caller large) {
        this.hands = hands;
        this.things = things;
        this.deals = deals;
        this.sme = sme;
        this.large = large;
    }

    /** The large firm works on it and then refuses it. */
    void rejected(String partnership) {
        String opened = known(partnership);
        for (String step : List.of("start", "hand-over", "fail", "retry", "waive", "mark-not-applicable")) {
            onAnItem(opened, step);
        }
        hands.does(large, "POST " + CASE + "reject", opened);
    }

    /** The SME gives up, though what it had promised itself was delivered. */
    void givenUp(String partnership) {
        String opened = known(partnership);
        String product = Deals.commitment(hands.gets(sme, "/matching/v1/partnerships/" + partnership), "PRODUCT");
        things.add("commitments", product, sme.tenant(), large.tenant());
        hands.does(sme, "POST " + COMMITMENT + "deliver", product);
        hands.does(large, "POST " + COMMITMENT + "confirm", product);
        hands.does(sme, "POST " + CASE + "withdraw", opened);
    }

    /** A posting of each kind, told otherwise, stopped and opened again, and withdrawn in the end. */
    void withdrawn(Caller firm, Consumer<ObjectNode> change) {
        for (String kind : List.of("offers", "needs")) {
            String posting = Deals.published(hands, firm, kind, change);
            String path = "/enterprise/v1/" + kind + "/{id}";
            hands.does(firm, "PUT " + path, new KnownAudiences(), change, posting);
            for (String step : List.of("pause", "resume", "renew", "withdraw")) {
                hands.does(firm, "POST " + path + "/" + step, posting);
            }
            things.add(kind, posting, firm.tenant());
        }
    }

    private String known(String partnership) {
        String opened = deals.caseOf(partnership);
        things.add("partnerships", partnership, sme.tenant(), large.tenant());
        things.add("onboarding-cases", opened, sme.tenant(), large.tenant());
        return opened;
    }

    /** By whichever party may, on the first item that allows it. */
    private void onAnItem(String opened, String step) {
        Caller firm = Stream.of(sme, large)
                .filter(each -> itemAllowing(opened, step, each).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no item of " + opened + " allows " + step));
        String item = id(itemAllowing(opened, step, firm).orElseThrow());
        hands.does(firm, "POST /channel/v1/checklist-items/{id}/" + step, item);
        things.add("checklist-items", item, sme.tenant(), large.tenant());
    }

    private Optional<JsonNode> itemAllowing(String opened, String step, Caller firm) {
        return Deals.items(hands.gets(firm, "/channel/v1/onboarding-cases/" + opened))
                .filter(item -> allows(item, step))
                .findFirst();
    }
}
