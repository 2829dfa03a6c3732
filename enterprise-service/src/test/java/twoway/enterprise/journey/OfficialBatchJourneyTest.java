package twoway.enterprise.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.testing.SeenFirst;
import twoway.local.testing.EmbeddedServers;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class OfficialBatchJourneyTest {

    private static final String BATCHES = "/enterprise/v1/official-batches";

    @Inject
    Tenancy tenancy;

    @Inject
    DataSource database;

    @Test
    void what_is_known_of_a_batch_is_put_down_corrected_and_read_by_whoever_has_signed_in() {
        var code = fresh();
        put(code, content(120, "MEMORY"))
                .statusCode(200)
                .body("tier", equalTo("SRDI"))
                .body("holders", equalTo(120))
                .body("publishedOn", nullValue())
                .body("version", equalTo(0));
        put(code, content(120, "MEMORY")).statusCode(200).body("version", equalTo(0));

        put(code, content(118, "OFFICIAL_TEXT")).statusCode(200).body("version", equalTo(1));

        Firm.as(Firm.somebody())
                .get(BATCHES + "/" + code)
                .then()
                .statusCode(200)
                .body("holders", equalTo(118))
                .body("authority.zh", equalTo("示例省工业和信息化厅"));
        Firm.asOperator()
                .get(BATCHES + "/" + code + "/versions")
                .then()
                .statusCode(200)
                .body("items.holders", contains(118, 120))
                .body("items.version", contains(1, 0))
                .body("items.provenance", contains("OFFICIAL_TEXT", "MEMORY"));
        var told = Told.of("enterprise.official-batch", id(code), "recorded", "changed");
        assertEquals(118, Told.data(told.getLast()).getInt("holders"));
    }

    @Test
    void only_operators_write_and_only_on_what_they_have_seen() {
        var code = fresh();
        var firm = Firm.registered();
        firm.acts().body(content(1, "MEMORY")).put(BATCHES + "/" + code).then().statusCode(403);
        put(code, content(1, "MEMORY")).statusCode(200);
        firm.acts().get(BATCHES + "/" + code + "/versions").then().statusCode(403);

        Firm.asOperator()
                .noFiltersOfType(SeenFirst.class)
                .body(content(2, "MEMORY"))
                .put(BATCHES + "/" + code)
                .then()
                .statusCode(428);
        Firm.asOperator()
                .noFiltersOfType(SeenFirst.class)
                .header("If-Match", "\"7\"")
                .body(content(2, "MEMORY"))
                .put(BATCHES + "/" + code)
                .then()
                .statusCode(412);
        Firm.as(Firm.somebody()).get(BATCHES + "/SRDI-none").then().statusCode(404);
        put("GIANT-1", content(1, "MEMORY")).statusCode(404);
        put(fresh(), content(1, "MEMORY").replace("2026,", "1999,")).statusCode(422);
    }

    @Test
    void the_platform_brings_little_giants_along_and_says_that_it_knows_them_from_memory() {
        Firm.as(Firm.somebody())
                .get(BATCHES + "?limit=100")
                .then()
                .statusCode(200)
                .body("items.code", hasItem("LITTLE_GIANT-1"))
                .body("items.findAll { it.source.startsWith('From memory') }.provenance", everyItem(equalTo("MEMORY")));
    }

    @Test
    void a_title_says_with_which_batch_on_record_it_came() {
        var firm = Firm.registered();
        var code = fresh();
        var batch = code.substring("SRDI-".length());
        var title = reported(firm, batch);
        firm.acts().get(title).then().statusCode(200).body("officialBatch", nullValue());

        put(code, content(5, "TRANSCRIPTION")).statusCode(200);

        firm.acts().get(title).then().statusCode(200).body("officialBatch", equalTo(code));
        firm.acts().get(firm.path() + "/titles").then().statusCode(200).body("items.officialBatch", contains(code));
    }

    @Test
    void batches_are_listed_page_by_page() {
        put(fresh(), content(1, "MEMORY")).statusCode(200);
        String next = Firm.as(Firm.somebody())
                .get(BATCHES + "?limit=1")
                .then()
                .statusCode(200)
                .body("items.code.size()", equalTo(1))
                .header("Link", containsString("after="))
                .extract()
                .path("next");

        Firm.as(Firm.somebody())
                .get(BATCHES + "?limit=1&after=" + next)
                .then()
                .statusCode(200)
                .body("items.code[0]", equalTo("LITTLE_GIANT-2"));
    }

    private static String reported(Firm firm, String batch) {
        String id = firm.acts()
                .body("{\"tier\": \"SRDI\", \"batch\": \"" + batch
                        + "\", \"validFrom\": \"2026-01-01\", \"validTill\": \"2028-12-31\"}")
                .post(firm.path() + "/titles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return firm.path() + "/titles/" + id;
    }

    private static String fresh() {
        return "SRDI-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static ValidatableResponse put(String code, String content) {
        return Firm.asOperator().body(content).put(BATCHES + "/" + code).then();
    }

    private static String content(int holders, String provenance) {
        return """
                {"year": 2026, "authority": {"zh": "示例省工业和信息化厅", "en": "Example Province, industry and information technology"},
                 "holders": %d, "source": "a sample notice", "provenance": "%s"}""".formatted(holders, provenance);
    }

    private UUID id(String code) {
        return tenancy.asSystem(() -> {
            try (var connection = database.getConnection();
                    var query = connection.prepareStatement("select id from official_batch where code = ?")) {
                query.setString(1, code);
                try (var row = query.executeQuery()) {
                    row.next();
                    return row.getObject(1, UUID.class);
                }
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
