package twoway.enterprise.maturity;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By which words an offer shows that it serves a gap of the self-check: ours, in both languages, not the rule's. */
@ApplicationScoped
class GapWords {

    private static final String FILE = "/rules/digital_gap_words.json";

    /** @param zh found anywhere in a text, since Chinese has no spaces; {@code en} are found as whole words */
    private record Words(List<String> zh, List<String> en) {

        Pattern pattern() {
            var chinese = zh.stream().map(GapWords::sought);
            var english = en.stream().map(each -> "(?<![a-z0-9])" + Pattern.quote(each) + "(?![a-z0-9])");
            return Pattern.compile(
                    Stream.concat(chinese, english).collect(Collectors.joining("|")), Pattern.CASE_INSENSITIVE);
        }
    }

    private final Map<String, Pattern> patterns;

    GapWords() {
        try (var file = GapWords.class.getResourceAsStream(FILE)) {
            Map<String, Words> words = JsonMapper.builder().build().readValue(file, new TypeReference<>() {});
            patterns = words.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey, each -> each.getValue().pattern()));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /** An abbreviation among the Chinese words is a word of its own all the same. */
    private static String sought(String word) {
        var quoted = Pattern.quote(word);
        return word.matches("[A-Za-z]+.*") ? "(?<![A-Za-z0-9])" + quoted : quoted;
    }

    boolean known(String gap) {
        return patterns.containsKey(gap);
    }

    /** Whether a text speaks of what would close this gap. */
    boolean serves(String text, String gap) {
        var pattern = patterns.get(gap);
        return pattern != null && pattern.matcher(text).find();
    }
}
