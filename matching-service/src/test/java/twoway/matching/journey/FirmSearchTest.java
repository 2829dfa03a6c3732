package twoway.matching.journey;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static twoway.matching.journey.Patience.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;

/** Who looks for firms with a need in words, and what of them it is shown. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class FirmSearchTest {

    /** A country that only these tests have firms in. */
    private static final String ELSEWHERE = "FO";

    private Firm reader;

    @BeforeEach
    void somebodyReads() {
        reader = Firm.large();
    }

    @Test
    void a_need_in_chinese_finds_the_firm_described_in_chinese_and_one_in_english_the_english() {
        var word = word();
        var chinese = elsewhere("zh", "本公司研发仓库用自主移动机器人，型号" + word + "。").imported();
        var english = elsewhere("en", "The company makes autonomous mobile robots, model " + word + ".")
                .imported();
        var chineseBrewer = elsewhere("zh", "本公司生产酱油和食醋。").imported();
        var englishBrewer =
                elsewhere("en", "The company brews soy sauce and vinegar.").imported();
        var chineseNeed = "寻找能在仓库里搬运货物的移动机器人供应商 " + word;
        var englishNeed = "We look for mobile robots that carry goods. " + word;
        awaitMeaning(chineseNeed, chinese.id());
        awaitMeaning(englishNeed, english.id());
        awaitMeaning(chineseNeed, chineseBrewer.id());
        awaitMeaning(englishNeed, englishBrewer.id());

        var inChinese = elsewhere(chineseNeed);
        var inEnglish = elsewhere(englishNeed);

        assertEquals("ZH", inChinese.getString("language"));
        before(chinese.id(), chineseBrewer.id(), inChinese);
        assertEquals("EN", inEnglish.getString("language"));
        before(english.id(), englishBrewer.id(), inEnglish);
        assertTrue(wordsOf(englishNeed, english.id()).containsAll(List.of("mobile", "robots")));
        assertTrue(ofFirm(inChinese, chinese.id()).get("snippet").toString().contains("机器人"));
    }

    @Test
    void a_need_in_one_language_finds_the_firm_described_in_the_other_by_the_concepts_that_both_name() {
        var need = "寻找谐波减速器和伺服电机供应商";
        var maker =
                elsewhere("en", "Maker of harmonic drives and servo motors.").imported();
        var brewer = elsewhere("en", "Brews beer and bottles mineral water.").imported();
        awaitMeaning(need, maker.id());
        awaitMeaning(need, brewer.id());

        before(maker.id(), brewer.id(), elsewhere(need));
        var why = ofFirm(elsewhere(need), maker.id());
        assertEquals(List.of(), why.get("words"), "they share no word");
        assertEquals(2, ((List<?>) why.get("concepts")).size());
    }

    @Test
    void a_text_that_says_it_in_other_words_is_found_by_its_meaning_once_its_vector_is_there() {
        var firm = elsewhere("en", "Driverless vehicles transport pallets between racks of a depot.")
                .imported();
        var other = elsewhere("en", "Dairy cooperative that produces cheese, butter and yoghurt.")
                .imported();
        var need = "autonomous robot carrying goods inside warehouses";
        awaitMeaning(need, firm.id());
        awaitMeaning(need, other.id());

        before(firm.id(), other.id(), elsewhere(need));
        assertEquals(List.of(), ofFirm(elsewhere(need), firm.id()).get("words"), "they share no word");
    }

    @Test
    void a_changed_record_is_found_by_its_new_words_and_no_longer_by_the_old() {
        var before = word();
        var after = word();
        var firm = new PublicFirm("en", "Maker of " + before).imported();
        awaitWord(before, firm.id());

        firm.changed("en", "Maker of " + after);

        awaitWord(after, firm.id());
        assertFalse(wordsOf(before, firm.id()).contains(before));
    }

    @Test
    void a_member_is_found_by_what_it_has_open_until_it_is_suspended_and_again_when_reinstated() {
        var word = word();
        var member = Firm.small();
        Posting.need(member).with("title", Map.of("en", "Gripper " + word)).projected();
        awaitWord(word, member.id().toString());
        assertEquals("MEMBER", search(Map.of("text", word)).getString("firms[0].standing"));

        member.suspended();

        await().untilAsserted(() -> assertFalse(found(word).contains(member.id().toString())));

        member.reinstated();

        awaitWord(word, member.id().toString());
    }

    @Test
    void what_a_member_has_paused_finds_it_no_more() {
        var word = word();
        var member = Firm.small();
        var need = Posting.need(member)
                .with("title", Map.of("en", "Gripper " + word))
                .projected();
        awaitWord(word, member.id().toString());

        need.with("status", "PAUSED").projected();

        await().untilAsserted(
                        () -> assertFalse(wordsOf(word, member.id().toString()).contains(word)));
    }

    @Test
    void a_firm_that_is_not_verified_is_not_found() {
        var word = word();
        var unverified = Firm.registered();
        Posting.need(unverified).with("title", Map.of("en", "Gripper " + word)).projected();
        var later = Firm.small();
        Posting.need(later).with("title", Map.of("en", "Gripper " + word)).projected();
        awaitWord(word, later.id().toString());

        assertFalse(found(word).contains(unverified.id().toString()));

        unverified.verified();

        awaitWord(word, unverified.id().toString());
    }

    @Test
    void nobody_finds_itself() {
        var word = word();
        Posting.need(reader).with("title", Map.of("en", "Gripper " + word)).projected();
        var other = Firm.small();
        Posting.need(other).with("title", Map.of("en", "Gripper " + word)).projected();
        awaitWord(word, other.id().toString());

        assertFalse(found(word).contains(reader.id().toString()));
    }

    @Test
    void a_firm_that_has_not_joined_is_shown_with_its_source_and_with_nothing_to_deal_by() {
        var word = word();
        var firm = new PublicFirm("en", "Maker of " + word)
                .with("industry", Map.of("text", "Machinery", "code", Map.of("scheme", "ISIC", "code", "2816")))
                .imported();
        awaitWord(word, firm.id());

        Map<String, Object> shown = search(Map.of("text", word)).getMap("firms[0]");

        assertEquals(
                Set.of(
                        "id",
                        "standing",
                        "names",
                        "country",
                        "province",
                        "city",
                        "industry",
                        "website",
                        "source",
                        "sample",
                        "why"),
                shown.keySet());
        assertEquals("NOT_A_MEMBER", shown.get("standing"));
        assertEquals(
                Map.of("name", "Sample Source", "licence", "CC0", "retrievedOn", "2026-11-01"), shown.get("source"));
        assertEquals(
                Set.of("words", "concepts", "similarMeaning", "snippet"),
                ofFirm(word, firm.id()).keySet());
        reader.gets("matches?limit=100")
                .statusCode(200)
                .body("items.findAll { it.asker.id == '" + firm.id() + "' }", equalTo(List.of()));
    }

    @Test
    void a_search_can_be_narrowed_to_countries_and_industries() {
        var word = word();
        var machine = new PublicFirm("en", "Maker of " + word)
                .with("country", "JP")
                .with("industry", Map.of("text", "Machinery", "code", Map.of("scheme", "ISIC", "code", "2816")))
                .imported();
        var food = new PublicFirm("en", "Eater of " + word)
                .with("industry", Map.of("text", "Food Products"))
                .imported();
        awaitWord(word, machine.id());
        awaitWord(word, food.id());

        assertEquals(List.of(machine.id()), found(Map.of("text", word, "countries", List.of("JP"))));
        assertEquals(List.of(), found(Map.of("text", word, "countries", List.of("IS"))));
        assertEquals(
                List.of(machine.id()),
                found(Map.of(
                        "text",
                        word,
                        "industries",
                        List.of(Map.of("scheme", "ISIC", "code", "28")),
                        "countries",
                        List.of("JP"))));
        var foods = found(Map.of("text", word, "industries", List.of(Map.of("text", "food products"))));
        assertEquals(food.id(), foods.getFirst());
        assertFalse(foods.contains(machine.id()));
    }

    @Test
    void what_cannot_be_searched_for_is_refused_with_the_place_of_the_fault() {
        refused(Map.of("text", " "), 422, "invalid-field");
        refused(Map.of(), 422, "invalid-field");
        refused(Map.of("text", "robot", "limit", 0), 422, "invalid-field");
        refused(Map.of("text", "robot", "limit", 101), 422, "invalid-field");
        refused(Map.of("text", "robot", "countries", List.of("China")), 422, "invalid-field");
        refused(Map.of("text", "robot", "industries", List.of(Map.of("code", "28"))), 422, "invalid-field");
        refused(Map.of("text", "x".repeat(10_001)), 422, "invalid-field");
        refused(Map.of("text", "robot", "language", "FR"), 400, "invalid-body");
        refused(Map.of("text", "robot", "fit", 1), 400, "invalid-body");
        given().contentType(ContentType.JSON)
                .body(Map.of("text", "robot"))
                .post("/matching/v1/firm-searches")
                .then()
                .statusCode(401);
        Firm.as("nobody-of-any-firm")
                .body(Map.of("text", "robot"))
                .post("/matching/v1/firm-searches")
                .then()
                .statusCode(403);
    }

    /** Nothing is kept of a search, not even its answer. */
    @Test
    void a_search_with_a_key_is_a_search() {
        reader.acts()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("text", "robot"))
                .post("/matching/v1/firm-searches")
                .then()
                .statusCode(200);
    }

    @Test
    void whoever_may_only_read_may_search() {
        Firm.as(reader.member("VIEWER"))
                .body(Map.of("text", "robot"))
                .post("/matching/v1/firm-searches")
                .then()
                .statusCode(200);
    }

    private void refused(Map<String, Object> search, int status, String code) {
        reader.posts("firm-searches", search).statusCode(status).body("code", equalTo(code));
    }

    private static void before(String fitting, String other, JsonPath found) {
        var ids = found.getList("firms.id");
        assertTrue(ids.contains(fitting), "what fits is found");
        assertTrue(ids.indexOf(fitting) < ids.indexOf(other), "what means the same stands before what does not");
    }

    private JsonPath search(Map<String, Object> search) {
        return reader.posts("firm-searches", search).statusCode(200).extract().jsonPath();
    }

    private List<String> found(Map<String, Object> search) {
        return search(search).getList("firms.id");
    }

    private List<String> found(String text) {
        return found(Map.of("text", text, "limit", 100));
    }

    /** A firm where no other test has firms that might be closer in meaning. */
    private static PublicFirm elsewhere(String language, String description) {
        return new PublicFirm(language, description).with("country", ELSEWHERE);
    }

    private JsonPath elsewhere(String text) {
        return search(Map.of("text", text, "limit", 100, "countries", List.of(ELSEWHERE)));
    }

    /** Why the firm is found for this text; empty if it is not. */
    private Map<String, Object> ofFirm(String text, String firm) {
        return ofFirm(search(Map.of("text", text, "limit", 100)), firm);
    }

    private static Map<String, Object> ofFirm(JsonPath found, String firm) {
        Map<String, Object> why = found.getMap("firms.find { it.id == '" + firm + "' }?.why");
        return why == null ? new HashMap<>() : why;
    }

    private List<?> wordsOf(String text, String firm) {
        return (List<?>) ofFirm(text, firm).getOrDefault("words", List.of());
    }

    private void awaitWord(String word, String firm) {
        await().untilAsserted(() -> assertTrue(wordsOf(word, firm).contains(word)));
    }

    private void awaitMeaning(String text, String firm) {
        await().untilAsserted(
                        () -> assertEquals(true, ofFirm(elsewhere(text), firm).get("similarMeaning")));
    }

    /** A word that no other test uses. */
    private static String word() {
        var word = new StringBuilder("q");
        UUID.randomUUID()
                .toString()
                .chars()
                .filter(each -> each != '-')
                .limit(10)
                .forEach(each -> word.append((char) ('a' + each % 20)));
        return word.append("ox").toString();
    }
}
