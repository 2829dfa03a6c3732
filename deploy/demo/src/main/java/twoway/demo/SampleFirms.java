package twoway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Year;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Loads the sample firms through the public REST API. Loading twice changes nothing: each step first looks whether it is done. */
public final class SampleFirms {
    public static final String LARGE = "example-large-group";
    public static final String ROBOTS = "example-mobile-robots";
    public static final String BYSTANDER = "example-warehouse-systems";
    public static final String OPERATOR = "example-operator";

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final PlatformAddress at;
    private final Consumer<String> says;

    public SampleFirms(PlatformAddress at, Consumer<String> says) {
        this.at = at;
        this.says = says;
    }

    public Cast load() {
        Firm operator = new Firm(at, OPERATOR);
        Firm large = join(LARGE, operator);
        Firm robots = join(ROBOTS, operator);
        Firm bystander = join(BYSTANDER, operator);
        String offer = publishOnce(large, "offers", script(LARGE).at("/offers/0"));
        String need = publishOnce(robots, "needs", script(ROBOTS).at("/needs/0"));
        return new Cast(large, robots, bystander, operator, offer, need, matchOf(robots, large, offer));
    }

    private Firm join(String client, Firm operator) {
        Firm firm = new Firm(at, client);
        JsonNode script = script(client);
        boolean now = new Admission(operator).join(firm, script);
        says.accept(Admission.nameOf(script)
                + (now
                        ? " is registered; an operator saw its document and verified it"
                        : " is registered and verified already"));
        script.path("members").forEach(member -> takeInOnce(firm, member));
        return firm;
    }

    /** An owner invites, the person accepts. */
    private void takeInOnce(Firm firm, JsonNode member) {
        Firm person = Firm.person(at, member.path("person").asText());
        boolean belongs = Json.items(person.get("/enterprise/v1/memberships"))
                .anyMatch(present -> present.path("enterpriseId").asText().equals(firm.id()));
        if (!belongs) {
            String code = Admission.invite(firm, member.path("role").asText());
            Admission.accept(person, code);
        }
    }

    private String publishOnce(Firm firm, String collection, JsonNode posting) {
        Admission.Posted posted =
                Admission.publish(firm, collection, Stream.of(posting)).getFirst();
        says.accept((posted.now() ? "published: " : "already published: ")
                + posting.at("/title/en").asText());
        return posted.id();
    }

    /** Enterprise-service has said what is published; matching-service hears it by event and finds the match. */
    private String matchOf(Firm asker, Firm owner, String posting) {
        String path = "/matching/v1/matches?postingId=" + posting;
        String match = Wait.until(
                "the match of " + asker.client() + " on the offer",
                () -> Json.items(asker.get(path))
                        .findFirst()
                        .map(found -> found.path("id").asText()));
        Wait.until(
                "the same match on the list of " + owner.client(),
                () -> Json.items(owner.get(path))
                        .filter(found -> found.path("id").asText().equals(match))
                        .findFirst());
        says.accept("the match is there: " + match);
        return match;
    }

    private static JsonNode script(String client) {
        return Script.read(client + ".json", Map.of("year", Year.now(SHANGHAI)));
    }
}
