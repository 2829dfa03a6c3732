package twoway.load.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import twoway.load.stand.Answer;
import twoway.load.stand.NoAnswer;
import twoway.load.stand.Request;
import twoway.load.stand.Stand;

/** The tenants of a stand: two large firms and four smaller ones, registered and verified over REST like everybody. */
public final class Firms {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String OPERATOR = "example-operator";
    private static final int LARGE = 2;
    private static final int SMALL = 4;

    private final List<Firm> firms;

    private Firms(List<Firm> firms) {
        this.firms = List.copyOf(firms);
    }

    public static Firms settle(Stand stand) {
        List<Firm> firms = new ArrayList<>();
        for (int i = 0; i < LARGE + SMALL; i++) {
            boolean large = i < LARGE;
            firms.add(settle(stand, (large ? "load-large-" : "load-small-") + i, large));
        }
        return new Firms(firms);
    }

    public List<Firm> all() {
        return firms;
    }

    /** Whose clients there are: the first large firm and the first two small ones have two programs each. */
    List<Firm> ofClients() {
        List<Firm> clients = new ArrayList<>(firms);
        clients.add(firms.get(0));
        clients.add(firms.get(LARGE));
        return List.copyOf(clients);
    }

    Set<UUID> large() {
        return firms.stream().filter(Firm::large).map(Firm::id).collect(Collectors.toSet());
    }

    private static Firm settle(Stand stand, String client, boolean large) {
        String collection = "/enterprise/v1/enterprises";
        UUID id = UUID.fromString(must(stand, Request.post(client, collection, registration(client, large), client))
                .path("id")
                .asText());
        String path = collection + "/" + id;
        JsonNode document = upload(stand, client, path + "/documents");
        must(stand, command(client, path + "/submit", null));
        must(
                stand,
                command(
                        OPERATOR,
                        path + "/evidence",
                        JSON.createObjectNode()
                                .put("documentId", document.path("id").asText())
                                .put("kind", "DOCUMENT_SEEN")
                                .put("note", "Sample licence")));
        must(stand, command(OPERATOR, path + "/verify", null));
        return new Firm(client, id, large);
    }

    private static Request command(String client, String path, JsonNode body) {
        return new Request(client, "POST", path, body, null, "*");
    }

    private static ObjectNode registration(String client, boolean large) {
        ObjectNode firm = JSON.createObjectNode();
        firm.set("names", JSON.valueToTree(Map.of("zh", "示例" + client, "en", "Example " + client)));
        firm.set("identifiers", JSON.valueToTree(List.of(Map.of("scheme", "OTHER", "value", client))));
        firm.put("country", "CN");
        firm.set("industry", JSON.valueToTree(Map.of("scheme", "GBT4754", "code", "3491")));
        firm.put("employees", large ? 70_000 : 200);
        firm.set("markets", JSON.valueToTree(List.of("CN", "DE")));
        firm.put("sample", true);
        return firm;
    }

    private static JsonNode upload(Stand stand, String client, String path) {
        byte[] content = ("%PDF-1.4\n% sample licence of " + client + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
        try {
            return good(path, stand.balancer().upload(client, path, content));
        } catch (NoAnswer e) {
            throw new IllegalStateException("the stage could not be set", e);
        }
    }

    private static JsonNode must(Stand stand, Request request) {
        try {
            return good(request.path(), stand.balancer().send(request));
        } catch (NoAnswer e) {
            throw new IllegalStateException("the stage could not be set: " + request, e);
        }
    }

    private static JsonNode good(String path, Answer answer) {
        if (!answer.good()) {
            throw new IllegalStateException("the stage could not be set: " + path + " " + answer);
        }
        return answer.body();
    }
}
