package twoway.matching.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PassageTest {

    @Test
    void a_long_text_is_cut_at_the_ends_of_sentences_and_nothing_of_it_is_lost() {
        var sentence = "The company makes pumps for water, oil and milk. ";
        var text = sentence.repeat(200).strip();

        var passages = Passage.of(Language.EN, text);

        assertTrue(passages.size() >= text.length() / 2_000);
        assertTrue(passages.stream()
                .allMatch(each -> each.text().length() <= 2_000 && each.text().endsWith(".")));
        assertEquals(text, passages.stream().map(Passage::text).collect(Collectors.joining(" ")));
    }

    @Test
    void a_text_without_an_end_of_a_sentence_is_cut_all_the_same() {
        var text = "泵".repeat(1_000);

        var passages = Passage.of(Language.ZH, text);

        assertEquals(
                List.of(480, 480, 40),
                passages.stream().map(each -> each.text().length()).toList());
    }

    @Test
    void nothing_said_is_no_passage() {
        assertEquals(List.of(), Passage.of(Language.EN, null));
        assertEquals(List.of(), Passage.of(Language.EN, " \n"));
    }

    @Test
    void the_same_words_for_another_model_are_another_vector() {
        assertNotEquals(new Passage(Language.EN, "AGV").hash(), new Passage(Language.ZH, "AGV").hash());
    }

    @Test
    void a_text_is_of_the_language_of_most_of_what_it_says() {
        assertEquals(Language.ZH, Language.of("寻找 AGV 和 AMR 供应商"));
        assertEquals(Language.EN, Language.of("Supplier of mobile robots (AGV), such as 移动机器人 or their controllers"));
        assertEquals(Language.EN, Language.of("42"));
    }
}
