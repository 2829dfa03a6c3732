package twoway.enterprise.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static twoway.enterprise.journey.TablesTest.merged;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Tenancy;
import twoway.local.testing.EmbeddedServers;

/** Two records become one, and nobody meets by that whom he did not want to meet. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class DenialsOfMergedTest {

    @Inject
    DataSource database;

    @Inject
    Tenancy tenancy;

    /** A word that only this test uses. */
    private final String word = "zm" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void whoever_was_denied_is_denied_under_the_record_that_stays() {
        var denier = named("甲");
        var goes = named("乙");
        var stays = named("丙");
        denies(denier, goes);
        var line = line(denier);
        found(denier).body("items.id", containsInAnyOrder(text(denier), text(stays)));

        merged(goes, stays);

        list(denier).body("items.enterpriseId", contains(text(stays)));
        found(denier).body("items.id", contains(text(denier)));
        found(stays).body("items.id", contains(text(stays)));
        assertEquals(
                List.of("DENIED", "ALLOWED"),
                Told.of("enterprise.denial", line, "projected", "projected").stream()
                        .map(each -> Told.data(each).getString("status"))
                        .toList());
        var next = Told.data(
                Told.of("enterprise.denial", line(denier), "projected").getFirst());
        assertEquals(text(stays), next.getString("deniedId"));
        assertEquals("DENIED", next.getString("status"));
    }

    @Test
    void whom_it_denied_itself_it_denies_under_the_record_that_stays() {
        var denied = named("甲");
        var goes = named("乙");
        var stays = named("丙");
        denies(goes, denied);

        merged(goes, stays);

        list(stays).body("items.enterpriseId", contains(text(denied)));
        list(goes).body("items", empty());
        found(denied).body("items.id", contains(text(denied)));
        found(stays).body("items.id", contains(text(stays)));
    }

    @Test
    void nobody_denies_itself_by_that_nor_the_same_firm_twice() {
        var denier = named("甲");
        var goes = named("乙");
        var stays = named("丙");
        denies(goes, stays);
        denies(stays, goes);
        denies(denier, goes);
        denies(denier, stays);

        merged(goes, stays);

        list(stays).body("items", empty());
        list(goes).body("items", empty());
        list(denier).body("items.enterpriseId", contains(text(stays)));
    }

    private Firm named(String zh) {
        return Firm.registered("示例" + zh + " " + word).isVerified();
    }

    private ValidatableResponse found(Firm reader) {
        return reader.acts()
                .get("/enterprise/v1/directory?kind=ENTERPRISE&text=" + word)
                .then()
                .statusCode(200);
    }

    private static void denies(Firm firm, Firm denied) {
        firm.acts()
                .put(firm.path() + "/denied-enterprises/" + denied.id())
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse list(Firm firm) {
        return firm.acts().get(firm.path() + "/denied-enterprises").then().statusCode(200);
    }

    private UUID line(Firm firm) {
        return UUID.fromString(
                new Rows(database, tenancy).one("select id from denial where enterprise_id = ?::uuid", text(firm)));
    }

    private static String text(Firm firm) {
        return firm.id().toString();
    }
}
