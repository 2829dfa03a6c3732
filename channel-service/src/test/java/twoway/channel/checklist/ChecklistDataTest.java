package twoway.channel.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import twoway.chassis.value.LocalizedText;

class ChecklistDataTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-22");
    private static final LocalDate LAST_DAY_OF_THE_DIRECTIVE = LocalDate.parse("2027-01-19");

    private final Checklist checklist = new Checklists().current();

    @ParameterizedTest
    @ValueSource(strings = {"DE", "FR", "EU", "US", "JP", "BR", "CN", "ANY"})
    void every_market_gets_a_checklist_that_can_be_worked_through(String market) {
        for (var day : List.of(DAY, LAST_DAY_OF_THE_DIRECTIVE, LAST_DAY_OF_THE_DIRECTIVE.plusDays(1))) {
            assertFalse(checklist.of(market, day).isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE", "US", "JP", "BR"})
    void every_line_speaks_both_languages_and_has_time_to_be_done(String market) {
        everyLineOf(market).forEach(line -> {
            assertNotNull(line.name().zh(), line.type());
            assertNotNull(line.name().en(), line.type());
            assertTrue(line.daysUntilDue() > 0, line.type());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE", "US", "JP", "BR"})
    void every_stage_on_the_way_asks_for_something(String market) {
        var asked = everyLineOf(market).filter(Line::mandatory).map(Line::stage).collect(Collectors.toSet());

        var way = Arrays.stream(Stage.values())
                .filter(stage -> stage != Stage.LIVE)
                .collect(Collectors.toSet());
        assertEquals(way, asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE", "US", "JP"})
    void every_requirement_has_an_official_link_and_says_that_an_expert_must_check_it(String market) {
        var required = checklist.of(market, DAY).stream()
                .filter(line -> line.legal() != null)
                .toList();

        assertFalse(required.isEmpty());
        required.forEach(line -> {
            assertEquals("https", line.legal().source().getScheme(), line.type());
            assertNull(line.legal().checkedOn(), line.type());
            assertTrue(line.legal().note().en().contains("To be checked by an expert"), line.type());
        });
    }

    @Test
    void a_market_without_rules_says_so_instead_of_looking_complete() {
        assertTrue(types("BR", DAY).contains("no-rules-yet"));
        assertFalse(types("JP", DAY).contains("no-rules-yet"));
    }

    @Test
    void a_german_lane_asks_what_the_union_asks_and_what_germany_asks() {
        assertTrue(
                types("DE", DAY).containsAll(List.of("eu-technical-file", "eu-declaration", "de-weee-registration")));
        assertFalse(types("FR", DAY).contains("de-weee-registration"));
        assertFalse(types("US", DAY).contains("eu-declaration"));
    }

    @Test
    void the_machinery_directive_gives_way_to_the_regulation_on_its_day() {
        assertTrue(technicalFile(LAST_DAY_OF_THE_DIRECTIVE).contains("2006/42/EC"));
        assertTrue(technicalFile(LAST_DAY_OF_THE_DIRECTIVE.plusDays(1)).contains("2023/1230"));
    }

    @Test
    void the_ce_marking_is_an_obligation_with_a_declaration_and_a_technical_file_and_not_a_dated_certificate() {
        var declaration = line("eu-declaration", DAY);

        assertEquals(Legal.Force.LAW, declaration.legal().force());
        assertTrue(declaration.dependsOn().contains("eu-technical-file"));
        assertFalse(line("eu-type-examination", DAY).mandatory());
        assertTrue(types("DE", DAY).stream().noneMatch(type -> type.contains("certificate")));
    }

    @Test
    void lines_that_would_hang_for_ever_are_not_accepted() {
        refused("wait for each other", of("a", Stage.TERMS, "b"), of("b", Stage.TERMS, "a"));
        refused("not there", of("a", Stage.TERMS, "b"));
        refused("later stage", of("a", Stage.TERMS, "b"), of("b", Stage.PILOT));
        refused("stands twice", of("a", Stage.TERMS), of("a", Stage.PILOT));
        Checklist.mustHaveAnOrder(List.of(of("a", Stage.TERMS, "b"), of("b", Stage.COMPLIANCE)));
    }

    @Test
    void what_an_authority_or_laboratory_does_is_recorded_by_one_of_the_parties() {
        assertThrows(IllegalArgumentException.class, () -> owned(Side.AUTHORITY, null));
        assertThrows(IllegalArgumentException.class, () -> owned(Side.LABORATORY, Side.AUTHORITY));
        assertThrows(IllegalArgumentException.class, () -> owned(Side.SME, Side.LARGE));
        assertEquals(Side.SME, owned(Side.AUTHORITY, Side.SME).handledBy());
        assertEquals(Side.LARGE, owned(Side.LARGE, null).handledBy());
    }

    private static void refused(String why, Line... lines) {
        var refusal = assertThrows(IllegalStateException.class, () -> Checklist.mustHaveAnOrder(List.of(lines)));
        assertTrue(refusal.getMessage().contains(why), refusal.getMessage());
    }

    private static Line of(String type, Stage stage, String... dependsOn) {
        var name = LocalizedText.of("示例", "Example");
        return new Line(type, stage, name, true, Side.SME, null, List.of(dependsOn), 1, null);
    }

    private static Line owned(Side owner, Side handledBy) {
        var name = LocalizedText.of("示例", "Example");
        return new Line("a", Stage.TERMS, name, true, owner, handledBy, List.of(), 1, null);
    }

    private String technicalFile(LocalDate day) {
        return line("eu-technical-file", day).name().en();
    }

    private Line line(String type, LocalDate day) {
        return checklist.of("DE", day).stream()
                .filter(line -> line.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private List<String> types(String market, LocalDate day) {
        return checklist.of(market, day).stream().map(Line::type).toList();
    }

    private Stream<Line> everyLineOf(String market) {
        return Stream.concat(checklist.shared().stream(), checklist.of(market, DAY).stream());
    }
}
