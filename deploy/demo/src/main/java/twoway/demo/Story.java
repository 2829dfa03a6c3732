package twoway.demo;

import static twoway.demo.Json.allows;
import static twoway.demo.Json.id;
import static twoway.demo.Json.inState;
import static twoway.demo.Json.items;
import static twoway.demo.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The story of the product, told by doing it through the public REST API: one method per chapter, in the order of {@link #tell}.
 * A chapter does what is still to be done and answers what the platform answered, so a story that was broken off, or told
 * before, can be told again on the same data.
 */
public final class Story {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final List<String> COMMITMENT_STATES = List.of("PLEDGED", "IN_PROGRESS", "DELIVERED", "CONFIRMED");
    private static final List<String> LIVE_PROPOSALS = List.of("DRAFT", "SENT", "COUNTERED", "AGREED");

    private final SampleFirms firms;
    private final Consumer<String> says;
    private long since = System.nanoTime();

    private Cast cast;
    private String proposalId;
    private String partnershipId;
    private Onboarding onboarding;

    public Story(PlatformAddress at, Consumer<String> says) {
        this.firms = new SampleFirms(at, line -> says.accept("          " + line));
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
        told("Both firms and a bystander are verified; the offer and the need are published and matched");
        return cast;
    }

    public Sides bothSeeTheMatch() {
        Sides match = both(match());
        for (JsonNode seen : List.of(match.large(), match.robots())) {
            expect(seen.at("/fit/value").isInt(), "a fit", seen);
            expect(!seen.at("/fit/contributions").isEmpty(), "reasons for the fit", seen);
            expect(seen.at("/otherSide/word").isTextual(), "a word for the other side", seen);
        }
        told(
                "Both see the match with their own fit: large firm %s (the SME: %s), SME %s (the large firm: %s)",
                text(match.large(), "/fit/value"),
                text(match.large(), "/otherSide/word"),
                text(match.robots(), "/fit/value"),
                text(match.robots(), "/otherSide/word"));
        return match;
    }

    public Sides bothDeclareInterest() {
        for (Firm firm : List.of(cast.robots(), cast.large())) {
            if (allows(firm.get(match()), "declare-interest")) {
                firm.post(match() + "/declare-interest");
            }
        }
        Sides match = both(match());
        expect(match.large().path("interests").size() == 2, "two interests", match.large());
        told("Both declare interest; the match is %s", text(match.large(), "state"));
        return match;
    }

    /** The refusal as the platform worded it; empty when a deal is under way from an earlier telling. */
    public Optional<Refused> aOneSidedDealIsRefused() {
        if (!allows(cast.robots().get(match()), "propose")) {
            told("A deal is under way already: a second one is not proposed");
            return Optional.empty();
        }
        try {
            JsonNode accepted = cast.robots().post("/matching/v1/proposals", script("one-sided-proposal.json"));
            throw new StoryBroke("a one-sided proposal was accepted: " + accepted);
        } catch (Refused refused) {
            expect(refused.status() == 422 && refused.code().equals("one-sided"), "422 one-sided", refused);
            told("A deal in which only one side gives is refused: \"%s\"", text(refused.problem(), "detail"));
            return Optional.of(refused);
        }
    }

    public JsonNode aDealThatGoesBothWaysIsAgreed() {
        JsonNode proposal = proposalUnderWay()
                .orElseGet(() -> cast.robots().post("/matching/v1/proposals", script("proposal.json")));
        proposalId = id(proposal);
        if (inState(proposal, "DRAFT")) {
            proposal = cast.robots().post(proposal() + "/send");
        }
        if (!inState(proposal, "AGREED")) {
            proposal = cast.large().post(proposal() + "/agree");
        }
        expect(inState(proposal, "AGREED"), "a proposal agreed by both", proposal);
        told("A deal with %s undertakings, some each way, is agreed by both", undertakings(proposal));
        return proposal;
    }

    public Sides thePartnershipIsFormed() {
        partnershipId = id(Wait.until(
                "the partnership",
                () -> items(cast.robots().get("/matching/v1/partnerships"))
                        .filter(found -> text(found, "proposalId").equals(proposalId))
                        .findFirst()));
        told("PartnershipFormed: %s", partnershipId);
        return both(partnership());
    }

    public JsonNode anOnboardingCaseIsOpened() {
        onboarding = Onboarding.openedBy(partnershipId, cast);
        told("An onboarding case is opened, with a lane for each market: %s", onboarding.markets());
        return onboarding.seenBy(cast.robots());
    }

    public Sides itsItemsAreCompleted() {
        int completed = onboarding.completeEveryItem();
        told("%d checklist items are completed, each by the side that owns it", completed);
        return new Sides(onboarding.seenBy(cast.large()), onboarding.seenBy(cast.robots()));
    }

    public JsonNode theUndertakingIsOpened() {
        JsonNode undertaking = salesChannelOnceItIs("IN_PROGRESS");
        told("ChannelActivated: the sales-channel undertaking is opened");
        return undertaking;
    }

    public JsonNode theFirstOrdersDeliverIt() {
        onboarding.reportFirstOrders(LocalDate.now(SHANGHAI));
        JsonNode undertaking = salesChannelOnceItIs("DELIVERED");
        told("The first order of each market is reported: the undertaking is delivered");
        return undertaking;
    }

    public JsonNode theSmeConfirms() {
        JsonNode undertaking = salesChannel();
        if (!inState(undertaking, "CONFIRMED")) {
            cast.robots().post("/matching/v1/commitments/" + id(undertaking) + "/confirm");
        }
        told("The SME confirms that the channel works");
        return salesChannelOnceItIs("CONFIRMED");
    }

    public Sides bothSeeGiveAndGet() {
        Sides partnership = both(partnership());
        JsonNode sme = partnership.robots().at("/giveAndGet/left");
        JsonNode large = partnership.robots().at("/giveAndGet/right");
        expect(large.path("promised").asInt() == 3, "three undertakings of the large firm", large);
        expect(large.path("confirmed").asInt() >= 1, "one of them confirmed", large);
        expect(sme.path("promised").asInt() == 2, "two undertakings of the SME", sme);
        told(
                "Give and get, seen by both: the large firm gives %s (confirmed %s), the SME gives %s (confirmed %s)",
                large.path("promised"), large.path("confirmed"), sme.path("promised"), sme.path("confirmed"));
        return partnership;
    }

    /** What a verified firm that is no party is answered, by what it asked. */
    public Map<String, String> theBystanderSeesNothing() {
        Map<String, String> answers = Bystander.asks(
                cast.bystander(),
                List.of(match(), proposal(), partnership(), onboarding.path(), capacity()),
                List.of(
                        "/matching/v1/matches?postingId=" + cast.offerId(),
                        "/matching/v1/partnerships",
                        "/channel/v1/onboarding-cases"));
        expect(Bystander.sawNothing(answers), "nothing for a bystander", answers);
        told(
                "A third verified firm sees none of it: %d questions, each answered 404 or with an empty list",
                answers.size());
        return answers;
    }

    private Optional<JsonNode> proposalUnderWay() {
        return items(cast.robots().get("/matching/v1/proposals?matchId=" + cast.matchId()))
                .filter(proposal -> LIVE_PROPOSALS.contains(text(proposal, "state")))
                .findFirst();
    }

    /** The undertaking as the SME sees it, as soon as it is in this state or has gone on from it. */
    private JsonNode salesChannelOnceItIs(String state) {
        int wanted = COMMITMENT_STATES.indexOf(state);
        return Wait.until(
                "the sales-channel undertaking to be " + state,
                () -> Optional.of(salesChannel())
                        .filter(seen -> COMMITMENT_STATES.indexOf(text(seen, "state")) >= wanted));
    }

    private JsonNode salesChannel() {
        return cast.robots()
                .get(partnership())
                .path("undertakings")
                .valueStream()
                .filter(undertaking -> text(undertaking, "kind").equals("SALES_CHANNEL"))
                .findFirst()
                .orElseThrow(() -> new StoryBroke("the partnership has no sales-channel undertaking"));
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

    private static int undertakings(JsonNode proposal) {
        return proposal.path("undertakings").size();
    }

    private String match() {
        return "/matching/v1/matches/" + cast.matchId();
    }

    private String proposal() {
        return "/matching/v1/proposals/" + proposalId;
    }

    private String partnership() {
        return "/matching/v1/partnerships/" + partnershipId;
    }

    private String capacity() {
        return "/matching/v1/postings/" + cast.offerId() + "/capacity";
    }

    private Sides both(String path) {
        return new Sides(cast.large().get(path), cast.robots().get(path));
    }

    private static void expect(boolean holds, String what, Object seen) {
        if (!holds) {
            throw new StoryBroke("expected " + what + ", but saw " + seen);
        }
    }

    private void told(String line, Object... arguments) {
        long now = System.nanoTime();
        says.accept("%7.2f s %s".formatted((now - since) / 1e9, line.formatted(arguments)));
        since = now;
    }
}
