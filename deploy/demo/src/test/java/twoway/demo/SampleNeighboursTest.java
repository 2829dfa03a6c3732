package twoway.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleNeighboursTest {
    private static final Set<String> KINDS = Set.of(
            "SALES_CHANNEL",
            "SUPPLY_CHAIN",
            "AFTER_SALES_SERVICE",
            "TALENT",
            "OVERSEAS_DEVELOPMENT",
            "CAPITAL",
            "DIGITALISATION",
            "BRAND",
            "PRODUCT",
            "TECHNOLOGY",
            "INNOVATION");

    static List<JsonNode> firms() {
        return SampleNeighbours.scripts();
    }

    @ParameterizedTest
    @MethodSource("firms")
    void eachSaysThatItIsASampleByMarkByNameAndByAReservedIdentifier(JsonNode firm) {
        JsonNode enterprise = firm.path("enterprise");

        assertTrue(enterprise.path("sample").asBoolean());
        assertTrue(enterprise.at("/names/zh").asText().startsWith("示例"));
        assertTrue(enterprise.at("/names/en").asText().startsWith("Example "));
        SampleIdentifier.mustBeReservedAndWellFormed(
                enterprise.at("/identifiers/0/value").asText());
    }

    @ParameterizedTest
    @MethodSource("firms")
    void eachPostingGoesBothWaysWithDifferentKindsAndSpeaksBothLanguages(JsonNode firm) {
        List<JsonNode> postings = postings(firm).toList();

        assertFalse(postings.isEmpty());
        postings.forEach(posting -> {
            assertFalse(gives(posting).isEmpty() || wants(posting).isEmpty(), posting::toPrettyString);
            assertTrue(Collections.disjoint(gives(posting), wants(posting)), posting::toPrettyString);
            for (String text : List.of("/title", "/description")) {
                assertTrue(isChinese(posting.at(text + "/zh").asText()), posting::toPrettyString);
                assertTrue(isEnglish(posting.at(text + "/en").asText()), posting::toPrettyString);
            }
            assertFalse(
                    posting.path("tags").isEmpty() || posting.path("industries").isEmpty());
        });
    }

    @ParameterizedTest
    @MethodSource("firms")
    void eachPostingIsMeantForMarketsThatItsFirmKnows(JsonNode firm) {
        Set<String> known = words(firm.at("/enterprise/markets"));

        postings(firm).forEach(posting -> assertTrue(known.containsAll(words(posting.path("markets")))));
    }

    @Test
    void theyAreSixtyAndNoTwoAreAlike() {
        assertEquals(60, firms().size());
        for (String place : List.of("/key", "/enterprise/names/zh", "/enterprise/names/en")) {
            assertEquals(60, distinct(firm -> firm.at(place).asText()));
        }
        assertEquals(
                60, distinct(firm -> firm.at("/enterprise/identifiers/0/value").asText()));
        assertEquals(
                firms().stream().flatMap(SampleNeighboursTest::postings).count(),
                firms().stream()
                        .flatMap(SampleNeighboursTest::postings)
                        .map(posting -> posting.at("/description/zh").asText())
                        .distinct()
                        .count());
    }

    @Test
    void togetherTheyGiveAndWantEveryKindAndComeFromManyPlacesAndTrades() {
        Set<String> given = new TreeSet<>();
        Set<String> wanted = new TreeSet<>();
        firms().stream().flatMap(SampleNeighboursTest::postings).forEach(posting -> {
            given.addAll(gives(posting));
            wanted.addAll(wants(posting));
        });

        assertEquals(new TreeSet<>(KINDS), given);
        assertEquals(new TreeSet<>(KINDS), wanted);
        assertTrue(distinct(firm -> firm.at("/enterprise/province").asText()) >= 20);
        assertTrue(distinct(firm -> firm.at("/enterprise/industry/code").asText()) >= 40);
        assertTrue(firms().stream()
                .anyMatch(firm -> firm.at("/enterprise/employees").asInt() < 50));
        assertTrue(firms().stream()
                .anyMatch(firm -> firm.at("/enterprise/employees").asInt() > 50_000));
    }

    /** {@code -Dtwoway.import.file=…}: a CSV of real firms with a column {@code name}, which cannot be kept here. */
    @Test
    @EnabledIfSystemProperty(named = "twoway.import.file", matches = ".+")
    void noRealFirmOfThePublicDataIsNamed() throws IOException {
        String said = firms().stream()
                .flatMap(firm -> Stream.concat(Stream.of(firm.at("/enterprise/names")), postings(firm)))
                .flatMap(part -> Stream.of("/zh", "/en", "/title/zh", "/title/en", "/description/zh", "/description/en")
                        .map(place -> part.at(place).asText()))
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
        try (Stream<String> lines =
                Files.lines(Path.of(System.getProperty("twoway.import.file")), StandardCharsets.UTF_8)) {
            Set<String> real = lines.skip(1)
                    .map(line -> line.replaceFirst("^[^,]*,", "").replaceFirst("^\"([^\"]*)\".*|^([^,]*),.*", "$1$2"))
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .filter(name -> name.length() > 6)
                    .collect(Collectors.toCollection(HashSet::new));

            assertTrue(real.size() > 1000);
            assertEquals(List.of(), real.stream().filter(said::contains).toList());
        }
    }

    @Test
    void thePastChallengesNameTheirPublisherAndHaveAllClosed() {
        List<String> lines = new String(PastChallenges.file(), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertEquals(104, lines.size());
        assertEquals("id,publisher,title,description,topics,opens,closes,url", lines.getFirst());
        lines.stream().skip(1).forEach(line -> {
            assertTrue(line.contains(",Innovate UK KTN (Innovation Exchange),"), line);
            assertTrue(line.matches(".*,20(1\\d|2[0-4])-\\d\\d-\\d\\d,https://iuk\\.ktn-uk\\.org/.*"), line);
        });
    }

    private static long distinct(Function<JsonNode, String> place) {
        return firms().stream().map(place).distinct().count();
    }

    private static Stream<JsonNode> postings(JsonNode firm) {
        return Stream.of("offers", "needs").flatMap(kind -> firm.path(kind).valueStream());
    }

    private static Set<String> gives(JsonNode posting) {
        return words(posting.has("opens") ? posting.path("opens") : posting.path("gives"));
    }

    private static Set<String> wants(JsonNode posting) {
        return words(posting.has("seeks") ? posting.path("seeks") : posting.path("wants"));
    }

    private static Set<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic) && !text.matches(".*[,;:].*");
    }

    private static boolean isEnglish(String text) {
        return !text.isBlank() && text.codePoints().noneMatch(Character::isIdeographic);
    }
}
