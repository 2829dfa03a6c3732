package twoway.demo;

import static twoway.demo.Json.allows;
import static twoway.demo.Json.id;
import static twoway.demo.Json.items;
import static twoway.demo.Json.text;

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

    private final String caseId;
    private final Cast cast;

    private Onboarding(String caseId, Cast cast) {
        this.caseId = caseId;
        this.cast = cast;
    }

    /** The case comes by event, after the partnership. */
    static Onboarding openedBy(String partnershipId, Cast cast) {
        String caseId = id(Wait.until(
                "the onboarding case",
                () -> items(cast.robots().get("/channel/v1/onboarding-cases"))
                        .filter(found -> text(found, "partnershipId").equals(partnershipId))
                        .findFirst()));
        Onboarding onboarding = new Onboarding(caseId, cast);
        Wait.until("the case on the large firm's side", () -> Optional.of(onboarding.seenBy(cast.large())));
        return onboarding;
    }

    String path() {
        return "/channel/v1/onboarding-cases/" + caseId;
    }

    JsonNode seenBy(Firm firm) {
        return firm.get(path());
    }

    List<String> markets() {
        return lanes(seenBy(cast.large())).map(lane -> text(lane, "market")).toList();
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
        List<JsonNode> open = itemsOf(seenBy(firm))
                .filter(item -> allows(item, "complete") || allows(item, "start"))
                .toList();
        for (JsonNode item : open) {
            if (!completed.add(id(item))) {
                throw new StoryBroke("an item that was completed is open again: " + item);
            }
            complete(firm, item);
        }
        return !open.isEmpty();
    }

    private static void complete(Firm firm, JsonNode item) {
        String path = "/channel/v1/checklist-items/" + id(item);
        if (!allows(item, "complete")) {
            firm.post(path + "/start");
        }
        JsonNode words = JSON.createObjectNode().put("zh", "示例证明").put("en", "Sample evidence");
        firm.post(path + "/complete", JSON.createObjectNode().set("evidence", words));
    }

    /** One order for each market that has had none. */
    void reportFirstOrders(LocalDate today) {
        for (JsonNode lane : lanes(seenBy(cast.large())).toList()) {
            String market = text(lane, "market");
            JsonNode order = JSON.createObjectNode()
                    .put("orderNumber", "SAMPLE-" + market + "-0001")
                    .put("orderedOn", today.toString())
                    .put("quantity", 10);
            if (!lane.hasNonNull("firstOrderedOn")) {
                cast.large().post(path() + "/lanes/" + market + "/orders", order);
            }
        }
    }

    private static Stream<JsonNode> itemsOf(JsonNode seen) {
        Stream<JsonNode> ofLanes =
                lanes(seen).flatMap(lane -> lane.path("items").valueStream());
        return Stream.concat(seen.path("sharedItems").valueStream(), ofLanes);
    }

    private static Stream<JsonNode> lanes(JsonNode seen) {
        return seen.path("lanes").valueStream();
    }
}
