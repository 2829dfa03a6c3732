package twoway.enterprise.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import twoway.chassis.value.LocalizedText;
import twoway.vocabulary.Vocabulary;

class LexemesTest {

    private final Lexemes lexemes = new Lexemes(Vocabulary.read());

    @Test
    void chinese_is_taken_apart_into_pairs_and_single_characters() {
        assertEquals(Set.of("示", "例", "厂", "示例", "例厂"), words("示例厂", null));
        assertEquals("'厂'", lexemes.condition("厂"));
    }

    @Test
    void english_words_lose_their_endings_and_case_and_small_words_are_left_out() {
        assertTrue(words(null, "Castings for the Example Group's turbines").containsAll(Set.of("cast", "turbin")));
        assertEquals("'exampl' & 'frame'", lexemes.condition("The EXAMPLE's frames"));
        assertEquals("", lexemes.condition("the of"));
        assertEquals("", lexemes.condition("!?"));
    }

    @Test
    void both_languages_meet_in_a_concept_and_in_all_that_are_wider() {
        assertTrue(words("工业机器人", null).contains("~industrial-robot"));
        assertTrue(words(null, "industrial robots").containsAll(Set.of("~industrial-robot", "~robot")));
        assertEquals(
                "('~industrial-robot' | ('industri' & 'robot')) & 'zx9'", lexemes.condition("industrial robots ZX9"));
        assertEquals("('~industrial-robot' | ('工业' & '业机' & '机器' & '器人')) & '德国'", lexemes.condition("工业机器人 德国"));
    }

    @Test
    void whatever_is_asked_for_stays_a_word() {
        assertEquals("'a''c'", lexemes.condition("a'c"));
        assertEquals("'b'", lexemes.condition("') | 'b"));
    }

    private Set<String> words(String zh, String en) {
        return lexemes.of(Stream.of(LocalizedText.of(zh, en)));
    }
}
