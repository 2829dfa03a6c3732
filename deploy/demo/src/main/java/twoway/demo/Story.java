package twoway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The story of the product, told by doing it through the public REST API: one method per chapter, in this order. A chapter does
 * what is still to be done and answers what the platform answered, so a story broken off or told before can be told again.
 */
public final class Story {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final List<String> COMMITMENT_STATES = List.of("PLEDGED", "IN_PROGRESS", "DELIVERED", "CONFIRMED");

    private final SampleFirms firms;
    private final Consumer<String> says;
    private long since = System.nanoTime();

    private Cast cast;
    private String proposalId;
    private String partnershipId;
    private Onboarding onboarding;

    public Story(PlatformAddress at, Consumer<String> says) {
        this.firms = new SampleFirms(at, line -> says.accept("         " + line));
        this.says = says;
    }

    public void tell() {
        theFirmsJoinAndPublish();
        bothSeeTheMatch();
        bothDeclareInterest();
        aOneSidedDealIsRefused();
        aDealThatGoesBothWaysIsAgreed();
        thePartnershipIsFormed();
        anOnboardingCaseIsOpened();
        itsItemsAreCompleted();
        theUndertakingIsOpened();
        theFirstOrdersDeliverIt();
        theSmeConfirms();
        bothSeeGiveAndGet();
        theBystanderSeesNothing();
    }

    public Cast theFirmsJoinAndPublish() {
        since = System.nanoTime();
        cast = firms.load();
        told("Two firms and a bystander are verified; the offer and the need are published and matched");
        return cast;
    }

    public Sides bothSeeTheMatch() {
        Sides match = both("/matching/v1/matches/" + cast.matchId());
        for (JsonNode seen : List.of(match.large(), match.robots())) {
            expect(
                    seen.at("/fit/value").isInt()
                            && seen.at("/fit/contributions").size() > 0,
                    "a fit with reasons",
                    seen);
            expect(seen.at("/otherSide/word").isTextual(), "a word for the other side", seen);
        }
        told("Both see the match, each with its own fit: %s %s, the other side %s; %s %s, the other side %s"
                .formatted(
                        "large firm",
                        fit(match.large()),
                        word(match.large()),
                        "SME",
                        fit(match.robots()),
                        word(match.robots())));
        return match;
    }

    public Sides bothDeclareInterest() {
        String path = "/matching/v1/matches/" + cast.matchId();
        for (Firm firm : List.of(cast.robots(), cast.large())) {
            if (Json.allows(firm.get(path), "declare-interest")) {
                firm.post(path + "/declare-interest");
            }
        }
        Sides match = both(path);
        expect(match.large().path("interests").size() == 2, "both interests", match.large());
        told("Both declare interest; the match is "
                + match.large().path("state").asText());
        return match;
    }

    /** The refusal, as the platform worded it. */
    public Optional<Refused> aOneSidedDealIsRefused() {
        if (!Json.allows(cast.robots().get("/matching/v1/matches/" + cast.matchId()), "propose")) {
            told("A deal is under way already: no second one is proposed");
            return Optional.empty();
        }
        try {
            JsonNode accepted = cast.robots().post("/matching/v1/proposals", script("one-sided-proposal.json"));
            throw new StoryBroke("a one-sided proposal was accepted: " + accepted);
        } catch (Refused refused) {
            expect(refused.status() == 422 && refused.code().equals("one-sided"), "422 one-sided", refused.problem());
            told("A proposal in which only one side gives is refused: "
                    + refused.problem().path("detail").asText());
            return Optional.of(refused);
        }
    }

    public JsonNode aDealThatGoesBothWaysIsAgreed() {
        JsonNode proposal =
                lastProposal().orElseGet(() -> cast.robots().post("/matching/v1/proposals", script("proposal.json")));
        proposalId = proposal.path("id").asText();
        String path = "/matching/v1/proposals/" + proposalId;
        if (Json.inState(proposal, "DRAFT")) {
            proposal = cast.robots().post(path + "/send");
            expect(Json.inState(proposal, "SENT"), "a sent proposal", proposal);
        }
        if (!Json.inState(proposal, "AGREED")) {
            proposal = cast.large().post(path + "/agree");
        }
        expect(Json.inState(proposal, "AGREED"), "an agreed proposal", proposal);
        told("A proposal with %d undertakings, some each way, is agreed by both"
                .formatted(proposal.path("undertakings").size()));
        return proposal;
    }

    public Sides thePartnershipIsFormed() {
        partnershipId = Wait.until(
                        "the partnership",
                        () -> Json.items(cast.robots().get("/matching/v1/partnerships"))
                                .filter(found ->
                                        found.path("proposalId").asText().equals(proposalId))
                                .findFirst())
                .path("id")
                .asText();
        Sides partnership = both("/matching/v1/partnerships/" + partnershipId);
        told("PartnershipFormed: " + partnershipId);
        return partnership;
    }

    public JsonNode anOnboardingCaseIsOpened() {
        onboarding = Onboarding.openedBy(partnershipId, cast);
        JsonNode opened = onboarding.seenBy(cast.robots());
        told("An onboarding case is opened with a lane for each of " + onboarding.markets());
        return opened;
    }

    public Sides itsItemsAreCompleted() {
        int completed = onboarding.completeEveryItem();
        told("%d checklist items are completed, each by the side that owns it".formatted(completed));
        return new Sides(onboarding.seenBy(cast.large()), onboarding.seenBy(cast.robots()));
    }

    public JsonNode theUndertakingIsOpened() {
        JsonNode channel = channelOnceItIs("IN_PROGRESS");
        told("ChannelActivated: the sales-channel undertaking is opened");
        return channel;
    }

    public JsonNode theFirstOrdersDeliverIt() {
        onboarding.reportFirstOrders(LocalDate.now(SHANGHAI));
        JsonNode channel = channelOnceItIs("DELIVERED");
        told("The first order of each market is reported: the undertaking is delivered");
        return channel;
    }

    public JsonNode theSmeConfirms() {
        JsonNode channel = channelAsSeenBy(cast.robots());
        if (!Json.inState(channel, "CONFIRMED")) {
            cast.robots().post("/matching/v1/commitments/" + channel.path("id").asText() + "/confirm");
        }
        JsonNode confirmed = channelOnceItIs("CONFIRMED");
        told("The SME confirms that it works");
        return confirmed;
    }

    public Sides bothSeeGiveAndGet() {
        Sides partnership = both("/matching/v1/partnerships/" + partnershipId);
        JsonNode sme = partnership.robots().at("/giveAndGet/left");
        JsonNode large = partnership.robots().at("/giveAndGet/right");
        expect(
                large.path("promised").asInt() == 3 && large.path("confirmed").asInt() >= 1,
                "three promised, one kept",
                large);
        expect(sme.path("promised").asInt() == 2, "two promised in return", sme);
        told("Give and get: the large firm promised %s and %s is confirmed; the SME promised %s and %s is confirmed"
                .formatted(
                        large.path("promised"), large.path("confirmed"), sme.path("promised"), sme.path("confirmed")));
        return partnership;
    }

    /** What a verified firm that is no party is answered: 404 for each single thing, nothing in each list. */
    public Map<String, String> theBystanderSeesNothing() {
        Map<String, String> answers = new TreeMap<>();
        List.of(
                        "/matching/v1/matches/" + cast.matchId(),
                        "/matching/v1/proposals/" + proposalId,
                        "/matching/v1/partnerships/" + partnershipId,
                        "/matching/v1/postings/" + cast.offerId() + "/capacity",
                        "/channel/v1/onboarding-cases/" + onboarding.id())
                .forEach(path -> answers.put(path, statusFor(cast.bystander(), path)));
        List.of(
                        "/matching/v1/matches?postingId=" + cast.offerId(),
                        "/matching/v1/partnerships",
                        "/channel/v1/onboarding-cases")
                .forEach(path -> answers.put(path, countFor(cast.bystander(), path)));
        expect(
                answers.values().stream().allMatch(List.of("404", "0 items")::contains),
                "nothing for a bystander",
                answers);
        told("A third verified firm sees none of it: " + answers.size() + " questions, every answer 404 or empty");
        return answers;
    }

    private Optional<JsonNode> lastProposal() {
        return Json.items(cast.robots().get("/matching/v1/proposals?matchId=" + cast.matchId()))
                .filter(proposal -> List.of("DRAFT", "SENT", "COUNTERED", "AGREED")
                        .contains(proposal.path("state").asText()))
                .findFirst();
    }

    private JsonNode script(String file) {
        LocalDate today = LocalDate.now(SHANGHAI);
        return Script.read(
                file,
                Map.of(
                        "match", cast.matchId(),
                        "large", cast.large().id(),
                        "robots", cast.robots().id(),
                        "quarter", today.plusMonths(3),
                        "halfYear", today.plusMonths(6)));
    }

    /** The undertaking as the SME sees it, as soon as it is in this state or a later one. */
    private JsonNode channelOnceItIs(String state) {
        return Wait.until(
                "the sales-channel undertaking to be " + state,
                () -> Optional.of(channelAsSeenBy(cast.robots()))
                        .filter(seen ->
                                COMMITMENT_STATES.indexOf(seen.path("state").asText())
                                        >= COMMITMENT_STATES.indexOf(state)));
    }

    private JsonNode channelAsSeenBy(Firm firm) {
        return firm.get("/matching/v1/partnerships/" + partnershipId)
                .path("undertakings")
                .valueStream()
                .filter(undertaking -> undertaking.path("kind").asText().equals("SALES_CHANNEL"))
                .findFirst()
                .orElseThrow(() -> new StoryBroke("the partnership has no sales-channel undertaking"));
    }

    private Sides both(String path) {
        return new Sides(cast.large().get(path), cast.robots().get(path));
    }

    private static String statusFor(Firm firm, String path) {
        try {
            return "200 " + firm.get(path);
        } catch (Refused refused) {
            return String.valueOf(refused.status());
        }
    }

    private static String countFor(Firm firm, String path) {
        return Json.items(firm.get(path)).count() + " items";
    }

    private static String fit(JsonNode match) {
        return match.at("/fit/value").asText();
    }

    private static String word(JsonNode match) {
        return match.at("/otherSide/word").asText().toLowerCase(Locale.ROOT);
    }

    private static void expect(boolean holds, String what, Object seen) {
        if (!holds) {
            throw new StoryBroke("expected " + what + ", but saw " + seen);
        }
    }

    private void told(String line) {
        long now = System.nanoTime();
        says.accept("%6.2f s %s".formatted((now - since) / 1e9, line));
        since = now;
    }
}
