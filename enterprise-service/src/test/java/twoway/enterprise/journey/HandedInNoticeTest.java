package twoway.enterprise.journey;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import twoway.local.testing.EmbeddedServers;
import twoway.local.testing.Topics;

/** What the other services want told comes over Kafka, and out of a mail server. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class HandedInNoticeTest {

    private static final Topics TOPICS = new Topics();
    private static final String LINK = "/matching/v1/matches/";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            interest-declared  |                      | 示例移动机器人对“面向物流机器人的全球销售与服务网络”表示了合作意向，等待您的答复。 | Example Mobile Robots is interested in “Global network for logistics robotics” and waits for your answer.
            interest-mutual    |                      | 您与示例移动机器人就“面向物流机器人的全球销售与服务网络”互有合作意向，现在可以提出合作方案。 | You and Example Mobile Robots are both interested in “Global network for logistics robotics”; either of you may propose now.
            proposal-received  |                      | 示例移动机器人就“面向物流机器人的全球销售与服务网络”发来合作方案，等待您的答复。 | Example Mobile Robots has sent you a proposal on “Global network for logistics robotics” and waits for your answer.
            proposal-your-turn | "round": "2"         | 示例移动机器人就“面向物流机器人的全球销售与服务网络”修改了合作方案（第 2 轮），轮到您答复。 | Example Mobile Robots has changed the proposal on “Global network for logistics robotics” (round 2); it is your turn.
            proposal-agreed    |                      | 与示例移动机器人就“面向物流机器人的全球销售与服务网络”的合作方案已由双方确认。 | The proposal with Example Mobile Robots on “Global network for logistics robotics” is agreed by both.
            proposal-declined  | "reason": "TIMING"   | 示例移动机器人未接受“面向物流机器人的全球销售与服务网络”的合作方案，原因：时间安排。 | Example Mobile Robots has declined the proposal on “Global network for logistics robotics”; reason: timing.
            place-freed        |                      | “面向物流机器人的全球销售与服务网络”空出一个合作名额，已为您的合作方案预留。 | A place on “Global network for logistics robotics” has become free and is reserved for your proposal.
            saved-search-found | "count": "2"         | 您保存的查询新找到 2 个匹配。 | A search that you have saved has found new matches: 2.
            case-opened        | "markets": "DE,US"   | 与示例移动机器人的渠道入驻已开始：德国、美国。 | Joining the channel with Example Mobile Robots has begun: Germany, United States.
            case-waiting       | "count": "3"         | 与示例移动机器人的渠道入驻有步骤等待您处理（3 项）。 | Joining the channel with Example Mobile Robots waits for you (3 steps).
            case-rejected      | "reason": "PILOT_FAILED" | 示例移动机器人终止了渠道入驻，原因：试点未成功。 | Example Mobile Robots has rejected the onboarding; reason: the pilot failed.
            lane-live          | "market": "DE"       | 与示例移动机器人的渠道已在德国开通。 | The channel with Example Mobile Robots is open in Germany.
            """)
    void the_letter_says_it_in_the_readers_language(String code, String more, String zh, String en) {
        var firm = Firm.registered();
        var other = Firm.registered();
        var posting = other.draft("offers", PostingJourneyTest.OFFER);
        var chinese = reader(firm, "zh");
        var english = reader(firm, "en");
        var about = UUID.randomUUID();

        wanted(code, about, 1, firm, """
                {"firm": "%s", "posting": "%s"%s}""".formatted(
                        other.id(), posting.substring(posting.lastIndexOf('/') + 1), more == null ? "" : ", " + more));

        assertEquals(zh, chinese.letter().subject());
        var letter = english.letter();
        assertEquals(en, letter.subject());
        assertTrue(letter.text().contains(en), letter::text);
        english.inbox()
                .body("items[0].code", equalTo(code))
                .body("items[0].link", equalTo(LINK + about))
                .body("items[0].text.zh", equalTo(zh));
    }

    @Test
    void an_event_that_comes_twice_is_told_once_and_one_without_a_sentence_holds_up_nobody_else() {
        var firm = Firm.registered();
        var reader = reader(firm, "en");
        var about = UUID.randomUUID();

        wanted("case-waiting", about, 1, firm, "{\"count\": \"1\"}");
        wanted("case-waiting", about, 1, firm, "{\"count\": \"1\"}");
        wanted("never-heard-of", UUID.randomUUID(), 1, firm, "{}");
        wanted("place-freed", UUID.randomUUID(), 1, firm, "{\"posting\": \"not an id\"}");
        wanted("case-waiting", about, 2, firm, "{\"count\": \"2\"}");

        var letters = reader.letters(2);
        assertTrue(letters.getFirst().subject().endsWith("(1 steps)."), letters::toString);
        assertTrue(letters.getLast().subject().endsWith("(2 steps)."), letters::toString);
        reader.hasUnread(2);
    }

    private static void wanted(String code, UUID about, long sequence, Firm firm, String arguments) {
        var topic =
                "twoway." + (code.startsWith("case") || code.startsWith("lane") ? "channel" : "matching") + ".notice";
        TOPICS.send(topic, about, "twoway.notice-wanted.v1", sequence, firm.id(), """
                {"enterpriseId": "%s", "code": "%s", "arguments": %s, "link": "%s"}""".formatted(
                        firm.id(), code, arguments, LINK + about));
    }

    private static Person reader(Firm firm, String language) {
        var reader = Person.withMail(language, "AT_ONCE");
        firm.takesIn(reader.subject(), "VIEWER");
        return reader;
    }
}
