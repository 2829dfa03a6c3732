package twoway.matching.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FocusTest {

    private static final int FIRMS = 1_000;

    @TempDir
    Path folder;

    @Test
    void who_asks_and_how_to_answer_is_cut_and_the_phrases_of_what_is_sought_stay() throws IOException {
        var focus = among(
                FIRMS,
                Language.EN,
                "Innovation challenge: Moth treatment in wool. The programme is looking to identify innovative solutions"
                        + " for the moth protection of wool that does not rely on harmful chemicals.");

        assertEquals(
                "Moth treatment in wool, moth protection of wool that does not rely on harmful chemicals",
                focus.text());
        assertTrue(focus.terms().get("moth") > 5 * focus.terms().get("innov"), focus.terms()::toString);
    }

    @Test
    void a_word_alone_stays_between_marks_and_goes_beside_what_was_cut() throws IOException {
        assertEquals(
                "mobile robots, pumps",
                among(FIRMS, Language.EN, "mobile robots, pumps").text());
        assertEquals(
                "slurry pumps",
                among(FIRMS, Language.EN, "innovation torque challenge: slurry pumps")
                        .text());
    }

    @Test
    void of_a_text_that_only_asks_everything_stays() throws IOException {
        var text = "Innovation challenge";

        assertEquals(text, among(FIRMS, Language.EN, text).text());
    }

    @Test
    void among_few_firms_nothing_is_known_of_how_they_speak_and_nearly_every_word_stays() throws IOException {
        assertEquals(
                "Innovation challenge, mobile robots",
                among(3, Language.EN, "Innovation challenge: mobile robots").text());
    }

    @Test
    void a_language_of_which_no_notices_were_counted_is_read_as_it_stands() throws IOException {
        var text = "寻找能在仓库里搬运货物的移动机器人供应商。";

        var focus = among(FIRMS, Language.ZH, text);

        assertEquals(text, focus.text());
        assertTrue(focus.terms().values().stream().allMatch(each -> each >= 1));
    }

    private Focus among(int firms, Language language, String text) throws IOException {
        try (var index = new TextIndex(folder)) {
            for (int i = 0; i < firms; i++) {
                var said = List.of(new Entry.Part(
                        new Passage(language, "The company makes mobile robots, pumps, protection and chemicals."),
                        null));
                index.put(new Entry(new UUID(0x7000, i), "{}", Set.of(), List.of(), said));
            }
            index.show();
            return index.read(searcher -> Focus.of(searcher.getIndexReader(), language, text));
        }
    }
}
