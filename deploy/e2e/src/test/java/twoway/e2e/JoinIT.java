package twoway.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static twoway.demo.Json.id;
import static twoway.demo.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import twoway.demo.Firm;
import twoway.demo.Story;
import twoway.demo.Wait;

/**
 * Joining in five minutes: an account, a firm, and three offers that say why they fit, before anybody has verified anything.
 * What the provider's form asks for an account is counted too and told apart: it is the provider's, and together it is more.
 */
class JoinIT {
    private static final int FIELDS_AT_MOST_AFTER_THE_ACCOUNT = 12;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @RegisterExtension
    static final RunningPlatform PLATFORM = new RunningPlatform();

    @Test
    void fromSignUpToThreeExplainedOffersWithAtMostTwelveFieldsAfterTheAccount() throws Exception {
        var cast = new Story(PLATFORM.address(), System.out::println).theFirmsJoinAndPublish();
        opens(cast.large(), "After-sales stations across Japan", "AFTER_SALES_SERVICE", "JP");
        opens(cast.bystander(), "Warehouse sales network in Germany", "SALES_CHANNEL", "DE");

        long began = System.nanoTime();
        var newcomer = new Newcomer(PLATFORM.address().edge());
        int account = newcomer.signUp("xin");
        assertTrue(newcomer.get("/session").path("signedIn").asBoolean());

        JsonNode firm = JSON.readTree("""
                {"names": {"zh": "示例新来者", "en": "Example Newcomer"},
                 "identifiers": [{"scheme": "USCC", "value": "91000000TW00009712"}],
                 "country": "CN", "industry": {"scheme": "GBT4754", "code": "3491"}, "sample": true}""");
        JsonNode wanted = JSON.readTree("""
                {"gives": ["PRODUCT", "TECHNOLOGY"], "wants": ["SALES_CHANNEL", "AFTER_SALES_SERVICE"], "markets": ["DE", "JP"]}""");
        int afterwards = fields(firm) + fields(wanted);
        assertTrue(afterwards <= FIELDS_AT_MOST_AFTER_THE_ACCOUNT, afterwards + " fields");

        JsonNode joined = newcomer.post("/enterprise/v1/enterprises", firm);
        assertEquals("DRAFT", text(joined, "state"));
        List<JsonNode> offers = Wait.until("three explained offers", () -> {
            var found = newcomer.post("/matching/v1/posting-searches", wanted)
                    .path("postings")
                    .valueStream()
                    .toList();
            return found.size() >= 3 ? Optional.of(found) : Optional.empty();
        });
        var took = Duration.ofNanos(System.nanoTime() - began);

        assertEquals(3, offers.size());
        offers.forEach(JoinIT::holdsBothWaysAndSaysWhy);
        assertEquals(
                Set.of(cast.large().id(), cast.bystander().id()),
                Set.copyOf(offers.stream()
                        .map(offer -> text(offer, "/posting/owner/id"))
                        .toList()));
        offers.forEach(offer -> System.out.printf(
                "%s of %s: fit %s, the other side: %s%n",
                text(offer, "/posting/title/en"),
                text(offer, "/posting/owner/names/en"),
                text(offer, "/fit/value"),
                text(offer, "/otherSide/word")));
        System.out.printf(
                "from the sign-up form to %d explained offers: %d fields after %d of the account, %d ms%n",
                offers.size(), afterwards, account, took.toMillis());
    }

    private static void holdsBothWaysAndSaysWhy(JsonNode offer) {
        assertEquals(
                Set.of(text(offer, "/posting/owner/id"), "self"),
                Set.copyOf(offer.path("links")
                        .valueStream()
                        .map(link -> text(link, "from").equals(text(offer, "/posting/owner/id"))
                                ? text(link, "from")
                                : "self")
                        .toList()),
                "something flows from either side");
        JsonNode fit = offer.path("fit");
        int sum = fit.path("base").asInt() + fit.path("clamp").asInt();
        for (JsonNode reason : fit.path("contributions")) {
            sum += reason.path("basisPoints").asInt();
            for (String language : List.of("zh", "en")) {
                assertFalse(text(reason, "/evidence/says/" + language).isBlank());
            }
        }
        assertEquals(fit.path("basisPoints").asInt(), sum);
        assertFalse(offer.at("/otherSide/reasons").isEmpty(), "what of the newcomer fits the other side");
    }

    private static void opens(Firm firm, String title, String kind, String market) {
        var offer = JSON.createObjectNode();
        offer.putObject("title").put("en", title).put("zh", "示例开放");
        offer.putObject("description")
                .put("en", title + " for makers of mobile robots")
                .put("zh", "示例开放");
        offer.putArray("opens").add(kind);
        offer.putArray("seeks").add("PRODUCT");
        offer.putArray("markets").add(market);
        JsonNode draft = firm.post("/enterprise/v1/offers", offer);
        firm.post("/enterprise/v1/offers/" + id(draft) + "/publish");
    }

    /** What somebody has to fill in: every value counts, a choice of several as one. */
    private static int fields(JsonNode form) {
        return form.isObject()
                ? form.valueStream().mapToInt(JoinIT::fields).sum()
                : form.isArray() && form.path(0).isObject() ? fields(form.path(0)) : 1;
    }
}
