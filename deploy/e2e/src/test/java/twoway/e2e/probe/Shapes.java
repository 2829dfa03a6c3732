package twoway.e2e.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** What a schema cannot say of a body: that a deal has two givers. */
final class Shapes {
    /** An assertion on a request that the document lists as if it were a field; what a figure is if it is no number. */
    private static final Set<String> NO_FIELDS = Set.of("outside", "choice");

    /** A service tells only its own topics again. */
    private static final Map<String, String> OWN_TOPICS = Map.of(
            "enterprise", "twoway.enterprise.member",
            "matching", "twoway.matching.partnership",
            "channel", "twoway.channel.onboarding-case");

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private Shapes() {}

    static boolean isNoField(String name) {
        return NO_FIELDS.contains(name);
    }

    static JsonNode completed(Operation operation, JsonNode made, Things things, String tenant) {
        if (operation.path().endsWith("/topic-rebuilds")) {
            ((ObjectNode) made).putArray("topics").add(OWN_TOPICS.get(operation.service()));
            return made;
        }
        if (operation.path().endsWith("/firm-searches")) {
            ((ObjectNode) made).put("language", "EN");
            return made;
        }
        if (operation.path().endsWith("/mail-address") && !operation.reads()) {
            ((ObjectNode) made).put("address", "nobody" + ADDRESSES.incrementAndGet() + "@mail.invalid");
            return made;
        }
        return goingBothWays(operation, made, things, tenant);
    }

    /** A deal goes both ways: the firm gives a product, its partner a channel. */
    private static JsonNode goingBothWays(Operation operation, JsonNode made, Things things, String tenant) {
        if (!made.has("undertakings") || operation.reads()) {
            return made;
        }
        ArrayNode undertakings = (ArrayNode) made.path("undertakings");
        ObjectNode mine = (ObjectNode) undertakings.path(0);
        ObjectNode theirs = mine.deepCopy();
        mine.put("giver", firm(things, tenant)).put("kind", "PRODUCT");
        theirs.put("giver", firm(things, partnerOf(things, tenant))).put("kind", "SALES_CHANNEL");
        undertakings.add(theirs);
        return made;
    }

    private static String firm(Things things, String tenant) {
        return things.kept("enterprises", tenant).map(Things.Thing::id).orElse(Things.MISSING);
    }

    private static String partnerOf(Things things, String tenant) {
        return things.kept("matches").stream()
                .filter(match -> match.readers().contains(tenant))
                .flatMap(match -> match.readers().stream())
                .filter(reader -> !reader.equals(tenant))
                .findFirst()
                .orElse(tenant);
    }
}
