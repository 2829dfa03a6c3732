package twoway.matching.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GistTest {

    @Test
    void texts_of_two_languages_about_the_same_thing_share_its_concept() {
        var chinese = Gist.of(Map.of(Language.ZH, List.of("我们生产移动机器人，用于智能仓储")));
        var english = Gist.of(Map.of(Language.EN, List.of("We look for mobile robots for our warehouses")));

        assertTrue(chinese.concepts().contains("mobile-robot"), chinese::toString);
        assertTrue(english.concepts().contains("mobile-robot"), english::toString);
    }

    @Test
    void tags_of_both_languages_are_the_same_and_unknown_ones_stay_themselves() {
        assertEquals(Set.of("mobile-robot"), Gist.tags(List.of("移动机器人", "Mobile Robots", "mobile-robot")));
        assertEquals(Set.of("zorblax"), Gist.tags(List.of(" Zorblax ")));
    }

    @Test
    void words_are_read_as_they_are_written_in_the_singular_and_those_of_asking_are_left_out() {
        var words = Gist.of(Map.of(
                        Language.EN, List.of("We are looking for solutions: warehouses, a warehouse's gyroscopes.")))
                .words();

        assertTrue(words.containsAll(Set.of("warehouse", "gyroscope")), words::toString);
        assertFalse(words.contains("looking"), words::toString);
        assertFalse(words.contains("solution"), words::toString);
    }

    @Test
    void what_every_text_says_tells_nothing_however_seldom_notices_say_it() {
        var words = Gist.of(Map.of(
                        Language.EN,
                        List.of("After we know yours, our pallets are what has been theirs; his doing is ours.")))
                .words();

        assertEquals(Set.of("know", "pallet"), words);
    }

    /** How often Chinese notices use a word was not counted: all of them would count as rare. */
    @Test
    void of_a_language_whose_words_of_asking_are_not_known_no_word_tells_anything() {
        var gist = Gist.of(Map.of(Language.ZH, List.of("我们是一家专业从事移动机器人研发、生产和销售的高新技术企业")));

        assertEquals(Set.of(), gist.words());
        assertTrue(gist.concepts().contains("mobile-robot"), gist::toString);
    }

    @Test
    void a_concept_is_named_in_the_language_of_the_reader() {
        assertEquals("移动机器人", Gist.name("mobile-robot", Locale.CHINESE));
        assertEquals("zorblax", Gist.name("zorblax", Locale.ENGLISH));
    }

    /** Whatever people paste: the readable words go side by side with the stems. */
    @Test
    void any_text_can_be_read() {
        var random = new Random(20261123);
        for (int i = 0; i < 2_000; i++) {
            var text = IntStream.range(0, random.nextInt(200))
                    .mapToObj(at -> Character.toString(character(random)))
                    .collect(Collectors.joining());
            for (var language : Language.values())
                assertEquals(
                        Terms.of(language, text).stream().map(Terms.Token::from).toList(),
                        Terms.plain(language, text).stream()
                                .map(Terms.Token::from)
                                .toList(),
                        text);
        }
    }

    private static int character(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> ' ';
            case 1 -> "'’s-.,ies0".codePointAt(random.nextInt(10));
            case 2 -> 0x4E00 + random.nextInt(2_000);
            case 3 -> 0x80 + random.nextInt(0x500);
            default -> 'a' + random.nextInt(26);
        };
    }
}
