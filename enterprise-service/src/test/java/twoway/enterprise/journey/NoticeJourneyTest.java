package twoway.enterprise.journey;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Tenancy;
import twoway.local.Letter;
import twoway.local.testing.EmbeddedServers;
import twoway.local.testing.Mail;
import twoway.local.testing.Tokens;

/** Told means told: what stands in the inbox and in the letter that a mail server really took. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class NoticeJourneyTest {

    private static final String MARK = "/enterprise/v1/notices/read";

    private static final String STATES = "select string_agg(state, ',' order by id) from mail where subject = ?";

    private static final String KEPT = """
            select (select count(*) from mail_address where subject = me) || ' '
                || (select count(*) from notice_preference where subject = me) || ' '
                || (select count(*) from notice where subject = me) from (select ?::text as me) as person""";

    @Inject
    DataSource database;

    @Inject
    Tenancy tenancy;

    @Test
    void owners_are_told_in_their_language_that_an_invitation_was_accepted() {
        var firm = Firm.registered();
        var chinese = owner(firm, Person.withMail("zh", "AT_ONCE"));
        var english = owner(firm, Person.withMail("en", "AT_ONCE"));
        chinese.letter(); // of the second owner, who came after it

        firm.takesIn(Firm.somebody(), "EDITOR");

        var zh = chinese.letters(2).getLast();
        assertEquals("您发出的邀请已被接受：新成员的角色为编辑者。", zh.subject());
        assertTrue(zh.text().contains("示例移动机器人"), zh::text);
        assertEquals("zh", zh.language());
        var en = english.letter();
        assertEquals("Your invitation was accepted: the new member's role is editor.", en.subject());
        assertTrue(en.text().contains("Example Mobile Robots"), en::text);
        assertTrue(en.text().contains("(Europe/Berlin)"), en::text);
        english.inbox()
                .body("items.code", contains("invitation-accepted"))
                .body("items[0].text.zh", equalTo(zh.subject()))
                .body("items[0].text.en", equalTo(en.subject()))
                .body("items[0].category", equalTo("ENTERPRISE"))
                .body("items[0].readAt", nullValue());
        String link = english.inbox().extract().path("items[0].link");
        english.acts().get(link).then().statusCode(200).body("state", equalTo("ACCEPTED"));
    }

    @Test
    void every_member_is_told_of_a_suspension_and_of_its_end() {
        var firm = Firm.verified();
        var chinese = Person.withMail("zh", "AT_ONCE");
        var english = Person.withMail("en", "AT_ONCE");
        firm.takesIn(chinese.subject(), "VIEWER");
        firm.takesIn(english.subject(), "EDITOR");

        firm.suspended().statusCode(200);

        assertEquals(
                "示例移动机器人已被暂停，原因：资料或发布内容误导他人。暂时不能开始新的合作，说明见企业资料。如有异议，请联系平台运营人员。",
                chinese.letter().subject());
        assertEquals(
                "Example Mobile Robots has been suspended; reason: what is said misleads others. Nothing new can be"
                        + " begun for now; the statement of reasons stands with your enterprise. If you object, tell the"
                        + " platform's operators.",
                english.letter().subject());
        firm.acts()
                .get(firm.path())
                .then()
                .body("suspensions[0].statement", equalTo("The licence names another firm."))
                .body("suspensions[0].end", nullValue());
        firm.reinstated().statusCode(200);
        assertEquals("示例移动机器人已恢复，原因：原因已消除。", chinese.letters(2).getLast().subject());
        assertEquals(
                "Example Mobile Robots has been reinstated; reason: the cause is removed.",
                english.letters(2).getLast().subject());
        firm.acts()
                .get(firm.path())
                .then()
                .body("suspensions.size()", equalTo(1))
                .body("suspensions[0].end.statement", equalTo("The right licence was shown."));
        firm.acts()
                .get("/enterprise/v1/notices")
                .then()
                .body("items.code", hasItem("enterprise-suspended"))
                .body("items.code", hasItem("enterprise-verified"));
    }

    @Test
    void who_chose_nothing_finds_everything_in_the_inbox_and_gets_no_mail() {
        var firm = Firm.registered();
        var person = owner(firm, Person.somebody());
        person.takesMail("{}").statusCode(200).body("confirmedAt", notNullValue());

        firm.takesIn(Firm.somebody(), "VIEWER");
        firm.takesIn(Firm.somebody(), "APPROVER");

        person.hasUnread(2);
        String next = person.acts()
                .get("/enterprise/v1/notices?limit=1")
                .then()
                .body("items[0].text.en", equalTo("Your invitation was accepted: the new member's role is approver."))
                .extract()
                .path("next");
        String first = person.acts()
                .queryParam("after", next)
                .get("/enterprise/v1/notices")
                .then()
                .body("items.size()", equalTo(1))
                .body("next", nullValue())
                .extract()
                .path("items[0].id");
        person.acts().body("{\"upTo\": \"" + first + "\"}").post(MARK).then().body("unread", equalTo(1));
        person.acts().get("/enterprise/v1/notices?unread=true").then().body("items.id", not(hasItem(first)));
        String second = person.inbox().extract().path("items[0].id");
        person.acts().body("{\"ids\": [\"" + second + "\"]}").post(MARK).then().body("unread", equalTo(0));
        person.acts().body("{}").post(MARK).then().statusCode(422).body("code", equalTo("notices-not-named"));
        assertEquals(List.of(), mailsOf(person));
    }

    @Test
    void an_inbox_is_its_readers_alone() {
        var firm = Firm.registered();
        var owner = owner(firm, Person.somebody());
        var viewer = Person.somebody();
        firm.takesIn(viewer.subject(), "VIEWER");
        owner.hasUnread(1);
        String notice = owner.inbox().extract().path("items[0].id");

        viewer.inbox().body("items", empty());
        viewer.acts().body("{\"ids\": [\"" + notice + "\"]}").post(MARK).then().statusCode(404);
        Person.somebody().inbox().body("items", empty());
        viewer.acts().get("/enterprise/v1/mails").then().statusCode(403);

        owner.hasUnread(1);
    }

    @Test
    void a_digest_says_in_one_letter_a_day_what_has_happened() {
        var firm = Firm.registered();
        var person = owner(firm, Person.withMail("en", "DAILY"));
        firm.takesIn(Firm.somebody(), "EDITOR");
        firm.takesIn(Firm.somebody(), "VIEWER");
        assertEquals(List.of("QUEUED"), mailsOf(person));

        comesMorning(person);

        var letter = person.letter();
        assertEquals("2 new notices", letter.subject());
        assertTrue(letter.text().contains("role is editor") && letter.text().contains("role is viewer"), letter::text);
        firm.takesIn(Firm.somebody(), "APPROVER");
        await().until(() -> mailsOf(person).equals(List.of("SENT", "QUEUED")));
    }

    @Test
    void mail_that_waits_is_not_sent_to_who_wants_none_any_more_or_has_left_or_is_forgotten() {
        var firm = Firm.registered();
        var unsubscribed = owner(firm, Person.withMail("zh", "DAILY"));
        var forgotten = owner(firm, Person.withMail("zh", "DAILY"));
        var revoked = Person.withMail("zh", "DAILY");
        String member = firm.takesIn(revoked.subject(), "OWNER");
        firm.takesIn(Firm.somebody(), "EDITOR");

        unsubscribed.wants("zh", "INBOX").statusCode(200);
        forgotten.acts().post("/enterprise/v1/mail-address/erase").then().body("hint", nullValue());
        firm.acts().post("/enterprise/v1/members/" + member + "/revoke").then().statusCode(200);

        for (var person : List.of(unsubscribed, forgotten, revoked)) {
            comesMorning(person);
            await().until(() -> mailsOf(person).equals(List.of("DROPPED")));
            assertEquals(List.of(), Mail.to(person.address()));
        }
    }

    @Test
    void an_entered_address_counts_once_the_code_sent_to_it_comes_back() {
        var firm = Firm.registered();
        var person = owner(firm, Person.somebody());
        var entered = Person.somebody();
        person.wants("en", "AT_ONCE").statusCode(200);

        person.takesMail("{\"address\": \"" + entered.address() + "\"}")
                .statusCode(200)
                .body("hint", equalTo("p…@persons.example"))
                .body("confirmedAt", nullValue());
        firm.takesIn(Firm.somebody(), "VIEWER"); // told nowhere but in the inbox
        var code = code(entered.letter());
        await().until(() -> mailsOf(person).contains("DROPPED"));
        confirm(person, code.equals("00000000") ? "00000001" : "00000000")
                .statusCode(422)
                .body("code", equalTo("code-wrong"));
        confirm(person, code).statusCode(200).body("confirmedAt", notNullValue());
        firm.takesIn(Firm.somebody(), "EDITOR");

        var told = entered.letters(2).getLast();
        assertEquals("Your invitation was accepted: the new member's role is editor.", told.subject());
        assertEquals(List.of(), Mail.to(person.address()));
    }

    @Test
    void a_code_is_good_for_five_guesses() {
        var person = Person.somebody();
        var entered = Person.somebody();
        person.takesMail("{\"address\": \"" + entered.address() + "\"}").statusCode(200);
        var code = code(entered.letter());
        var wrong = code.equals("00000000") ? "00000001" : "00000000";

        for (int i = 0; i < 5; i++) confirm(person, wrong).statusCode(422);

        confirm(person, code).statusCode(422).body("code", equalTo("code-wrong"));
        person.acts().get("/enterprise/v1/mail-address").then().body("confirmedAt", nullValue());
    }

    @Test
    void forgetting_the_address_or_oneself_does_not_forget_how_many_codes_were_sent() {
        var person = Person.somebody();
        var entered = "{\"address\": \"" + Person.somebody().address() + "\"}";
        for (int i = 0; i < 10; i++) person.takesMail(entered).statusCode(200);

        person.acts()
                .post("/enterprise/v1/mail-address/erase")
                .then()
                .statusCode(200)
                .body("hint", nullValue())
                .body("confirmedAt", nullValue());
        person.takesMail(entered).statusCode(409).body("code", equalTo("too-many-codes"));
        person.acts()
                .body("{\"subject\": \"" + person.subject() + "\"}")
                .post("/enterprise/v1/erasures")
                .then()
                .statusCode(200);
        person.takesMail(entered).statusCode(409).body("code", equalTo("too-many-codes"));

        assertNull(one("select address from mail_address where subject = ?", person));
    }

    @Test
    void of_guesses_at_once_five_count_and_nobody_waits_for_a_connection() throws Exception {
        var person = Person.somebody();
        var entered = Person.somebody();
        person.takesMail("{\"address\": \"" + entered.address() + "\"}").statusCode(200);
        var code = code(entered.letter());
        var wrong = code.equals("00000000") ? "00000001" : "00000000";
        try (var threads = Executors.newFixedThreadPool(40)) {
            var answers = threads.invokeAll(Collections.<Callable<Integer>>nCopies(
                    40, () -> confirm(person, wrong).extract().statusCode()));

            for (var answer : answers) assertEquals(422, answer.get());
        }
        assertEquals("5", one("select tries::text from mail_address where subject = ?", person));
        confirm(person, code).statusCode(422);
    }

    @Test
    void a_code_confirms_the_address_that_it_was_sent_to_and_no_other() {
        var person = Person.somebody();
        var first = Person.somebody();
        var second = Person.somebody();
        person.takesMail("{\"address\": \"" + first.address() + "\"}").statusCode(200);
        var code = code(first.letter());
        person.takesMail("{\"address\": \"" + second.address() + "\"}").statusCode(200);

        confirm(person, code).statusCode(422);

        confirm(person, code(second.letter())).statusCode(200);
        assertEquals(second.address(), one("select address from mail_address where subject = ?", person));
    }

    @Test
    void what_a_newer_version_has_told_is_left_out_and_the_rest_is_read() {
        var firm = Firm.registered();
        var person = owner(firm, Person.withMail("en", "DAILY"));
        firm.takesIn(Firm.somebody(), "VIEWER");
        firm.takesIn(Firm.somebody(), "EDITOR");
        change(
                "update notice set code = 'told-tomorrow' where id ="
                        + " (select max(id::text)::uuid from notice where subject = ?)",
                person);

        person.inbox()
                .body("items.text.en", contains("Your invitation was accepted: the new member's role is viewer."));
        person.hasUnread(1);
        comesMorning(person);
        assertEquals(
                "Your invitation was accepted: the new member's role is viewer.",
                person.letter().subject());
    }

    @Test
    void a_letter_that_cannot_be_written_has_failed_after_the_last_attempt() {
        var firm = Firm.registered();
        var person = owner(firm, Person.withMail("en", "DAILY"));
        firm.takesIn(Firm.somebody(), "VIEWER");
        change("update notice set arguments = '{\"firm\": \"no id\"}' where subject = ?", person);
        change("update mail set attempts = 9 where subject = ?", person);

        comesMorning(person);

        await().atMost(Duration.ofSeconds(60)).until(() -> mailsOf(person).equals(List.of("FAILED")));
        assertEquals("10", one("select attempts::text from mail where subject = ?", person));
    }

    @Test
    void what_a_mail_server_refuses_is_the_operators_to_see_and_to_send_again() {
        var firm = Firm.registered();
        var person = owner(firm, Person.at(Mail.REFUSED));
        person.wants("en", "AT_ONCE").statusCode(200);
        person.takesMail("{}").statusCode(200);
        firm.takesIn(Firm.somebody(), "EDITOR");
        await().atMost(Duration.ofSeconds(60)).until(() -> mailsOf(person).equals(List.of("FAILED")));

        var mail = "/enterprise/v1/mails/" + one("select id::text from mail where subject = ?", person);
        Firm.asOperator()
                .get(mail)
                .then()
                .body("state", equalTo("FAILED"))
                .body("reason", equalTo("SMTP 550"))
                .body("kind", equalTo("NOTICE"))
                .body("allowedActions", contains("retry"));
        var elsewhere = new Person(person.subject(), Person.somebody().address());
        elsewhere.takesMail("{}").statusCode(200);
        Firm.asOperator().post(mail + "/retry").then().statusCode(200).body("state", equalTo("QUEUED"));

        assertEquals(
                "Your invitation was accepted: the new member's role is editor.",
                elsewhere.letter().subject());
        Firm.asOperator().post(mail + "/retry").then().statusCode(409);
    }

    @Test
    void a_mail_server_that_has_no_time_is_asked_again() {
        var firm = Firm.registered();
        var person = owner(firm, Person.at(Mail.GREYLISTED));
        person.wants("en", "AT_ONCE").statusCode(200);
        person.takesMail("{}").statusCode(200);

        firm.takesIn(Firm.somebody(), "EDITOR");

        person.letter();
        await().until(() -> mailsOf(person).equals(List.of("SENT")));
        assertNotEquals("1", one("select attempts::text from mail where subject = ?", person));
    }

    @Test
    void after_a_crash_between_sending_and_marking_the_same_letter_comes_again_under_the_same_id() {
        var firm = Firm.registered();
        var person = owner(firm, Person.withMail("zh", "AT_ONCE"));
        firm.takesIn(Firm.somebody(), "EDITOR");
        person.letter();
        await().until(() -> mailsOf(person).equals(List.of("SENT")));

        change("update mail set state = 'QUEUED', closed_at = null where subject = ?", person);

        var letters = person.letters(2);
        assertEquals(letters.getFirst().id(), letters.getLast().id());
        assertEquals(letters.getFirst().text(), letters.getLast().text());
    }

    @Test
    void of_a_person_who_is_erased_neither_address_nor_inbox_nor_choice_stays() {
        var firm = Firm.registered();
        var person = owner(firm, Person.withMail("zh", "DAILY"));
        firm.takesIn(Firm.somebody(), "EDITOR");
        assertEquals("1 1 1", one(KEPT, person));

        person.acts()
                .body("{\"subject\": \"" + person.subject() + "\"}")
                .post("/enterprise/v1/erasures")
                .then()
                .statusCode(200);

        assertEquals("0 0 0", one(KEPT, person));
        comesMorning(person);
        await().until(() -> mailsOf(person).equals(List.of("DROPPED")));
    }

    @Test
    void one_click_in_a_letter_ends_letters_of_its_kind_and_only_the_click_does() {
        var firm = Firm.registered();
        var person = owner(firm, Person.withMail("en", "AT_ONCE"));
        firm.takesIn(Firm.somebody(), "EDITOR");
        var click = person.letter().unsubscribe().replaceFirst("^https?://[^/]+", "");
        var preferences = "/enterprise/v1/notice-preferences";

        given().get(click).then().statusCode(405);
        person.acts().get(preferences).then().body("categories", anEmptyMap());
        for (int i = 0; i < 2; i++) {
            given().contentType("application/x-www-form-urlencoded")
                    .header("Idempotency-Key", "once")
                    .body("List-Unsubscribe=One-Click")
                    .post(click)
                    .then()
                    .statusCode(200)
                    .body("inboxOnly", contains("ENTERPRISE"));
            person.acts()
                    .get(preferences)
                    .then()
                    .header("ETag", equalTo("\"2\""))
                    .body("delivery", equalTo("AT_ONCE"))
                    .body("categories.ENTERPRISE", equalTo("INBOX"));
        }
        given().post(click.substring(0, click.length() - 3) + "AAA").then().statusCode(404);
        given().post("/enterprise/v1/unsubscriptions?word=mine").then().statusCode(400);
        firm.takesIn(Firm.somebody(), "VIEWER");

        person.hasUnread(2);
        assertEquals(1, mailsOf(person).size());
    }

    @Test
    void a_claimant_is_told_of_every_decision_although_he_belongs_to_no_firm_yet() {
        var chinese = Person.withMail("zh", "AT_ONCE");
        var english = Person.withMail("en", "AT_ONCE");
        var first = claims(english);
        var second = claims(chinese);

        decides(Firm.asOperator(), first, "reject");
        decides(Firm.asOperator(), second, "reject");

        assertEquals(
                "Your claim was not accepted; reason: nothing shows that you may speak for the firm. The statement stands"
                        + " with the claim. You may appeal once, to another operator.",
                english.letter().subject());
        assertEquals(
                "您的认领申请未获通过，原因：未能证明有权代表企业。说明见该申请；您可以申请复核一次，由另一位运营人员决定。",
                chinese.letter().subject());
        english.inbox()
                .body("items.code", contains("claim-rejected"))
                .body("items[0].enterpriseId", nullValue())
                .body("items[0].link", equalTo(first));
        english.acts().get(first).then().body("decision.statement", equalTo("Show who you are."));
        for (var person : List.of(english, chinese)) {
            var claim = person == english ? first : second;
            person.acts()
                    .body("{\"grounds\": \"Look again.\"}")
                    .post(claim + "/appeal")
                    .then()
                    .statusCode(200);
        }
        decides(Firm.as(Tokens.OTHER_OPERATOR), first, "dismiss");
        Firm.as(Tokens.OTHER_OPERATOR)
                .body("{\"statement\": \"The licence was seen.\"}")
                .post(second + "/accept")
                .then()
                .statusCode(200);

        assertTrue(
                english.letters(2).getLast().subject().startsWith("Your appeal did not change the decision"),
                english::toString);
        assertEquals("您的认领申请已获通过：您现在是示例移动机器人的所有者。", chinese.letters(2).getLast().subject());
        chinese.inbox().body("items.code", contains("claim-accepted", "claim-rejected"));
        Person.somebody().inbox().body("items", empty());
    }

    /** Of a firm that an office has told of. */
    private static String claims(Person person) {
        var code = SampleIdentifiers.creditCode();
        Firm.asOperator()
                .body("{\"sourceTimestamp\": \"2026-05-01T00:00:00Z\", \"enterprise\": " + Firm.application(code) + "}")
                .put("/enterprise/v1/enterprises/by-external-id/example-office/" + code)
                .then()
                .statusCode(200);
        return person.acts()
                .body("{\"identifier\": {\"scheme\": \"USCC\", \"value\": \"" + code
                        + "\"}, \"proof\": \"It is mine.\"}")
                .post("/enterprise/v1/claims")
                .then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    private static void decides(RequestSpecification operator, String claim, String word) {
        operator.body("{\"reason\": \"NOT_ENTITLED\", \"statement\": \"Show who you are.\"}")
                .post(claim + "/" + word)
                .then()
                .statusCode(200);
    }

    private static Person owner(Firm firm, Person person) {
        firm.takesIn(person.subject(), "OWNER");
        return person;
    }

    private static ValidatableResponse confirm(Person person, String code) {
        return person.acts()
                .body("{\"code\": \"" + code + "\"}")
                .post("/enterprise/v1/mail-address/confirm")
                .then();
    }

    private static String code(Letter letter) {
        var found = Pattern.compile("\\b\\d{8}\\b").matcher(letter.text());
        assertTrue(found.find(), letter::text);
        return found.group();
    }

    /** The states of the mail of a person, in the order in which it was ordered. */
    private List<String> mailsOf(Person person) {
        var states = one(STATES, person);
        return states == null ? List.of() : List.of(states.split(","));
    }

    private String one(String sql, Person person) {
        return tenancy.asSystem(() -> {
            try (var connection = database.getConnection();
                    var query = connection.prepareStatement(sql)) {
                query.setString(1, person.subject());
                var row = query.executeQuery();
                row.next();
                return row.getString(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void comesMorning(Person person) {
        change("update mail set due_at = clock_timestamp() where subject = ? and state = 'QUEUED'", person);
    }

    private void change(String sql, Person person) {
        tenancy.asSystem(() -> {
            try (var connection = database.getConnection();
                    var update = connection.prepareStatement(sql)) {
                update.setString(1, person.subject());
                assertEquals(1, update.executeUpdate());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
