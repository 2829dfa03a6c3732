package twoway.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private static final Path SAMPLES = Path.of("../demo/src/main/resources/twoway/demo");
    private static final Pattern TAGS = Pattern.compile("\"tags\"\\s*:\\s*\\[([^]]*)]");
    private static final Pattern STRING = Pattern.compile("\"([^\"]+)\"");

    private final Vocabulary vocabulary = Vocabulary.read();

    @Test
    void every_concept_is_named_in_both_languages_and_stands_below_one_that_exists() {
        assertTrue(vocabulary.concepts().size() > 450);
        vocabulary.concepts().values().forEach(each -> {
            assertTrue(each.id().matches("[a-z0-9]+(-[a-z0-9]+)*"), each.id());
            assertTrue(each.zh().stream().noneMatch(String::isBlank), each.id());
            assertTrue(each.en().stream().noneMatch(String::isBlank), each.id());
            if (each.broader() != null)
                assertTrue(vocabulary.concept(each.broader()).isPresent(), each.id());
        });
    }

    @Test
    void nothing_is_broader_than_itself() {
        vocabulary.concepts().values().forEach(each -> {
            if (each.broader() == null) return;
            assertFalse(vocabulary.withBroader(Set.of(each.broader())).contains(each.id()), each.id());
        });
    }

    @Test
    void every_term_of_a_concept_is_found_as_that_concept() {
        vocabulary
                .concepts()
                .values()
                .forEach(each -> Stream.concat(each.zh().stream(), each.en().stream())
                        .forEach(term -> assertEquals(Set.of(each.id()), vocabulary.tags(term), term)));
    }

    @Test
    void texts_that_say_the_same_in_two_languages_get_the_same_tags() {
        assertEquals(
                vocabulary.tags("生产工业机器人、谐波减速器和伺服电机，提供售后服务。"),
                vocabulary.tags("Makes industrial robots, harmonic drives and servo motors; after-sales service."));
    }

    @Test
    void of_terms_that_overlap_the_longest_counts() {
        assertEquals(Set.of("industrial-robot"), vocabulary.tags("工业机器人"));
        assertEquals(Set.of("supply-chain-finance"), vocabulary.tags("supply chain finance"));
        assertEquals(Set.of("supply-chain"), vocabulary.tags("supply chain"));
        assertEquals(Set.of("hotel"), vocabulary.tags("酒店"));
    }

    @Test
    void width_capitals_plurals_hyphens_and_mixed_languages_make_no_difference() {
        assertEquals(Set.of("printed-circuit-board", "led"), vocabulary.tags("ＰＣＢ与LED"));
        assertEquals(Set.of("additive-manufacturing"), vocabulary.tags("3d打印"));
        assertEquals(Set.of("lithium-battery"), vocabulary.tags("Lithium-Ion Batteries"));
        assertEquals(Set.of("wheel"), vocabulary.tags("wheels"));
    }

    @Test
    void a_term_does_not_reach_over_a_full_stop() {
        assertEquals(Set.of("copper", "aluminium"), vocabulary.tags("copper,aluminum"));
        assertFalse(vocabulary.tags("Machine. Tool").contains("machine-tool"));
    }

    @Test
    void a_text_that_names_nothing_known_has_no_tags() {
        assertEquals(Set.of(), vocabulary.tags(null));
        assertEquals(Set.of(), vocabulary.tags(" 。"));
        assertEquals(Set.of(), vocabulary.tags("Once upon a midnight dreary"));
    }

    @Test
    void who_asks_for_the_broader_finds_the_narrower() {
        assertEquals(
                List.of("welding-robot", "industrial-robot", "robot"),
                List.copyOf(vocabulary.withBroader(Set.of("welding-robot"))));
    }

    @Test
    void every_tag_of_the_sample_firms_is_known() throws IOException {
        try (var files = Files.walk(SAMPLES)) {
            var tags = files.filter(each -> each.toString().endsWith(".json"))
                    .map(VocabularyTest::text)
                    .flatMap(text -> TAGS.matcher(text).results())
                    .flatMap(list -> STRING.matcher(list.group(1)).results())
                    .map((MatchResult each) -> each.group(1))
                    .distinct()
                    .toList();

            assertTrue(tags.size() > 50, tags::toString);
            tags.forEach(tag -> assertFalse(vocabulary.tags(tag).isEmpty(), tag));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
