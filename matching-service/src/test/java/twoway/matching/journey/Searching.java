package twoway.matching.journey;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static twoway.matching.journey.Patience.await;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What one reader is answered when it searches firms. */
record Searching(Firm reader) {

    JsonPath search(Map<String, Object> search) {
        return reader.posts("firm-searches", search).statusCode(200).extract().jsonPath();
    }

    List<String> found(Map<String, Object> search) {
        return search(search).getList("firms.id");
    }

    List<String> found(String text) {
        return found(Map.of("text", text, "limit", 100));
    }

    /** Why the firm is found for this text; empty if it is not. */
    Map<String, Object> ofFirm(String text, String firm) {
        return ofFirm(search(Map.of("text", text, "limit", 100)), firm);
    }

    Map<String, Object> ofFirm(JsonPath found, String firm) {
        Map<String, Object> why = found.getMap("firms.find { it.id == '" + firm + "' }?.why");
        return why == null ? new HashMap<>() : why;
    }

    List<?> wordsOf(String text, String firm) {
        return (List<?>) ofFirm(text, firm).getOrDefault("words", List.of());
    }

    void awaitWord(String word, String firm) {
        await().untilAsserted(() -> assertTrue(wordsOf(word, firm).contains(word)));
    }

    /** A word that no other test uses. */
    static String word() {
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
