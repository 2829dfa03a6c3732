package twoway.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static twoway.demo.Json.allows;
import static twoway.demo.Json.id;
import static twoway.demo.Json.text;
import static twoway.e2e.Reading.all;
import static twoway.e2e.Reading.strings;
import static twoway.e2e.Reading.undertakingsOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import twoway.demo.Admission;
import twoway.demo.Cast;
import twoway.demo.Firm;
import twoway.demo.Refused;
import twoway.demo.Sides;
import twoway.demo.Story;
import twoway.demo.Wait;

/** The story on the whole platform, only through HTTP. The chapters are told by {@link Story}; what must be true of each is said here. */
class StoryIT {
    @RegisterExtension
    static final RunningPlatform PLATFORM = new RunningPlatform();

    private final Story story = new Story(PLATFORM.address(), System.out::println);

    @Test
    void aPartnershipThatGoesBothWaysFromJoiningToGiveAndGet() {
        Cast cast = story.theFirmsJoinAndPublish();
        bothAreVerifiedByADocumentSeen(cast);

        Sides match = story.bothSeeTheMatch();
        eachSeesItsOwnFitWithReasonsThatAddUp(match);
        ofTheOtherSideOnlyAWordAndReasons(match);

        Sides mutual = story.bothDeclareInterest();
        assertEquals("MUTUAL", text(mutual.large(), "state"));
        assertTrue(allows(mutual.robots(), "propose") && allows(mutual.large(), "propose"));

        Refused refusal = story.aOneSidedDealIsRefused().orElseThrow();
        assertEquals(422, refusal.status());
        assertEquals("one-sided", refusal.code());
        assertFalse(text(refusal.problem(), "detail").isBlank(), "a refusal says what to change");

        JsonNode proposal = story.aDealThatGoesBothWaysIsAgreed();
        assertEquals(
                Set.of("SALES_CHANNEL", "AFTER_SALES_SERVICE", "OVERSEAS_DEVELOPMENT"),
                kindsGivenBy(cast.large().id(), proposal));
        assertEquals(Set.of("PRODUCT", "TECHNOLOGY"), kindsGivenBy(cast.robots().id(), proposal));
        onePlaceOfThreeIsTaken(cast);

        Sides partnership = story.thePartnershipIsFormed();
        assertEquals(5, partnership.large().path("undertakings").size());
        assertEquals(Set.of("PLEDGED"), all(undertakingsOf(partnership.robots()), "state"));

        JsonNode opened = story.anOnboardingCaseIsOpened();
        assertEquals(id(undertakingsOf(partnership.large(), "SALES_CHANNEL")), text(opened, "commitmentId"));
        assertEquals(Set.of("DE", "JP"), all(opened.path("lanes"), "market"));
        everyOpenItemHasAnOwnerAndAReasonToWait(opened);

        Sides completed = story.itsItemsAreCompleted();
        assertEquals(Set.of("LIVE"), all(completed.large().path("lanes"), "stage"));
        assertEquals(
                completed.large().path("lanes").size(),
                completed.robots().path("lanes").size());

        assertEquals("IN_PROGRESS", text(story.theUndertakingIsOpened(), "state"));
        assertEquals("DELIVERED", text(story.theFirstOrdersDeliverIt(), "state"));
        assertEquals("CONFIRMED", text(story.theSmeConfirms(), "state"));

        Sides end = story.bothSeeGiveAndGet();
        assertEquals(end.large().path("giveAndGet"), end.robots().path("giveAndGet"), "both read the same");
        assertEquals(1, end.large().at("/giveAndGet/right/confirmed").asInt());
        assertEquals(0, end.large().at("/giveAndGet/left/confirmed").asInt());

        story.theBystanderSeesNothing()
                .forEach((question, answer) -> assertTrue(
                        answer.equals("404") || answer.equals("0 items"), () -> question + " was answered " + answer));
        aBystanderCannotActEither(cast, match, opened, partnership);
        whoIsSentAwayIsRefusedByEveryServiceFiveSecondsLater(cast);
    }

    /** The bystander's program works for the large firm too, for a while. */
    private static void whoIsSentAwayIsRefusedByEveryServiceFiveSecondsLater(Cast cast) {
        Firm large = cast.large();
        JsonNode membership = Admission.accept(cast.bystander(), Admission.invite(large, "VIEWER"));
        Firm second = cast.bystander().actingFor(large.id());
        List<String> doors = List.of("/enterprise/v1/offers", "/matching/v1/matches", "/channel/v1/onboarding-cases");
        doors.forEach(door -> Wait.until(door + " lets the member in", () -> Optional.of(second.get(door))));

        long sentAway = System.nanoTime();
        large.post("/enterprise/v1/members/" + text(membership, "memberId") + "/revoke");

        for (String door : doors) {
            await().pollInterval(Duration.ofMillis(20)).until(() -> isRefused(second, door));
            Duration took = Duration.ofNanos(System.nanoTime() - sentAway);
            System.out.println(door + " refused the revoked member after " + took.toMillis() + " ms");
            assertTrue(took.compareTo(Duration.ofSeconds(5)) < 0, () -> door + " took " + took);
        }
    }

    private static boolean isRefused(Firm firm, String path) {
        try {
            firm.get(path);
            return false;
        } catch (Refused refusal) {
            return refusal.status() == 403;
        }
    }

    private static void aBystanderCannotActEither(Cast cast, Sides match, JsonNode opened, Sides partnership) {
        List.of(
                        "/matching/v1/matches/" + id(match.large()) + "/declare-interest",
                        "/matching/v1/commitments/" + id(undertakingsOf(partnership.large(), "SALES_CHANNEL"))
                                + "/confirm",
                        "/channel/v1/checklist-items/" + id(opened.at("/sharedItems/0")) + "/start",
                        "/enterprise/v1/offers/" + cast.offerId() + "/withdraw")
                .forEach(command -> assertEquals(
                        404,
                        assertThrows(Refused.class, () -> cast.bystander().post(command))
                                .status(),
                        command));
    }

    private static void bothAreVerifiedByADocumentSeen(Cast cast) {
        for (var firm : List.of(cast.large(), cast.robots(), cast.bystander())) {
            JsonNode enterprise = firm.get("/enterprise/v1/enterprises/" + firm.id());
            assertEquals("VERIFIED", text(enterprise, "state"));
            assertTrue(enterprise.path("sample").asBoolean(), "a sample firm says that it is one");
        }
    }

    /** Own fit in basis points = base + contributions + clamp; shown in whole points. */
    private static void eachSeesItsOwnFitWithReasonsThatAddUp(Sides match) {
        for (JsonNode seen : List.of(match.large(), match.robots())) {
            JsonNode fit = seen.path("fit");
            int sum = fit.path("base").asInt() + fit.path("clamp").asInt();
            for (JsonNode reason : fit.path("contributions")) {
                assertTrue(reason.hasNonNull("evidence"), () -> "a reason without evidence: " + reason);
                sum += reason.path("basisPoints").asInt();
            }
            assertEquals(fit.path("value").asInt(), Math.round(sum / 100.0));
        }
        assertEquals("OWNER", text(match.large(), "side"));
        assertEquals("ASKER", text(match.robots(), "side"));
        assertNotEquals(match.large().path("fit"), match.robots().path("fit"), "each side has a fit of its own");
    }

    private static void ofTheOtherSideOnlyAWordAndReasons(Sides match) {
        for (JsonNode seen : List.of(match.large(), match.robots())) {
            assertTrue(Set.of("STRONG", "POSSIBLE", "WEAK", "NOT_KNOWN").contains(text(seen, "/otherSide/word")));
            assertEquals(
                    Set.of("word", "reasons"),
                    strings(seen.path("otherSide").fieldNames()),
                    "no figure of the other side");
        }
    }

    private static Set<String> kindsGivenBy(String enterprise, JsonNode proposal) {
        return all(undertakingsOf(proposal).filter(each -> text(each, "giver").equals(enterprise)), "kind");
    }

    private static void onePlaceOfThreeIsTaken(Cast cast) {
        JsonNode capacity = cast.large().get("/matching/v1/postings/" + cast.offerId() + "/capacity");
        assertEquals(3, capacity.at("/lines/0/places").asInt());
        assertEquals(1, capacity.path("committed").asInt());
        assertEquals(0, capacity.path("held").asInt());
    }

    /** Both sides have work, in the order of the items: some can begin, the others say what they wait for. */
    private static void everyOpenItemHasAnOwnerAndAReasonToWait(JsonNode opened) {
        List<JsonNode> items = Stream.concat(
                        opened.path("sharedItems").valueStream(),
                        opened.path("lanes")
                                .valueStream()
                                .flatMap(lane -> lane.path("items").valueStream()))
                .toList();
        assertTrue(all(items.stream(), "owner").containsAll(Set.of("SME", "LARGE")));
        for (JsonNode item : items) {
            assertEquals(
                    text(item, "state").equals("WAITING_FOR_EARLIER_STEP"),
                    !item.path("waitsFor").isEmpty(),
                    item::toString);
        }
    }
}
