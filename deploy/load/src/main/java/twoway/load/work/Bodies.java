package twoway.load.work;

import static twoway.load.work.Firms.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** What the clients say. Every text names the key of its write, so that its trace can be found and counted. */
final class Bodies {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final List<String> TAGS = List.of("mobile robot", "fleet control", "warehouse", "sensor", "service");

    private Bodies() {}

    static String titleOf(String key) {
        return "Load " + key;
    }

    /** An offer of a large firm, or a need of a small one. */
    static ObjectNode posting(Firm firm, String key, RandomGenerator random) {
        ObjectNode posting = JSON.createObjectNode();
        posting.set("title", text(titleOf(key)));
        posting.set("description", text("Drafted by " + key));
        posting.set(
                firm.large() ? "opens" : "wants", JSON.valueToTree(List.of("SALES_CHANNEL", "AFTER_SALES_SERVICE")));
        posting.set(firm.large() ? "seeks" : "gives", JSON.valueToTree(List.of("PRODUCT")));
        posting.set("markets", JSON.valueToTree(List.of("DE")));
        posting.set("industries", JSON.valueToTree(List.of(Map.of("scheme", "GBT4754", "code", "3491"))));
        // One tag of its own: of postings of one firm that say the same only one is matched.
        posting.set("tags", JSON.valueToTree(List.of(TAGS.get(random.nextInt(TAGS.size())), titleOf(key))));
        if (firm.large() && random.nextInt(3) > 0) {
            posting.set(
                    "capacity",
                    JSON.createArrayNode()
                            .add(JSON.createObjectNode()
                                    .put("market", "ANY")
                                    .put("places", 1 + random.nextInt(4))
                                    .put("periodFrom", TODAY.toString())
                                    .put("periodTill", TODAY.plusMonths(6).toString())));
        }
        return posting;
    }

    /** The same posting under another title. */
    static ObjectNode edited(Firm firm, JsonNode posting, String key) {
        ObjectNode edited = JSON.createObjectNode();
        List<String> kept = firm.large()
                ? List.of("unit", "description", "opens", "seeks", "markets", "industries", "tags", "capacity")
                : List.of("description", "wants", "gives", "markets", "industries", "tags");
        kept.stream().filter(posting::hasNonNull).forEach(field -> edited.set(field, posting.path(field)));
        edited.set("title", text(titleOf(key)));
        return edited;
    }

    static ObjectNode proposal(String match, UUID large, UUID small, String key) {
        ObjectNode proposal = JSON.createObjectNode().put("matchId", match);
        proposal.set("undertakings", undertakings(large, small, key));
        return proposal;
    }

    static ArrayNode undertakings(UUID large, UUID small, String key) {
        return JSON.createArrayNode()
                .add(undertaking(large, "SALES_CHANNEL", List.of("DE"), key))
                .add(undertaking(small, "PRODUCT", List.of(), key));
    }

    private static ObjectNode undertaking(UUID giver, String kind, List<String> markets, String key) {
        ObjectNode undertaking =
                JSON.createObjectNode().put("giver", giver.toString()).put("kind", kind);
        undertaking.put("due", TODAY.plusMonths(3).toString());
        undertaking.set("description", text("Sample " + kind + " of " + key));
        undertaking.set("markets", JSON.valueToTree(markets));
        return undertaking;
    }

    static ObjectNode evidence(String key) {
        ObjectNode evidence = JSON.createObjectNode();
        evidence.set("evidence", text("Sample evidence of " + key));
        return evidence;
    }

    static ObjectNode order(String key) {
        return JSON.createObjectNode()
                .put("orderNumber", key)
                .put("orderedOn", TODAY.toString())
                .put("quantity", 1);
    }

    private static ObjectNode text(String english) {
        return JSON.createObjectNode().put("en", english);
    }
}
