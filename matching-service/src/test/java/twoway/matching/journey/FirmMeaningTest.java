package twoway.matching.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static twoway.matching.journey.Patience.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;

/** Firms found by what a need means: in either language, across them, and in other words. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class FirmMeaningTest {

    /** A country that only these tests have firms in. */
    private static final String ELSEWHERE = "FO";

    private Searching searching;

    @BeforeEach
    void somebodySearches() {
        searching = new Searching(Firm.large());
    }

    @Test
    void a_need_in_chinese_finds_the_firm_described_in_chinese_and_one_in_english_the_english() {
        var word = Searching.word();
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
        assertTrue(searching.wordsOf(englishNeed, english.id()).containsAll(List.of("mobile", "robots")));
        assertTrue(searching
                .ofFirm(inChinese, chinese.id())
                .get("snippet")
                .toString()
                .contains("机器人"));
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
        var why = searching.ofFirm(elsewhere(need), maker.id());
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
        assertEquals(List.of(), searching.ofFirm(elsewhere(need), firm.id()).get("words"), "they share no word");
    }

    private static void before(String fitting, String other, JsonPath found) {
        var ids = found.getList("firms.id");
        assertTrue(ids.contains(fitting), "what fits is found");
        assertTrue(ids.indexOf(fitting) < ids.indexOf(other), "what means the same stands before what does not");
    }

    /** A firm where no other test has firms that might be closer in meaning. */
    private static PublicFirm elsewhere(String language, String description) {
        return new PublicFirm(language, description).with("country", ELSEWHERE);
    }

    private JsonPath elsewhere(String text) {
        return searching.search(Map.of("text", text, "limit", 100, "countries", List.of(ELSEWHERE)));
    }

    private void awaitMeaning(String text, String firm) {
        await().untilAsserted(() ->
                assertEquals(true, searching.ofFirm(elsewhere(text), firm).get("similarMeaning")));
    }
}
