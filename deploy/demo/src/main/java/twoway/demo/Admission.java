package twoway.demo;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How a sample firm gets in and publishes. Each step first looks whether it is done; the answer says whether it was done now. */
public final class Admission {
    private final Firm operator;

    Admission(Firm operator) {
        this.operator = operator;
    }

    /** From now on the firm acts for the enterprise that its script describes. */
    boolean join(Firm firm, JsonNode script) {
        JsonNode enterprise = firm.post("/enterprise/v1/enterprises", script.path("enterprise"));
        firm.registeredAs(enterprise.path("id").asText());
        if (enterprise.path("state").asText().equals("VERIFIED")) {
            return false;
        }
        String path = "/enterprise/v1/enterprises/" + firm.id();
        String identifier = script.at("/enterprise/identifiers/0/value").asText();
        JsonNode document = firm.upload(
                path + "/documents",
                "sample-business-licence.pdf",
                "application/pdf",
                SampleDocument.of(nameOf(script), identifier));
        firm.post(path + "/submit");
        operator.post(
                path + "/evidence",
                Script.read(
                        "evidence.json", Map.of("document", document.path("id").asText())));
        operator.post(path + "/verify");
        return true;
    }

    /** Whoever is given the answered code may join the firm in this role. */
    public static String invite(Firm firm, String role) {
        return firm.post(
                        "/enterprise/v1/enterprises/" + firm.id() + "/invitations",
                        JsonNodeFactory.instance.objectNode().put("role", role))
                .path("code")
                .asText();
    }

    /** Answers the membership. */
    public static JsonNode accept(Firm invited, String code) {
        return invited.post(
                "/enterprise/v1/memberships",
                JsonNodeFactory.instance.objectNode().put("code", code));
    }

    record Posted(String id, boolean now) {}

    /** @param collection {@code offers} or {@code needs} */
    static List<Posted> publish(Firm firm, String collection, Stream<JsonNode> postings) {
        String path = "/enterprise/v1/" + collection;
        Map<String, JsonNode> present = Json.items(firm.get(path + "?limit=100"))
                .collect(toMap(Admission::titleOf, identity(), (newer, older) -> newer));
        return postings.map(posting -> publish(firm, path, posting, present)).toList();
    }

    private static Posted publish(Firm firm, String path, JsonNode posting, Map<String, JsonNode> present) {
        String title = titleOf(posting);
        JsonNode mine = present.containsKey(title) ? present.get(title) : firm.post(path, posting);
        String id = Json.id(mine);
        if (Json.inState(mine, "DRAFT")) {
            firm.post(path + "/" + id + "/publish");
        }
        return new Posted(id, !present.containsKey(title));
    }

    private static String titleOf(JsonNode posting) {
        return Json.text(posting, "/title/en");
    }

    static String nameOf(JsonNode script) {
        return script.at("/enterprise/names/en").asText();
    }
}
