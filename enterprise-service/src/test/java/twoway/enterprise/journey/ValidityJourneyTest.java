package twoway.enterprise.journey;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.time.Clock;
import twoway.local.testing.EmbeddedServers;

/** Days pass for one firm by its own shift of the clock; for all others it stays today. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class ValidityJourneyTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Inject
    Tenancy tenancy;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Test
    void the_end_of_the_last_day_ends_an_offer_and_nobody_elses_and_renewing_brings_it_back() {
        var firm = Firm.verified();
        var other = Firm.verified();
        var offer = published(
                firm, "offers", PostingJourneyTest.OFFER.replace("\"validTill\": \"2099-12-31\"", till(today(firm))));
        var others = published(
                other, "offers", PostingJourneyTest.OFFER.replace("\"validTill\": \"2099-12-31\"", till(today(other))));

        passes(firm, Duration.ofDays(1));

        stands(firm, offer, "EXPIRED");
        firm.acts()
                .get(offer)
                .then()
                .body("allowedActions", contains("edit", "renew", "withdraw"))
                .body("restrictions.pointer", contains("/validFrom", "/validTill"));
        firm.acts()
                .body(PostingJourneyTest.OFFER)
                .put(offer)
                .then()
                .statusCode(409)
                .body("code", equalTo("posting-to-renew"))
                .body("errors.pointer", contains("/validTill"));
        renew(firm, offer, today(firm).minusDays(1))
                .statusCode(409)
                .body("code", equalTo("posting-expired"))
                .body("errors.pointer", contains("/validTill"));
        var later = today(firm).plusDays(30);
        renew(firm, offer, later)
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .body("validTill", equalTo(later.toString()))
                .body("validities.till", contains(later.toString(), today(other).toString()));
        renew(firm, offer, later).statusCode(200);
        firm.acts().post(offer + "/pause").then().statusCode(200);

        Told.of("enterprise.offer", id(offer), "published", "expired", "renewed", "paused");
        var projected = Told.of("enterprise.posting", id(offer), "projected", "projected", "projected", "projected");
        assertEquals(
                List.of("OPEN", "CLOSED", "OPEN", "PAUSED"),
                projected.stream()
                        .map(each -> Told.data(each).getString("status"))
                        .toList());
        other.acts().get(others).then().body("state", equalTo("PUBLISHED"));
        Told.of("enterprise.offer", id(others), "published");
    }

    @Test
    void an_offer_that_ended_with_the_period_of_its_places_gets_new_ones_and_then_new_days() {
        var firm = Firm.verified();
        var last = today(firm);
        var body = PostingJourneyTest.OFFER.replace("2099-12-31", last.toString());
        var offer = published(firm, "offers", body);
        passes(firm, Duration.ofDays(1));
        stands(firm, offer, "EXPIRED");
        renew(firm, offer, last.plusDays(30))
                .statusCode(409)
                .body("code", equalTo("posting-incomplete"))
                .body("errors.pointer", contains("/capacity"));

        firm.acts()
                .body(body.replace("\"periodTill\": \"" + last, "\"periodTill\": \"" + last.plusDays(60)))
                .put(offer)
                .then()
                .statusCode(200)
                .body("state", equalTo("EXPIRED"));

        renew(firm, offer, last.plusDays(30)).statusCode(200).body("state", equalTo("PUBLISHED"));
    }

    @Test
    void a_paused_need_expires_at_its_deadline_and_a_draft_never_does() {
        var firm = Firm.verified();
        var body = PostingJourneyTest.NEED.replace("2099-12-31", today(firm).toString());
        var need = published(firm, "needs", body);
        firm.acts().post(need + "/pause").then().statusCode(200);
        var draft = firm.draft("needs", body);

        passes(firm, Duration.ofDays(2));

        stands(firm, need, "EXPIRED");
        Told.of("enterprise.need", id(need), "published", "paused", "expired");
        firm.acts().get(draft).then().body("state", equalTo("DRAFT")).body("expired", equalTo(true));
        firm.acts()
                .post(draft + "/publish")
                .then()
                .statusCode(409)
                .body("code", equalTo("posting-expired"))
                .body("errors.pointer", contains("/deadline"));
        firm.acts().post(need + "/withdraw").then().statusCode(200);
        renew(firm, need, today(firm).plusDays(9)).statusCode(409).body("code", equalTo("state-conflict"));
    }

    @Test
    void an_offer_whose_first_day_comes_is_told_again_so_that_it_is_matched_that_day() {
        var firm = Firm.verified();
        var body = PostingJourneyTest.OFFER.replace(
                "\"validTill\"",
                "\"validFrom\": \"%s\", \"validTill\"".formatted(today(firm).plusDays(3)));
        var offer = published(firm, "offers", body);
        firm.acts().get(offer).then().body("validities.since[1]", nullValue());

        passes(firm, Duration.ofDays(3));

        Told.of("enterprise.offer", id(offer), "published", "opened");
        Told.of("enterprise.posting", id(offer), "projected", "projected");
        firm.acts().get(offer).then().body("state", equalTo("PUBLISHED")).body("allowedActions", hasItem("renew"));
    }

    private void passes(Firm firm, Duration time) {
        tenancy.asSystem(() -> entities.createNativeQuery("""
                        insert into clock_shift (tenant, shift) values (?1, make_interval(secs => ?2))""")
                .setParameter(1, firm.id())
                .setParameter(2, (double) time.toSeconds())
                .executeUpdate());
    }

    private LocalDate today(Firm firm) {
        return tenancy.asSystem(() -> clock.today(firm.id(), ZONE));
    }

    private static String till(LocalDate day) {
        return "\"validTill\": \"%s\"".formatted(day);
    }

    private static String published(Firm firm, String kind, String body) {
        var posting = firm.draft(kind, body);
        firm.acts().post(posting + "/publish").then().statusCode(200);
        return posting;
    }

    private static void stands(Firm firm, String posting, String state) {
        await().untilAsserted(() -> firm.acts().get(posting).then().body("state", equalTo(state)));
    }

    private static ValidatableResponse renew(Firm firm, String posting, LocalDate till) {
        return firm.acts()
                .body("{\"validTill\": \"%s\"}".formatted(till))
                .post(posting + "/renew")
                .then();
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }
}
