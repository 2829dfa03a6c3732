package twoway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The two firms at work on one onboarding case: each does what the case allows it to do, until nothing is left. */
final class Onboarding {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String id;
    private final Cast cast;

    private Onboarding(String id, Cast cast) {
        this.id = id;
        this.cast = cast;
    }

    /** The case comes by event, after the partnership. */
    static Onboarding openedBy(String partnershipId, Cast cast) {
        JsonNode opened = Wait.until(
                "the onboarding case",
                () -> Json.items(cast.robots().get("/channel/v1/onboarding-cases"))
                        .filter(found -> found.path("partnershipId").asText().equals(partnershipId))
                        .findFirst());
        Onboarding onboarding = new Onboarding(opened.path("id").asText(), cast);
        Wait.until("the case on the large firm's side", () -> Optional.of(onboarding.seenBy(cast.large())));
        return onboarding;
    }

    String id() {
        return id;
    }

    JsonNode seenBy(Firm firm) {
        return firm.get("/channel/v1/onboarding-cases/" + id);
    }

    List<String> markets() {
        return seenBy(cast.large())
                .path("lanes")
                .valueStream()
                .map(lane -> lane.path("market").asText())
                .toList();
    }

    /** The case knows the order of its items: what may be done now, and by whom, stands in {@code allowedActions}. */
    int completeEveryItem() {
        Set<String> completed = new HashSet<>();
        boolean progress = true;
        while (progress) {
            progress = completeWhatIsAllowed(cast.robots(), completed) | completeWhatIsAllowed(cast.large(), completed);
        }
        return completed.size();
    }

    private boolean completeWhatIsAllowed(Firm firm, Set<String> completed) {
        List<JsonNode> mine = itemsOf(seenBy(firm))
                .filter(item -> Json.allows(item, "complete") || Json.allows(item, "start"))
                .toList();
        for (JsonNode item : mine) {
            String path = "/channel/v1/checklist-items/" + item.path("id").asText();
            if (!completed.add(path)) {
                throw new StoryBroke("an item that was completed is open again: " + item);
            }
            if (!Json.allows(item, "complete")) {
                firm.post(path + "/start");
            }
            firm.post(path + "/complete", evidence());
        }
        return !mine.isEmpty();
    }

    /** A first order that was reported before is answered with what is there, and nothing is published. */
    void reportFirstOrders(LocalDate today) {
        for (String market : markets()) {
            cast.large()
                    .post(
                            "/channel/v1/onboarding-cases/%s/lanes/%s/orders".formatted(id, market),
                            JSON.createObjectNode()
                                    .put("orderNumber", "SAMPLE-" + market + "-0001")
                                    .put("orderedOn", today.toString())
                                    .put("quantity", 10));
        }
    }

    private static Stream<JsonNode> itemsOf(JsonNode seen) {
        Stream<JsonNode> ofLanes = seen.path("lanes")
                .valueStream()
                .flatMap(lane -> lane.path("items").valueStream());
        return Stream.concat(seen.path("sharedItems").valueStream(), ofLanes);
    }

    private static JsonNode evidence() {
        JsonNode text = JSON.createObjectNode().put("zh", "示例证明").put("en", "Sample evidence");
        return JSON.createObjectNode().set("evidence", text);
    }
}
