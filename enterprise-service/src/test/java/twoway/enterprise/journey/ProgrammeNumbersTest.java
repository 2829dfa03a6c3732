package twoway.enterprise.journey;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class ProgrammeNumbersTest {

    private static final String NUMBERS = "/enterprise/v1/programme-numbers";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void a_firm_counts_once_by_everything_it_is_and_a_sample_only_when_asked_for() {
        var before = numbers("?samples=true");
        var real = numbers("");
        var batch = "test-" + UUID.randomUUID().toString().substring(0, 8);

        var firm = Firm.verified();
        Firm.registered();
        titled(firm, batch);

        var after = numbers("?samples=true");
        assertEquals(2, more(before, after, "ALL", "ALL"));
        assertEquals(1, more(before, after, "STATE", "VERIFIED"));
        assertEquals(1, more(before, after, "STATE", "DRAFT"));
        assertEquals(2, more(before, after, "PLACE", "CN-ZJ"));
        assertEquals(2, more(before, after, "SIZE_CLASS", "MEDIUM"));
        assertEquals(2, more(before, after, "INDUSTRY_SECTION", "GBT4754:C"));
        assertEquals(1, more(before, after, "TIER", "SRDI"));
        assertEquals(1, firms(after, "BATCH", "SRDI-" + batch));
        assertEquals(firms(real, "ALL", "ALL"), firms(numbers(""), "ALL", "ALL"));
        assertEquals("浙江省", after.getString(value("PLACE", "CN-ZJ") + ".names.zh"));
    }

    @Test
    void growth_ends_with_this_month_and_with_what_there_is_now() {
        Firm.registered();

        var all = numbers("?samples=true&months=3");

        assertEquals(List.of(month(2), month(1), month(0)), all.getList(value("ALL", "ALL") + ".growth.month"));
        assertEquals(firms(all, "ALL", "ALL"), all.getLong(value("ALL", "ALL") + ".growth[2].total"));
        assertEquals(
                all.getLong(value("ALL", "ALL") + ".growth[2].total"),
                all.getLong(value("ALL", "ALL") + ".growth[1].total")
                        + all.getLong(value("ALL", "ALL") + ".growth[2].registered"));
    }

    @Test
    void firms_that_have_not_joined_are_not_counted() {
        var before = numbers("?samples=true");

        Bringing.some().brings(Bringing.CSV, SampleCsv.rows(3).getBytes(StandardCharsets.UTF_8));

        assertEquals(0, more(before, numbers("?samples=true"), "ALL", "ALL"));
    }

    @Test
    void official_figures_stand_apart_with_source_and_day() {
        Firm.asOperator()
                .get(NUMBERS)
                .then()
                .statusCode(200)
                .body("samples", equalTo(false))
                .body("official.number", hasItems(8997, 70000, 80000, 100))
                .body("official.source", everyItem(notNullValue()))
                .body("official.publishedOn", everyItem(equalTo("2023-03-31")))
                .body("official.find { it.number == 8997 }.asOf", equalTo("2022-12-31"))
                .body("counted.dimension", hasSize(8));
    }

    @Test
    void only_operators_see_them_and_only_as_they_are_asked_for() {
        Firm.verified().acts().get(NUMBERS).then().statusCode(403);
        for (var each : List.of("samples=yes", "months=0", "months=61", "months=x", "by=TIER")) {
            Firm.asOperator()
                    .get(NUMBERS + "?" + each)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("invalid-parameter"));
        }
    }

    private static void titled(Firm firm, String batch) {
        String title = firm.acts()
                .body("{\"tier\": \"SRDI\", \"batch\": \"" + batch + "\", \"validFrom\": \"" + TODAY.minusDays(9)
                        + "\", \"validTill\": \"" + TODAY.plusDays(9) + "\"}")
                .post(firm.path() + "/titles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Firm.asOperator()
                .body("{\"source\": \"the authority's list\"}")
                .post(firm.path() + "/titles/" + title + "/confirm")
                .then()
                .statusCode(200);
    }

    private static String month(int ago) {
        return YearMonth.from(TODAY).minusMonths(ago).toString();
    }

    private static JsonPath numbers(String query) {
        return Firm.asOperator()
                .get(NUMBERS + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String value(String dimension, String value) {
        return "counted.find { it.dimension == '" + dimension + "' }.values.find { it.value == '" + value + "' }";
    }

    private static long firms(JsonPath numbers, String dimension, String value) {
        return numbers.get(value(dimension, value)) == null ? 0 : numbers.getLong(value(dimension, value) + ".firms");
    }

    private static long more(JsonPath before, JsonPath after, String dimension, String value) {
        return firms(after, dimension, value) - firms(before, dimension, value);
    }
}
