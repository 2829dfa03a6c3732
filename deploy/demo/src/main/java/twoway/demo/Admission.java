package twoway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** How a sample firm gets in and publishes. Each step first looks whether it is done; the answer says whether it was done now. */
final class Admission {
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

    record Posted(String id, boolean now) {}

    /** @param collection {@code offers} or {@code needs} */
    static Posted publish(Firm firm, String collection, JsonNode posting) {
        String path = "/enterprise/v1/" + collection;
        String title = posting.at("/title/en").asText();
        Optional<JsonNode> present = Json.items(firm.get(path + "?limit=100"))
                .filter(own -> own.at("/title/en").asText().equals(title))
                .findFirst();
        JsonNode mine = present.orElseGet(() -> firm.post(path, posting));
        String id = mine.path("id").asText();
        if (mine.path("state").asText().equals("DRAFT")) {
            firm.post(path + "/" + id + "/publish");
        }
        return new Posted(id, present.isEmpty());
    }

    static String nameOf(JsonNode script) {
        return script.at("/enterprise/names/en").asText();
    }
}
