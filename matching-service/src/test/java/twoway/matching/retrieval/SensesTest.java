package twoway.matching.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;
import twoway.vocabulary.Vocabulary;

/** In the application's class loader: a process loads the native code of the models but once. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class SensesTest {

    @Inject
    Embedder embedder;

    private List<String> of(Language language, String text) {
        return Senses.of(Map.of(language, List.of(vector(language, text))));
    }

    private float[] vector(Language language, String text) {
        return embedder.of(new Passage(language, text)).orElseThrow();
    }

    @Test
    void a_text_that_names_none_of_them_comes_close_to_the_concepts_it_means() {
        var text =
                "Vaccines must stay cold from the factory to the village: we seek boxes and lorries that keep two to eight degrees.";

        assertTrue(Vocabulary.read().tags(text).stream().noneMatch("cold-chain"::equals));
        assertTrue(
                of(Language.EN, text).contains("cold-chain"),
                () -> of(Language.EN, text).toString());
    }

    @Test
    void two_texts_of_one_thing_share_concepts_across_languages_and_two_of_different_things_do_not() {
        var chinese = of(Language.ZH, "自主移动的小车，在仓库和车间里搬运货架、托盘和料箱，替代叉车和人工。");
        var english = of(
                Language.EN,
                "Our vehicles drive themselves through warehouses and workshops and carry shelves, pallets and boxes in place of forklifts and people.");
        var brewer = of(Language.EN, "We brew soy sauce and vinegar.");

        var shared = new HashSet<>(chinese);
        shared.retainAll(english);
        assertTrue(shared.size() >= 3, () -> chinese + " " + english);
        assertTrue(Collections.disjoint(chinese, brewer), () -> chinese + " " + brewer);
    }

    @Test
    void what_is_said_in_two_languages_counts_by_both_and_always_comes_to_the_same() {
        var both = Map.of(
                Language.ZH, List.of(vector(Language.ZH, "水泵和阀门")),
                Language.EN, List.of(vector(Language.EN, "mobile robots")));

        var senses = Senses.of(both);

        assertEquals(Senses.KEPT, senses.size());
        assertEquals(senses, Senses.of(both));
        assertTrue(senses.contains("mobile-robot") && senses.contains("pump"), senses::toString);
        assertEquals(List.of(), Senses.of(Map.of()));
    }
}
