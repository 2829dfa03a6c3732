package twoway.enterprise.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeCodeTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");

    @ParameterizedTest
    @EnumSource(NoticeCode.class)
    void both_languages_say_the_same_things(NoticeCode code) {
        var sentence = code.sentence();

        assertTrue(sentence.zh().endsWith("。"), sentence::zh);
        assertTrue(sentence.en().endsWith("."), sentence::en);
        assertEquals(arguments(sentence.zh()), arguments(sentence.en()));
        assertEquals(code, NoticeCode.of(code.word()).orElseThrow());
    }

    private static Set<String> arguments(String sentence) {
        return ARGUMENT.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    @Test
    void codes_are_called_by_names_and_an_unknown_one_by_itself() {
        assertEquals("专精特新“小巨人”企业", Labels.of("tier", "LITTLE_GIANT", Locale.CHINESE));
        assertEquals("little giant", Labels.of("tier", "LITTLE_GIANT", Locale.ENGLISH));
        assertEquals("德国、美国", Labels.of("markets", "DE,US", Locale.CHINESE));
        assertEquals("Germany, United States", Labels.of("markets", "DE,US", Locale.ENGLISH));
        assertEquals("BRAND_NEW", Labels.of("reason", "BRAND_NEW", Locale.ENGLISH));
    }
}
