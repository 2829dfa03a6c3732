package twoway.enterprise.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static twoway.enterprise.classification.Classification.GB2260;
import static twoway.enterprise.classification.Classification.GBT4754;
import static twoway.enterprise.classification.Classification.HS2022;
import static twoway.enterprise.classification.Classification.ISIC;
import static twoway.enterprise.classification.Classification.ISO3166_1;
import static twoway.enterprise.classification.Classification.ISO3166_2;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClassificationsTest {

    private final Classifications classifications = new Classifications();

    @Test
    void every_classification_is_complete_and_says_where_it_comes_from() {
        var sizes = Map.of(GBT4754, 1971, ISIC, 766, HS2022, 6957, ISO3166_1, 249, ISO3166_2, 5070, GB2260, 376);
        sizes.forEach((scheme, size) -> assertEquals(size, classifications.size(scheme), scheme.name()));

        assertEquals(
                Arrays.asList(Classification.values()),
                classifications.origins().stream()
                        .map(Classification.Origin::scheme)
                        .toList());
    }

    @Test
    void every_code_stands_below_one_that_exists() {
        for (var scheme : List.of(GBT4754, ISIC, HS2022, GB2260)) {
            scheme.codes().values().forEach(each -> {
                if (each.parent() != null) {
                    assertTrue(classifications.code(scheme, each.parent()).isPresent(), each.toString());
                }
            });
        }
    }

    @Test
    void the_levels_have_as_many_codes_as_the_standards() {
        assertEquals(List.of(20L, 97L, 473L, 1381L), lengths(GBT4754, 4));
        assertEquals(List.of(21L, 88L, 238L, 419L), lengths(ISIC, 4));
        assertEquals(
                21,
                classifications.find(HS2022, null, null, null, 10_000).stream()
                        .filter(each -> each.parent() == null)
                        .count());
    }

    @Test
    void a_code_is_found_by_its_beginning_and_by_words_in_any_order() {
        assertEquals(
                List.of("3491", "3492", "3493", "3499"), codes(GBT4754, "349").subList(1, 5));
        assertEquals(List.of("349", "3491"), codes(GBT4754, "机器人 工业"));
        assertEquals(List.of("2822"), codes(ISIC, "TOOLS  metal-forming"));
        assertTrue(codes(HS2022, "industrial robots").contains("842870"));
        assertEquals(List.of("CN-ZJ"), codes(ISO3166_2, "浙江"));
        assertEquals(List.of("330000"), codes(GB2260, "zhejiang"));
        assertEquals(List.of("JP"), codes(ISO3166_1, "日本"));
        assertEquals(List.of("DE"), codes(ISO3166_1, "germany"));
    }

    @Test
    void a_word_in_the_other_language_finds_what_it_means() {
        assertTrue(codes(GBT4754, "industrial robot").contains("3491"));
        assertTrue(codes(HS2022, "工业机器人").contains("842870"));
    }

    @Test
    void a_province_has_its_cities() {
        var cities = classifications.find(GB2260, null, "330000", null, 100);

        assertEquals(11, cities.size());
        assertEquals("杭州市", cities.getFirst().names().zh());
    }

    @Test
    void pages_follow_each_other_without_gap_or_overlap() {
        var first = classifications.find(GBT4754, "制造", null, null, 50);
        var rest = classifications.find(GBT4754, "制造", null, first.getLast().code(), 10_000);

        assertEquals(
                classifications.find(GBT4754, "制造", null, null, 10_000),
                Stream.concat(first.stream(), rest.stream()).toList());
    }

    @Test
    void the_codes_of_the_vocabulary_exist() {
        classifications.vocabulary().concepts().values().forEach(each -> {
            if (each.gbt4754() != null) assertTrue(has(GBT4754, each.gbt4754()), each.toString());
            if (each.hs2022() != null) assertTrue(has(HS2022, each.hs2022()), each.toString());
        });
        var mapped = classifications.vocabulary().concepts().values().stream()
                .filter(each -> each.gbt4754() != null && each.hs2022() != null)
                .count();
        assertTrue(mapped >= 300, "mapped to both: " + mapped);
    }

    @Test
    void every_code_has_a_name() {
        for (var scheme : Classification.values()) {
            scheme.codes()
                    .values()
                    .forEach(each -> assertNotNull(
                            each.names().zh() == null
                                    ? each.names().en()
                                    : each.names().zh(),
                            each.code()));
        }
    }

    private boolean has(Classification scheme, String code) {
        return classifications.code(scheme, code).isPresent();
    }

    private List<String> codes(Classification scheme, String text) {
        return classifications.find(scheme, text, null, null, 10_000).stream()
                .map(Code::code)
                .toList();
    }

    private static List<Long> lengths(Classification scheme, int longest) {
        return IntStream.rangeClosed(1, longest)
                .mapToObj(length -> scheme.codes().keySet().stream()
                        .filter(each -> each.length() == length)
                        .count())
                .toList();
    }
}
