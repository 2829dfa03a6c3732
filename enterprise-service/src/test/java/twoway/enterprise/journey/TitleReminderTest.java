package twoway.enterprise.journey;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Tenancy;
import twoway.local.testing.EmbeddedServers;

/** A title's end comes by the firm's own calendar, which these tests turn forward. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class TitleReminderTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.ofHours(8));

    @Inject
    DataSource database;

    @Inject
    Tenancy tenancy;

    @Test
    void members_are_told_90_30_and_7_days_before_a_title_runs_out_and_once_each() {
        var firm = Firm.registered();
        var chinese = reader(firm, "zh");
        var english = reader(firm, "en");
        var till = TODAY.plusDays(90);
        var title = report(firm, "LITTLE_GIANT", till);

        assertEquals(
                "您的称号“专精特新“小巨人”企业”将于" + till + "到期，还有 90 天。请及时申请复核。",
                chinese.letter().subject());
        assertEquals(english(till, 90), english.letter().subject());
        daysLater(firm, 61);
        assertEquals(english(till, 29), english.letters(2).getLast().subject());
        daysLater(firm, 83);
        assertEquals(english(till, 7), english.letters(3).getLast().subject());
        daysLater(firm, 84);
        var second = report(firm, "LITTLE_GIANT", till.plusDays(1));
        assertEquals(english(till.plusDays(1), 7), english.letters(4).getLast().subject());
        assertEquals(3, reminders(title));
        assertEquals(3, reminders(second));
    }

    @Test
    void however_many_titles_run_out_at_once_everybody_is_reminded_of_each() {
        var firm = Firm.registered();
        var reader = Person.somebody();
        firm.takesIn(reader.subject(), "VIEWER");
        var rows = new Rows(database, tenancy);
        rows.change("""
                insert into official_title (id, enterprise_id, tier, valid_from, valid_till, state, reported_at, state_since, version)
                select gen_random_uuid(), ?::uuid, 'SRDI', current_date - 100, current_date + 20, 'REPORTED', now(), now(), 0
                  from generate_series(1, 450)""", firm.id().toString());

        await().atMost(Duration.ofSeconds(60))
                .until(() -> rows.one("select count(*) from notice where subject = ?", reader.subject())
                        .equals("450"));
        assertEquals(
                "900",
                rows.one(
                        "select count(*) from title_reminder where title_id in"
                                + " (select id from official_title where enterprise_id = ?::uuid)",
                        firm.id().toString()));
    }

    @Test
    void nobody_is_reminded_of_a_title_that_was_taken_away_or_is_over() {
        var firm = Firm.registered();
        var reader = reader(firm, "en");
        var revoked = report(firm, "SRDI", TODAY.plusDays(91));
        Firm.asOperator()
                .body("{\"source\": \"https://example.com/decision\"}")
                .post(firm.path() + "/titles/" + revoked + "/revoke")
                .then()
                .statusCode(200);
        var over = report(firm, "SRDI", TODAY.plusDays(1).minusDays(2));

        daysLater(firm, 1);
        var running = report(firm, "SRDI", TODAY.plusDays(8));

        assertEquals(
                "Your title SRDI SME runs out on " + TODAY.plusDays(8)
                        + ", in 7 days. Apply for its re-review in time.",
                reader.letter().subject());
        assertEquals(3, reminders(running));
        assertEquals(0, reminders(revoked) + reminders(over));
    }

    private static String english(LocalDate till, int days) {
        return "Your title little giant runs out on " + till + ", in " + days
                + " days. Apply for its re-review in time.";
    }

    private static Person reader(Firm firm, String language) {
        var reader = Person.withMail(language, "AT_ONCE");
        firm.takesIn(reader.subject(), "VIEWER");
        return reader;
    }

    private static String report(Firm firm, String tier, LocalDate till) {
        return firm.acts()
                .body("{\"tier\": \"" + tier + "\", \"validFrom\": \"" + TODAY.minusYears(2) + "\", \"validTill\": \""
                        + till + "\"}")
                .post(firm.path() + "/titles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void daysLater(Firm firm, int days) {
        tenancy.asSystem(() -> {
            try (var connection = database.getConnection();
                    var put = connection.prepareStatement("""
                        insert into clock_shift (tenant, shift) values (?, make_interval(days => ?))
                        on conflict (tenant) do update set shift = excluded.shift""")) {
                put.setObject(1, firm.id());
                put.setInt(2, days);
                put.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private int reminders(String title) {
        return tenancy.asSystem(() -> {
            try (var connection = database.getConnection();
                    var query = connection.prepareStatement("select count(*) from title_reminder where title_id = ?")) {
                query.setObject(1, UUID.fromString(title));
                var row = query.executeQuery();
                row.next();
                return row.getInt(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
