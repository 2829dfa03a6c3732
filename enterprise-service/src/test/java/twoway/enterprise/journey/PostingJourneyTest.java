package twoway.enterprise.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;
import twoway.local.testing.Received;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class PostingJourneyTest {

    static final String OFFER = """
            {"unit": "Overseas sales",
             "title": {"zh": "面向物流机器人的全球销售与服务网络", "en": "Global network for logistics robotics"},
             "description": {"en": "We open channels and look for robots."},
             "opens": ["OVERSEAS_DEVELOPMENT", "SALES_CHANNEL", "AFTER_SALES_SERVICE"],
             "seeks": ["PRODUCT", "TECHNOLOGY"], "markets": ["DE", "JP"],
             "industries": [{"scheme": "GBT4754", "code": "C3491"}], "tags": ["mobile robot"],
             "capacity": [{"market": "ANY", "places": 3, "periodFrom": "2026-01-01", "periodTill": "2099-12-31"}],
             "validTill": "2099-12-31"}""";
    static final String NEED = """
            {"title": {"zh": "为移动机器人寻找海外渠道"}, "description": {"zh": "我们提供产品和技术。"},
             "wants": ["SALES_CHANNEL"], "gives": ["PRODUCT", "TECHNOLOGY"], "markets": ["DE"],
             "deadline": "2099-12-31"}""";

    @Test
    void each_step_of_an_offers_life_is_told_once_and_projected_once() {
        var firm = Firm.verified();
        var offer = firm.draft("offers", OFFER);

        everyCommandTwice(firm, offer);

        var id = id(offer);
        var told = Told.of("enterprise.offer", id, "published", "paused", "resumed", "withdrawn");
        var projected = projections(id, 4);
        assertEquals(List.of("OPEN", "PAUSED", "OPEN", "CLOSED"), statuses(projected));
        assertEquals(
                List.of("SALES_CHANNEL", "AFTER_SALES_SERVICE", "OVERSEAS_DEVELOPMENT"),
                Told.data(told.getFirst()).getList("opens"));
        assertEquals("OFFER", Told.data(projected.getFirst()).getString("kind"));
        assertEquals(
                List.of("PRODUCT", "TECHNOLOGY"),
                Told.data(projected.getFirst()).getList("wants"));
        assertEquals(3, Told.data(projected.getFirst()).getInt("capacity[0].places"));
        assertEquals("2099-12-31", Told.data(projected.getFirst()).getString("validTill"));
    }

    @Test
    void each_step_of_a_needs_life_is_told_once_and_projected_once() {
        var firm = Firm.verified();
        var need = firm.draft("needs", NEED);

        everyCommandTwice(firm, need);

        var id = id(need);
        Told.of("enterprise.need", id, "published", "paused", "resumed", "withdrawn");
        var projected = projections(id, 4);
        assertEquals(List.of("OPEN", "PAUSED", "OPEN", "CLOSED"), statuses(projected));
        assertEquals("NEED", Told.data(projected.getFirst()).getString("kind"));
        assertEquals(
                List.of("PRODUCT", "TECHNOLOGY"),
                Told.data(projected.getFirst()).getList("gives"));
        assertEquals("2099-12-31", Told.data(projected.getFirst()).getString("validTill"));
        assertEquals(List.of(), Told.data(projected.getFirst()).getList("capacity"));
    }

    @Test
    void ten_publish_commands_at_the_same_moment_publish_once() throws InterruptedException, ExecutionException {
        var firm = Firm.verified();
        var offer = firm.draft("offers", OFFER);
        var answers = new ArrayList<Future<?>>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 10; i++) {
                answers.add(threads.submit(
                        () -> firm.acts().post(offer + "/publish").then().statusCode(200)));
            }
        }

        for (var answer : answers) answer.get();
        firm.acts().post(offer + "/pause").then().statusCode(200);
        Told.of("enterprise.offer", id(offer), "published", "paused");
    }

    private static void everyCommandTwice(Firm firm, String posting) {
        for (var command : List.of("publish", "pause", "resume", "withdraw")) {
            firm.acts().post(posting + "/" + command).then().statusCode(200);
            firm.acts().post(posting + "/" + command).then().statusCode(200);
        }
        firm.acts().post(posting + "/resume").then().statusCode(409).body("code", equalTo("state-conflict"));
    }

    @Test
    void an_offer_says_what_may_be_done_with_it_and_who_is_waited_for() {
        var firm = Firm.verified();
        var offer = firm.draft("offers", OFFER);

        firm.acts()
                .get(offer)
                .then()
                .header("ETag", equalTo("\"0\""))
                .body("state", equalTo("DRAFT"))
                .body("allowedActions", contains("edit", "publish"))
                .body("waitingOn.who", equalTo(firm.id().toString()))
                .body("waitingOn.for", equalTo("publish"));
        firm.acts()
                .post(offer + "/publish")
                .then()
                .header("ETag", equalTo("\"1\""))
                .body("state", equalTo("PUBLISHED"))
                .body("allowedActions", contains("edit", "pause", "renew", "withdraw"));
    }

    @Test
    void nothing_is_published_before_the_enterprise_is_verified() {
        var firm = Firm.registered();
        for (var posting : List.of(firm.draft("offers", OFFER), firm.draft("needs", NEED))) {
            firm.acts()
                    .get(posting)
                    .then()
                    .body("allowedActions", contains("edit"))
                    .body("waitingOn.who", equalTo("operator"));

            firm.acts().post(posting + "/publish").then().statusCode(409).body("code", equalTo("not-verified"));
        }
    }

    @Test
    void a_one_sided_posting_is_refused() {
        var firm = Firm.registered();
        oneSided(firm, "offers", OFFER.replace("[\"PRODUCT\", \"TECHNOLOGY\"]", "[]"), "/seeks");
        oneSided(firm, "offers", OFFER.replace("\"seeks\": [\"PRODUCT\", \"TECHNOLOGY\"],", ""), "/seeks");
        oneSided(firm, "needs", NEED.replace("[\"PRODUCT\", \"TECHNOLOGY\"]", "[]"), "/gives");
        oneSided(firm, "needs", NEED.replace("[\"SALES_CHANNEL\"]", "[]"), "/wants");
    }

    private static void oneSided(Firm firm, String collection, String body, String pointer) {
        firm.acts()
                .body(body)
                .post("/enterprise/v1/" + collection)
                .then()
                .statusCode(422)
                .body("code", equalTo("one-sided"))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void an_offer_whose_last_day_has_passed_is_not_published() {
        var firm = Firm.verified();
        var offer =
                firm.draft("offers", OFFER.replace("\"validTill\": \"2099-12-31\"", "\"validTill\": \"2020-01-01\""));

        firm.acts().get(offer).then().body("expired", equalTo(true));
        firm.acts().post(offer + "/publish").then().statusCode(409).body("code", equalTo("posting-expired"));
    }

    @Test
    void a_draft_says_what_it_lacks_and_is_not_published_without_what_is_obligatory() {
        var firm = Firm.verified();
        var need = firm.draft("needs", NEED.replace("\"description\": {\"zh\": \"我们提供产品和技术。\"},", ""));
        firm.acts()
                .get(need)
                .then()
                .body("completeness.publishable", equalTo(false))
                .body("completeness.lacks[0].pointer", equalTo("/description"))
                .body("completeness.lacks[0].code", equalTo("NO_DESCRIPTION"))
                .body("completeness.lacks[0].weight", equalTo("OBLIGATORY"))
                .body("completeness.lacks[0].why.zh", notNullValue());

        firm.acts()
                .post(need + "/publish")
                .then()
                .statusCode(409)
                .body("code", equalTo("posting-incomplete"))
                .body("errors.pointer", contains("/description"));

        edit(firm, need, "\"0\"", NEED).statusCode(200).body("completeness.publishable", equalTo(true));
        firm.acts().post(need + "/publish").then().statusCode(200).body("completeness", nullValue());
        firm.acts()
                .get(need + "/completeness")
                .then()
                .statusCode(200)
                .body("publishable", equalTo(true))
                .body("lacks.pointer", contains("/title/en", "/description/en", "/industries", "/tags"));
        Firm.registered().acts().get(need + "/completeness").then().statusCode(404);
    }

    @Test
    void what_is_public_keeps_what_is_obligatory() {
        var firm = Firm.verified();
        var need = firm.draft("needs", NEED);
        firm.acts().post(need + "/publish").then().statusCode(200);

        edit(firm, need, "\"1\"", NEED.replace("\"description\": {\"zh\": \"我们提供产品和技术。\"},", ""))
                .statusCode(409)
                .body("code", equalTo("posting-incomplete"))
                .body("errors.pointer", contains("/description"));
    }

    @Test
    void a_withdrawn_offer_locks_every_field_and_says_so_before_it_refuses() {
        var firm = Firm.verified();
        var offer = firm.draft("offers", OFFER);
        firm.acts().get(offer).then().body("restrictions", empty());
        firm.acts().post(offer + "/publish").then().statusCode(200);
        firm.acts()
                .post(offer + "/withdraw")
                .then()
                .body("allowedActions", empty())
                .body("restrictions.pointer", hasItems("/unit", "/capacity", "/validFrom"))
                .body("restrictions.code", everyItem(equalTo("posting-withdrawn")));

        edit(
                        firm,
                        offer,
                        "\"2\"",
                        OFFER.replace("\"places\": 3", "\"places\": 5").replace("\"JP\"", "\"FR\""))
                .statusCode(409)
                .body("code", equalTo("posting-withdrawn"))
                .body("errors.pointer", contains("/markets", "/capacity"));
    }

    @Test
    void what_a_firm_says_twice_is_linked_both_ways_until_one_of_the_two_is_gone() {
        var firm = Firm.verified();
        var offer = firm.draft("offers", OFFER);
        firm.acts().post(offer + "/publish").then().statusCode(200).body("mirrors", empty());
        var mirrored = """
                {"title": {"zh": "寻找移动机器人"}, "description": {"zh": "我们开放海外渠道。"}, "markets": ["JP", "DE"],
                 "wants": ["TECHNOLOGY", "PRODUCT"],
                 "gives": ["SALES_CHANNEL", "AFTER_SALES_SERVICE", "OVERSEAS_DEVELOPMENT"]}""";
        var need = firm.draft("needs", mirrored);
        firm.draft("needs", mirrored.replace("\"JP\", ", ""));
        firm.acts()
                .get(need)
                .then()
                .body("mirrors.id", contains(id(offer).toString()))
                .body("mirrors.kind", contains("OFFER"));
        firm.acts().get(offer).then().body("mirrors", empty());

        firm.acts().post(need + "/publish").then().statusCode(200);

        firm.acts()
                .get(offer)
                .then()
                .body("mirrors.id", contains(id(need).toString()))
                .body("mirrors.kind", contains("NEED"));
        firm.acts().post(offer + "/withdraw").then().statusCode(200);
        firm.acts().get(need).then().body("mirrors", empty());
    }

    @Test
    void editing_a_published_offer_is_told_and_editing_a_draft_is_not() {
        var firm = Firm.verified();
        var offer = firm.draft("offers", OFFER);
        edit(firm, offer, "\"0\"", OFFER.replace("\"places\": 3", "\"places\": 4"))
                .statusCode(200);
        firm.acts().post(offer + "/publish").then().statusCode(200);

        edit(firm, offer, "\"2\"", OFFER.replace("\"places\": 3", "\"places\": 5"))
                .statusCode(200)
                .header("ETag", equalTo("\"3\""))
                .body("capacity[0].places", equalTo(5));
        edit(firm, offer, "\"0\"", OFFER.replace("\"places\": 3", "\"places\": 5"))
                .statusCode(200);

        var told = Told.of("enterprise.offer", id(offer), "published", "changed");
        assertEquals(4, Told.data(told.getFirst()).getInt("capacity.places"));
        assertEquals(5, Told.data(told.getLast()).getInt("capacity.places"));
        assertEquals(List.of("OPEN", "OPEN"), statuses(projections(id(offer), 2)));
    }

    @Test
    void an_edit_says_which_version_it_changes_and_never_overwrites_a_newer_one() {
        var firm = Firm.registered();
        var need = firm.draft("needs", NEED);
        edit(firm, need, "\"0\"", NEED.replace("\"DE\"", "\"JP\""))
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));

        edit(firm, need, "\"0\"", NEED.replace("\"DE\"", "\"FR\""))
                .statusCode(412)
                .body("code", equalTo("version-stale"));
        firm.blindly().body(NEED).put(need).then().statusCode(428).body("code", equalTo("version-required"));

        firm.acts().get(need).then().body("markets", contains("JP"));
    }

    private static ValidatableResponse edit(Firm firm, String path, String version, String body) {
        return firm.acts().header("If-Match", version).body(body).put(path).then();
    }

    @Test
    void own_offers_come_newest_first_in_pages() {
        var firm = Firm.registered();
        var first = firm.draft("offers", OFFER);
        var second = firm.draft("offers", OFFER);
        var third = firm.draft("offers", OFFER);
        Firm.registered().draft("offers", OFFER);

        String next = firm.acts()
                .queryParam("limit", 2)
                .get("/enterprise/v1/offers")
                .then()
                .statusCode(200)
                .header("Link", matchesPattern("</enterprise/v1/offers\\?.*after=[\\w-]+.*>; rel=\"next\""))
                .body("items.id", contains(id(third).toString(), id(second).toString()))
                .extract()
                .path("next");
        firm.acts()
                .queryParam("after", next)
                .get("/enterprise/v1/offers")
                .then()
                .body("items.id", contains(id(first).toString()))
                .body("next", equalTo(null));
    }

    @Test
    void a_request_with_a_field_or_kind_we_do_not_know_is_refused() {
        var firm = Firm.registered();

        firm.acts()
                .body(OFFER.replace("\"unit\"", "\"desk\""))
                .post("/enterprise/v1/offers")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-body"));
        firm.acts()
                .body(OFFER.replace("\"PRODUCT\"", "\"FAVOURS\""))
                .post("/enterprise/v1/offers")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-body"));
        firm.acts()
                .body(OFFER.replace("\"DE\"", "\"Germany\""))
                .post("/enterprise/v1/offers")
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-field"));
        firm.acts()
                .body(OFFER.replace("\"periodTill\": \"2099-12-31\"", "\"periodTill\": \"2025-12-31\""))
                .post("/enterprise/v1/offers")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/capacity/0/periodTill"));
    }

    private static List<Received> projections(UUID id, int count) {
        var verbs = Collections.nCopies(count, "projected").toArray(String[]::new);
        return Told.of("enterprise.posting", id, verbs);
    }

    private static List<String> statuses(List<Received> projections) {
        return projections.stream()
                .map(each -> Told.data(each).getString("status"))
                .toList();
    }

    @Test
    void places_stand_by_market_and_period_in_one_order_and_each_wrong_line_is_pointed_at() {
        var firm = Firm.registered();
        var germany =
                "{\"market\": \"DE\", \"places\": 2, \"periodFrom\": \"2026-07-01\", \"periodTill\": \"2026-12-31\"}";
        var any = germany.replace("DE", "ANY");
        var earlier = germany.replace("2026-12-31", "2026-06-30").replace("2026-07-01", "2026-01-01");
        var said = places(germany, any, earlier.replace("\"places\": 2", "\"places\": 2, \"placesUnit\": \"stores\""));

        firm.acts()
                .get(firm.draft("offers", said))
                .then()
                .body("capacity.market", contains("ANY", "DE", "DE"))
                .body("capacity.periodFrom", contains("2026-07-01", "2026-01-01", "2026-07-01"))
                .body("capacity[1].placesUnit", equalTo("stores"));
        refused(firm, places(germany, any, germany, earlier.replace("06-30", "07-01")))
                .body("code", equalTo("places-overlap"))
                .body("errors.pointer", contains("/capacity/2", "/capacity/3"));
        refused(firm, places(germany.replace("12-31", "01-01"), any, any.replace("12-31", "01-01")))
                .body("code", equalTo("period-reversed"))
                .body("errors.pointer", contains("/capacity/0/periodTill", "/capacity/2/periodTill"));
        refused(firm, places(germany.replace("DE", "Germany")))
                .body("errors[0].pointer", equalTo("/capacity/0/market"));
        refused(firm, places(Collections.nCopies(41, germany).toArray(String[]::new)))
                .body("errors[0].pointer", equalTo("/capacity"));
    }

    @Test
    void whoever_knows_one_line_of_places_is_told_the_first_and_whoever_knows_more_all_of_them() {
        var firm = Firm.verified();
        var germany =
                "{\"market\": \"DE\", \"places\": 2, \"periodFrom\": \"2026-07-01\", \"periodTill\": \"2099-12-31\"}";
        var offers = List.of(
                firm.draft(
                        "offers", places(germany, germany.replace("DE", "ANY").replace("2,", "9,"))),
                firm.draft("offers", places(germany)),
                firm.draft("offers", places()));

        for (var offer : offers) firm.acts().post(offer + "/publish").then().statusCode(200);

        var events = offers.stream()
                .map(each -> Told.of("enterprise.offer", id(each), "published").getFirst())
                .toList();
        assertEquals(2, events.getFirst().json().split("\"capacity\":").length, "said once");
        var told = events.stream().map(Told::data).toList();
        assertEquals(9, told.getFirst().getInt("capacity.places"));
        assertNull(told.getFirst().get("capacity.market"));
        assertEquals(List.of("ANY", "DE"), told.getFirst().getList("capacityLines.market"));
        assertEquals("DE", told.get(1).getString("capacity.market"));
        assertNull(told.getLast().get("capacity"));
        assertEquals(List.of(), told.getLast().getList("capacityLines"));
    }

    private static String places(String... lines) {
        return OFFER.replace(
                "[{\"market\": \"ANY\", \"places\": 3, \"periodFrom\": \"2026-01-01\", \"periodTill\": \"2099-12-31\"}]",
                "[" + String.join(",", lines) + "]");
    }

    private static ValidatableResponse refused(Firm firm, String offer) {
        return firm.acts().body(offer).post("/enterprise/v1/offers").then().statusCode(422);
    }

    @Test
    void a_member_limited_to_a_unit_acts_on_what_is_that_units_alone() {
        var firm = Firm.verified();
        var offer = firm.draft("offers", OFFER);
        var need = firm.draft("needs", NEED);
        var editor = Firm.somebody();
        var code = firm.acts()
                .body("{\"role\": \"EDITOR\", \"unit\": \"Overseas sales\"}")
                .post(firm.path() + "/invitations")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("code");
        Firm.accepts(editor, code).statusCode(201);

        Firm.as(editor).get(offer).then().body("allowedActions", contains("edit", "publish"));
        Firm.as(editor).post(offer + "/publish").then().statusCode(200);
        Firm.as(editor).get(need).then().statusCode(200).body("allowedActions", empty());
        otherUnit(Firm.as(editor).post(need + "/publish").then());
        otherUnit(Firm.as(editor).body(NEED).post("/enterprise/v1/needs").then());
        otherUnit(Firm.as(editor)
                .body(OFFER.replace("Overseas sales", "Service"))
                .put(offer)
                .then());
        otherUnit(Firm.as(editor)
                .body(ProfileJourneyTest.profile(firm).replace("PUBLIC", "HIDDEN"))
                .put(firm.path() + "/profile")
                .then());
        var denied = firm.path() + "/denied-enterprises/" + Firm.verified().id();
        otherUnit(Firm.as(editor).put(denied).then());
        otherUnit(Firm.as(editor).delete(denied).then());
        Firm.as(editor)
                .body(NEED.replace("{\"title\"", "{\"unit\": \"Overseas sales\", \"title\""))
                .post("/enterprise/v1/needs")
                .then()
                .statusCode(201)
                .body("unit", equalTo("Overseas sales"));
    }

    private static void otherUnit(ValidatableResponse answer) {
        answer.statusCode(403).body("code", equalTo("other-unit"));
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }
}
