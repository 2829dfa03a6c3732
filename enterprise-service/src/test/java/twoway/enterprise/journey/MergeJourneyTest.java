package twoway.enterprise.journey;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import twoway.chassis.page.Cursors;
import twoway.chassis.testing.SeenFirst;
import twoway.local.testing.EmbeddedServers;

/** A firm that has two records: an operator finds them and makes them one, and nothing leads astray afterwards. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class MergeJourneyTest {

    @Test
    void names_that_differ_in_width_case_and_legal_form_only_are_shown_to_an_operator() {
        var word = word();
        var earlier = named("示例" + word + "有限公司", "Example " + word + " Co., Ltd.", "CN-ZJ", "");
        var later = named("示例（" + word + "）股份有限公司", "EXAMPLE-" + word, "CN-ZJ", "");
        var elsewhere = named("示例" + word, "Example " + word, "CN-SH", "");

        duplicates(earlier)
                .body(find(later) + ".earlier.id", equalTo(earlier.id().toString()))
                .body(find(later) + ".likeness", contains("SAME_NAME_ZH", "SAME_NAME_EN"))
                .body(find(later) + ".later.province", equalTo("CN-ZJ"))
                .body("items.later.id", not(hasItem(elsewhere.id().toString())))
                .body("items.later.id", not(hasItem(earlier.id().toString())));
    }

    @Test
    void one_website_is_a_likeness_wherever_the_two_say_they_are() {
        var word = word();
        var earlier = named("示例甲" + word, "A " + word, "CN-ZJ", "https://www." + word + ".example/cn");
        var later = named("示例乙" + word, "B " + word, "CN-GD", "http://" + word + ".example");

        duplicates(earlier)
                .body(find(later) + ".earlier.id", equalTo(earlier.id().toString()))
                .body(find(later) + ".likeness", contains("SAME_WEBSITE"));
    }

    @Test
    void the_list_is_read_page_by_page_and_by_operators_only() {
        var word = word();
        var first = named("示例" + word, "Example " + word, "CN-ZJ", "");
        var others = List.of(
                named("示例" + word, "Example " + word, "CN-ZJ", ""), named("示例" + word, "Example " + word, "CN-ZJ", ""));

        var seen = new ArrayList<String>();
        var after = Cursors.of(first.id());
        for (int i = 0; i < 2; i++) {
            var page = page(after, 1).extract().jsonPath();
            seen.addAll(page.getList("items.later.id", String.class));
            after = page.getString("next");
        }

        assertEquals(others.stream().map(each -> each.id().toString()).toList(), seen);
        first.acts().get("/enterprise/v1/duplicates").then().statusCode(403);
        Firm.asOperator().get("/enterprise/v1/duplicates?after=nowhere").then().statusCode(400);
    }

    @Test
    void two_records_become_one_and_everything_leads_to_the_one_that_stays() {
        var stays = Firm.verified();
        var goes = Firm.registered();
        var name = "/enterprise/v1/enterprises/by-external-id/example-office/" + UUID.randomUUID();
        var statement = "{\"sourceTimestamp\": \"2026-03-01T00:00:00Z\", \"enterprise\": "
                + Firm.application(goes.creditCode()) + "}";
        Firm.asOperator().body(statement).put(name).then().statusCode(200).body("id", equalTo(text(goes)));
        var open = goes.invites("VIEWER");

        merge(goes, stays)
                .statusCode(200)
                .body("state", equalTo("MERGED"))
                .body("merger.replacedBy", equalTo(text(stays)))
                .body("merger.reason", equalTo("the same licence"))
                .body("identifiers", empty())
                .body("allowedActions", empty());

        Firm.asOperator().get(name).then().body("id", equalTo(text(stays)));
        Firm.asOperator()
                .get(stays.path())
                .then()
                .body("identifiers.value", hasItem(goes.creditCode()))
                .body("identifiers.value", hasItem(stays.creditCode()));
        goes.acts()
                .body(Firm.application(goes.creditCode()))
                .post("/enterprise/v1/enterprises")
                .then()
                .statusCode(409);
        Firm.accepts(Firm.somebody(), open).statusCode(409);
        goes.command("submit").statusCode(409);
        var merged = Told.of("enterprise.enterprise", goes.id(), "registered", "merged")
                .getLast();
        assertEquals(text(stays), Told.data(merged).getString("replacedBy"));
        assertEquals("MERGED", Told.data(merged).getString("state"));
    }

    @Test
    void whoever_reads_the_old_one_is_told_where_it_went_if_he_may_know_that_one() {
        var stays = Firm.verified();
        var goes = Firm.verified();
        merge(goes, stays).statusCode(200);

        Firm.as(Firm.somebody())
                .get(goes.path())
                .then()
                .statusCode(200)
                .body("state", equalTo("MERGED"))
                .body("replacedBy", equalTo(text(stays)))
                .body("$", not(hasKey("names")));
        goes.acts()
                .get(goes.path())
                .then()
                .statusCode(200)
                .body("names.en", equalTo("Example Mobile Robots"))
                .body("merger.replacedBy", equalTo(text(stays)));
        goes.acts().get(stays.path() + "/members").then().statusCode(404);
        var hidden = Firm.registered();
        var alsoHidden = Firm.registered();
        merge(alsoHidden, hidden).statusCode(200);
        Firm.as(Firm.somebody()).get(alsoHidden.path()).then().statusCode(404);
        var forMembers = Firm.verified();
        var old = Firm.verified();
        ProfileJourneyTest.says(
                        forMembers, ProfileJourneyTest.profile(forMembers).replace("PUBLIC", "MEMBERS"))
                .statusCode(200);
        merge(old, forMembers).statusCode(200);
        for (var stranger : List.of(given(), Firm.registered().acts())) {
            stranger.get(old.path()).then().statusCode(404);
        }
        Firm.verified().acts().get(old.path()).then().statusCode(200).body("replacedBy", equalTo(text(forMembers)));
    }

    @Test
    void a_chain_leads_to_its_end_and_never_back() {
        var first = Firm.verified();
        var second = Firm.verified();
        var third = Firm.verified();
        merge(first, second).statusCode(200);
        merge(second, third).statusCode(200);

        Firm.as(Firm.somebody()).get(first.path()).then().body("replacedBy", equalTo(text(third)));
        for (var merged : List.of(first, second)) {
            merge(third, merged).statusCode(422).body("code", equalTo("replacement-unfit"));
        }
        merge(third, third).statusCode(422).body("errors[0].pointer", equalTo("/replacedBy"));
    }

    @Test
    void of_two_operators_who_merge_a_pair_in_opposite_directions_one_does() throws Exception {
        for (int round = 0; round < 5; round++) {
            var one = Firm.verified();
            var other = Firm.verified();
            try (var threads = Executors.newFixedThreadPool(2)) {
                var answers = threads.invokeAll(List.<Callable<Integer>>of(
                        () -> merge(one, other).extract().statusCode(),
                        () -> merge(other, one).extract().statusCode()));

                var statuses = List.of(answers.get(0).get(), answers.get(1).get());
                assertTrue(
                        statuses.contains(200) && (statuses.contains(422) || statuses.contains(412)),
                        statuses::toString);
            }
        }
    }

    @Test
    void nothing_trusted_is_replaced_by_what_is_not_and_a_suspension_is_not_shaken_off() {
        var verified = Firm.verified();
        var draft = Firm.registered();
        merge(verified, draft).statusCode(422).body("code", equalTo("replacement-unfit"));
        merge(draft, UUID.randomUUID().toString()).statusCode(422).body("code", equalTo("replacement-unfit"));
        verified.suspended().statusCode(200);

        merge(verified, Firm.verified()).statusCode(409).body("code", equalTo("state-conflict"));
        merge(draft, verified).statusCode(422).body("code", equalTo("replacement-unfit"));
        draft.acts()
                .body(body(text(verified)))
                .post(draft.path() + "/merge")
                .then()
                .statusCode(403);
    }

    @Test
    void a_merger_asks_what_was_seen_and_repeated_it_changes_nothing() {
        var stays = Firm.verified();
        var goes = Firm.registered();
        var blindly = Firm.asOperator().noFiltersOfType(SeenFirst.class).body(body(text(stays)));
        blindly.post(goes.path() + "/merge").then().statusCode(428);
        Firm.asOperator()
                .header("If-Match", "\"9\"")
                .body(body(text(stays)))
                .post(goes.path() + "/merge")
                .then()
                .statusCode(412);
        merge(goes, stays).statusCode(200);

        merge(goes, stays).statusCode(200);
        merge(goes, Firm.verified()).statusCode(422);

        Told.of("enterprise.enterprise", goes.id(), "registered", "merged");
    }

    private static ValidatableResponse merge(Firm goes, Firm stays) {
        return merge(goes, text(stays));
    }

    private static ValidatableResponse merge(Firm goes, String replacedBy) {
        return Firm.asOperator()
                .body(body(replacedBy))
                .post(goes.path() + "/merge")
                .then();
    }

    private static String body(String replacedBy) {
        return "{\"replacedBy\": \"" + replacedBy + "\", \"reason\": \"the same licence\"}";
    }

    private static String text(Firm firm) {
        return firm.id().toString();
    }

    /** Nobody else's name holds it. */
    private static String word() {
        return "x" + UUID.randomUUID().toString().replace("-", "");
    }

    private static Firm named(String zh, String en, String province, String website) {
        var code = SampleIdentifiers.creditCode();
        var who = Firm.somebody();
        var application = Firm.application(code)
                .replace("示例移动机器人", zh)
                .replace("Example Mobile Robots", en)
                .replace("CN-ZJ", province)
                .replace(
                        "\"sample\"",
                        website.isEmpty() ? "\"sample\"" : "\"website\": \"" + website + "\", \"sample\"");
        UUID id = Firm.as(who)
                .body(application)
                .post("/enterprise/v1/enterprises")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
        return new Firm(who, id, code);
    }

    private static ValidatableResponse duplicates(Firm since) {
        return page(Cursors.of(since.id()), 100);
    }

    private static ValidatableResponse page(String after, int limit) {
        return Firm.asOperator()
                .queryParam("after", after)
                .queryParam("limit", limit)
                .get("/enterprise/v1/duplicates")
                .then()
                .statusCode(200);
    }

    private static String find(Firm later) {
        return "items.find { it.later.id == '" + later.id() + "' }";
    }
}
