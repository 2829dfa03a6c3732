package twoway.enterprise.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Tenancy;
import twoway.local.testing.EmbeddedServers;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class DirectoryJourneyTest {

    private static final String DIRECTORY = "/enterprise/v1/directory";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Inject
    DataSource database;

    @Inject
    Tenancy tenancy;

    /** A word that only this test uses. */
    private final String word = "zq" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void whoever_has_signed_in_finds_a_firm_from_its_verification_to_its_suspension() {
        var firm = Firm.registered("示例减速器 " + word);
        found(word).body("items", empty());

        firm.isVerified();
        found(word)
                .body("items.id", contains(firm.id().toString()))
                .body("items[0].kind", equalTo("ENTERPRISE"))
                .body("items[0].standing", equalTo("MEMBER"))
                .body("items[0].firm.province", equalTo("CN-ZJ"))
                .body("items[0].firm.sample", equalTo(true))
                .body("items[0].source", nullValue());
        var offer = published(firm, "offers", PostingJourneyTest.OFFER);
        found(word).body("items.id", containsInAnyOrder(firm.id().toString(), offer));

        firm.suspended().statusCode(200);
        found(word).body("items", empty());
        firm.reinstated().statusCode(200);
        found(word).body("items.id", containsInAnyOrder(firm.id().toString(), offer));
    }

    @Test
    void a_word_finds_texts_in_the_other_language_too() {
        var firm = Firm.registered("示例企业 " + word).isVerified();
        var offer = published(firm, "offers", PostingJourneyTest.OFFER.replace("物流机器人", "减速器"));
        var need = published(firm, "needs", PostingJourneyTest.NEED.replace("移动机器人", "工业机器人"));

        // the firm's own industry is the making of industrial robots
        for (var text : List.of("industrial robots ", "工业机器人 ", "业机 ")) {
            found(text + word)
                    .body("items.id", containsInAnyOrder(need, firm.id().toString()));
        }
        found("reducers " + word).body("items.id", contains(offer));
        found("turbine " + word).body("items", empty());
    }

    @Test
    void only_what_is_open_today_is_listed() {
        var firm = Firm.registered("示例企业 " + word).isVerified();
        firm.draft("offers", PostingJourneyTest.OFFER);
        var paused = published(firm, "offers", PostingJourneyTest.OFFER);
        var withdrawn = published(firm, "needs", PostingJourneyTest.NEED);
        var past = published(firm, "needs", PostingJourneyTest.NEED);
        var last = published(firm, "needs", PostingJourneyTest.NEED);
        firm.acts().post("/enterprise/v1/offers/" + paused + "/pause").then().statusCode(200);
        firm.acts()
                .post("/enterprise/v1/needs/" + withdrawn + "/withdraw")
                .then()
                .statusCode(200);
        until(past, TODAY.minusDays(1));
        until(last, TODAY);
        firm.suspended().statusCode(200);
        firm.reinstated().statusCode(200);

        found(word).body("items.id", containsInAnyOrder(firm.id().toString(), last));
        firm.acts().post("/enterprise/v1/offers/" + paused + "/resume").then().statusCode(200);
        found(word).body("items.id", containsInAnyOrder(firm.id().toString(), last, paused));
    }

    @Test
    void a_firm_that_has_not_joined_is_found_last_with_its_source_and_never_counted() {
        var csv = SampleCsv.HEADER + "\r\n" + SampleCsv.row(1, "Makes " + word + " of machines");
        var from = Bringing.some();
        from.brings(Bringing.CSV, csv.getBytes(StandardCharsets.UTF_8));
        var firm = Firm.registered("示例企业 " + word).isVerified();

        found(word)
                .body("items.kind", contains("ENTERPRISE", "PUBLIC_RECORD"))
                .body("items[1].standing", equalTo("NOT_A_MEMBER"))
                .body("items[1].source.source", equalTo(from.source()))
                .body("items[1].source.licence", equalTo("CC0-1.0"))
                .body("items[1].firm.enterpriseId", nullValue());
        counted(word)
                .body(values("KIND") + ".value", contains("ENTERPRISE"))
                .body(values("COUNTRY") + ".entries", contains(1));
        found(word + "&kind=PUBLIC_RECORD").body("items.kind", contains("PUBLIC_RECORD"));
        assertEquals(
                firm.id().toString(), found(word + "&kind=ENTERPRISE").extract().path("items[0].id"));
    }

    @Test
    void a_record_that_has_been_claimed_is_no_longer_found_as_somebody_who_has_not_joined() {
        var csv = SampleCsv.HEADER + "\r\n" + SampleCsv.row(1, "Makes " + word + " of machines");
        Bringing.some().brings(Bringing.CSV, csv.getBytes(StandardCharsets.UTF_8));
        String record = found(word).extract().path("items[0].id");

        var claim =
                ClaimJourneyTest.claims(Firm.somebody(), ClaimJourneyTest.body(record, SampleIdentifiers.creditCode()));
        found(word).body("items.id", contains(record));
        ClaimJourneyTest.decides(claim, "accept", ClaimJourneyTest.STATEMENT).statusCode(200);

        found(word).body("items", empty());
    }

    @Test
    void an_offer_is_found_from_its_first_day() {
        var firm = Firm.registered("示例企业 " + word).isVerified();
        published(
                firm,
                "offers",
                PostingJourneyTest.OFFER.replace(
                        "\"validTill\"", "\"validFrom\": \"%s\", \"validTill\"".formatted(TODAY.plusDays(3))));

        found(word).body("items.id", contains(firm.id().toString()));
    }

    @Test
    void filters_narrow_and_their_counts_say_what_else_could_be_chosen() {
        var firm = Firm.registered("示例企业 " + word).isVerified();
        var offer = published(firm, "offers", PostingJourneyTest.OFFER);
        var need = published(firm, "needs", PostingJourneyTest.NEED);
        var everything = List.of(firm.id().toString(), offer, need);

        for (var each : Map.of(
                        "kind=OFFER", List.of(offer),
                        "kind=OFFER&kind=NEED", List.of(offer, need),
                        "gives=SALES_CHANNEL", List.of(offer),
                        "wants=SALES_CHANNEL", List.of(need),
                        "wants=SALES_CHANNEL&wants=PRODUCT", List.of(offer, need),
                        "market=JP", List.of(offer),
                        "market=CN", List.of(firm.id().toString()),
                        "country=CN&province=CN-ZJ&sizeClass=MEDIUM", everything,
                        "province=CN-BJ", List.<String>of(),
                        "tier=SRDI", List.<String>of())
                .entrySet()) {
            found(word + "&" + each.getKey())
                    .body("items.id", containsInAnyOrder(each.getValue().toArray()));
        }
        // a need that is meant for every industry is found by each
        for (var code : List.of("GBT4754:C", "GBT4754:34", "GBT4754:C349", "GBT4754:3491")) {
            found(word + "&industry=" + code).body("items.id", containsInAnyOrder(everything.toArray()));
        }
        found(word + "&industry=GBT4754:35").body("items.id", contains(need));

        counted(word + "&kind=OFFER&gives=SALES_CHANNEL")
                .body(values("KIND") + ".value", contains("OFFER"))
                .body(values("GIVES") + ".value", hasItem("AFTER_SALES_SERVICE"))
                .body(values("MARKET") + ".value", containsInAnyOrder("DE", "JP"))
                .body(values("MARKET") + ".find { it.value == 'DE' }.names.zh", equalTo("德国"))
                .body(values("INDUSTRY") + ".value", containsInAnyOrder("GBT4754:C", "GBT4754:34"))
                .body(values("INDUSTRY") + ".find { it.value == 'GBT4754:C' }.names.zh", equalTo("制造业"));
        counted(word + "&kind=OFFER")
                .body(values("KIND") + ".value", containsInAnyOrder("ENTERPRISE", "OFFER", "NEED"));
    }

    @Test
    void a_title_shows_when_it_is_confirmed_and_no_longer_when_it_is_revoked() {
        var firm = Firm.registered("示例企业 " + word).isVerified();
        var title = firm.acts()
                .body("{\"tier\": \"SRDI\", \"batch\": \"" + word + "\", \"validFrom\": \"" + TODAY.minusYears(1)
                        + "\", \"validTill\": \"" + TODAY + "\"}")
                .post(firm.path() + "/titles")
                .then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceAll("^https?://[^/]+", "");
        found(word + "&tier=SRDI").body("items", empty());

        checked(title, "confirm");
        found(word + "&tier=SRDI").body("items[0].firm.tiers", contains("SRDI"));
        found(word + "&batch=SRDI-" + word).body("items[0].firm.batches", contains("SRDI-" + word));
        counted(word).body(values("BATCH") + ".value", contains("SRDI-" + word));
        checked(title, "revoke");
        found(word).body("items[0].firm.tiers", empty());
    }

    @Test
    void page_by_page_everything_comes_once_those_first_whose_title_has_the_words() {
        var firm = Firm.registered("示例企业 " + word).isVerified();
        var ids = new ArrayList<String>();
        ids.add(published(firm, "needs", PostingJourneyTest.NEED));
        ids.add(published(firm, "offers", PostingJourneyTest.OFFER));

        var seen = new ArrayList<String>();
        var next = DIRECTORY + "?limit=1&text=" + word;
        while (next != null) {
            var page = Firm.as(Firm.somebody()).get(next).then().statusCode(200).extract();
            seen.addAll(page.path("items.id"));
            var link = page.header("Link");
            next = link == null ? null : link.replaceAll("^<([^>]+)>.*", "$1");
        }

        assertEquals(List.of(firm.id().toString(), ids.get(1), ids.get(0)), seen);
    }

    @Test
    void what_nothing_can_have_is_refused() {
        for (var each : List.of(
                "kind=FIRM",
                "gives=MONEY",
                "wants=,",
                "industry=34",
                "industry=GBT4754:Z",
                "country=China",
                "province=33",
                "market=de",
                "sizeClass=HUGE",
                "tier=GIANT",
                "batch=5",
                "cluster=robots",
                "enterprise=1",
                "after=abc",
                "limit=0",
                "text=a%00",
                "noSuch=1",
                "text=a&text=b")) {
            var answer = Firm.as(Firm.somebody()).urlEncodingEnabled(false).get(DIRECTORY + "?" + each);
            assertEquals(400, answer.statusCode(), each);
            assertEquals("invalid-parameter", answer.path("code"), each);
        }
        Firm.as(Firm.somebody())
                .get(DIRECTORY + "?text=the")
                .then()
                .statusCode(200)
                .body("items", empty());
        Firm.as(Firm.somebody())
                .get(DIRECTORY + "?kind=OFFER")
                .then()
                .statusCode(200)
                .body("items.kind", not(hasItem("NEED")));
    }

    private static ValidatableResponse found(String text) {
        return Firm.as(Firm.somebody()).get(DIRECTORY + "?text=" + text).then().statusCode(200);
    }

    private static ValidatableResponse counted(String text) {
        return Firm.as(Firm.somebody())
                .get(DIRECTORY + "/facets?text=" + text)
                .then()
                .statusCode(200);
    }

    private static String values(String facet) {
        return "items.find { it.facet == '" + facet + "' }.values";
    }

    private static String published(Firm firm, String collection, String body) {
        var place = firm.draft(collection, body);
        firm.acts().post(place + "/publish").then().statusCode(200);
        return place.substring(place.lastIndexOf('/') + 1);
    }

    /** As if the days had passed since it was published: nobody may set such a day. */
    private void until(String need, LocalDate day) {
        tenancy.asSystem(() -> {
            try (var connection = database.getConnection();
                    var change = connection.prepareStatement("update need set deadline = ? where id = ?::uuid")) {
                change.setObject(1, day);
                change.setString(2, need);
                assertEquals(1, change.executeUpdate());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void checked(String title, String word) {
        Firm.asOperator()
                .body("{\"source\": \"the authority's list\"}")
                .post(title + "/" + word)
                .then()
                .statusCode(200);
    }
}
