package twoway.enterprise.preassessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Both rule sets, written down a second time: tier, criterion, indicator, the last value that meets it and the first that
 * does not. Those marked with a star are known from memory only.
 */
class CriteriaTableTest {

    private static final Map<String, String> TABLES = Map.of("MIIT-2022-63", """
            INNOVATIVE   D1    scienceAward3y                YES          NO
            INNOVATIVE   D2    innovationTitleValid          YES          NO
            INNOVATIVE   D3    researchInstitution           PROVINCIAL   CITY
            INNOVATIVE   D4    newEquity3y                   500          499.9999
            SRDI         P0    tierOneTitleValid             YES          NO
            SRDI         C1    nicheYears                    2            1.9
            SRDI         C2a   rdExpense                     100          99.9999
            SRDI         C2b   rdRatio                       3            2.9999
            SRDI         C3a   revenue                       1000         999.9999
            SRDI         C3b   newEquity2y                   2000         1999.9999
            SRDI         C4a*  provincialScienceAwardRank3y  3            4
            SRDI         C4b*  nationalScienceAwardRank3y    5            6
            SRDI         C4c*  rdExpense                     1000         999.9999
            SRDI         C4d*  newEquity2y                   6000         5999.9999
            SRDI         C4e*  makerContest3y                TOP_500      NONE
            LITTLE_GIANT P0    srdiTitleValid                YES          NO
            LITTLE_GIANT G1a*  nicheYears                    3            2.9
            LITTLE_GIANT G1b*  mainRevenueRatio              70           69.9999
            LITTLE_GIANT G1c*  revenueGrowth2y               5            4.9999
            LITTLE_GIANT G2b   informationSystemProcesses    1            0
            LITTLE_GIANT G2c   certifiedSystemOrProduct      YES          NO
            LITTLE_GIANT G2d*  debtRatio                     70           70.0001
            LITTLE_GIANT G3a   marketShare                   10           9.9999
            LITTLE_GIANT G3c*  ownBrand                      YES          NO
            LITTLE_GIANT G4r1g* revenue                      10000        9999.9999
            LITTLE_GIANT G4r1t* rdRatio                      3            2.9999
            LITTLE_GIANT G4r2a* revenue                      5000         4999.9999
            LITTLE_GIANT G4r2b* revenue                      9999.9999    10000
            LITTLE_GIANT G4r2t* rdRatio                      6            5.9999
            LITTLE_GIANT G4r3g* revenue                      4999.9999    5000
            LITTLE_GIANT G4r3a* newEquity2y                  8000         7999.9999
            LITTLE_GIANT G4r3b* rdExpense                    3000         2999.9999
            LITTLE_GIANT G4r3c* rdStaffRatio                 50           49.9999
            LITTLE_GIANT G4i*  researchInstitution           BELOW_CITY   NONE
            LITTLE_GIANT G4p   classOneRightsApplied         2            1
            LITTLE_GIANT G4a*  nationalScienceAwardRank3y    3            4
            LITTLE_GIANT G4m*  makerContest3y                TOP_50       TOP_500
            """, "MIIT-2026-2", """
            SRDI         A1    registeredInChina             YES          NO
            SRDI         A2    sizeClass                     MEDIUM       LARGE
            SRDI         A3    onDishonestyLists             NO           YES
            SRDI         A4    prohibitedProducts            NO           YES
            SRDI         A5    majorIncidents3y              NO           YES
            SRDI         S0    tierOneTitleValid             YES          NO
            SRDI         S1    nicheYears                    3            2.9
            SRDI         S2a   revenue                       1500         1499.9999
            SRDI         S2b   newEquity2y                   2000         1999.9999
            SRDI         S3    mainRevenueRatio              80           79.9999
            SRDI         S4    debtRatio                     80           80.0001
            SRDI         S5a   rdExpense                     100          99.9999
            SRDI         S5b   rdRatio                       3            2.9999
            SRDI         S6a   classOneRightsApplied         1            0
            SRDI         S6b   provincialScienceAwardRank3y  3            4
            SRDI         S6c   researchInstitution           PROVINCIAL   CITY
            SRDI         S8a   platformScore                 50           49.9999
            SRDI         S8g   renewal                       YES          NO
            SRDI         S8t   platformScore                 50           49.9999
            LITTLE_GIANT L0    srdiTitleValid                YES          NO
            LITTLE_GIANT L1    nicheYears                    3            2.9
            LITTLE_GIANT L2a   revenue                       5000         4999.9999
            LITTLE_GIANT L2b   mainRevenueRatio              90           89.9999
            LITTLE_GIANT L2cg  renewal                       NO           YES
            LITTLE_GIANT L2ct  revenueGrowth2y               5            4.9999
            LITTLE_GIANT L2d   debtRatio                     75           75.0001
            LITTLE_GIANT L3a   rdExpense                     600          599.9999
            LITTLE_GIANT L3b   rdRatio                       3            2.9999
            LITTLE_GIANT L4a   classOneRightsApplied         4            3
            LITTLE_GIANT L4b   nationalScienceAwardRank3y    3            4
            LITTLE_GIANT L5a   marketShare                   10           9.9999
            LITTLE_GIANT L5b   domesticRank                  3            4
            LITTLE_GIANT L6a   leadProductDomain             KEY_CHAIN_LINK NONE
            LITTLE_GIANT L7a   platformScore                 60           59.9999
            LITTLE_GIANT L7g   renewal                       YES          NO
            LITTLE_GIANT L7t   platformScore                 60           59.9999
            LITTLE_GIANT X1    manufacturingChampion         NO           YES
            LITTLE_GIANT X2    holdsLittleGiant              NO           YES
            LITTLE_GIANT X3    similarWithinGroup            NO           YES
            """);

    private record Row(
            String rules, String tier, String id, boolean memory, String indicator, String met, String unmet) {

        static Row of(String rules, String line) {
            var cells = line.split(" +");
            var memory = cells[1].endsWith("*");
            return new Row(rules, cells[0], cells[1].replace("*", ""), memory, cells[2], cells[3], cells[4]);
        }

        Finding at(String value) {
            return Trial.of(rules, tier).with(indicator, value).finding(id);
        }
    }

    @Test
    void every_criterion_is_met_at_its_border_and_unmet_just_beyond() {
        rows().filter(each -> !each.memory()).forEach(row -> {
            var met = row.at(row.met());
            var unmet = row.at(row.unmet());

            assertEquals(Verdict.MET, met.verdict(), row.toString());
            assertNull(met.change(), row.toString());
            assertEquals(Verdict.UNMET, unmet.verdict(), row.toString());
            var leaf = unmet.parts().isEmpty() ? unmet : unmet.parts().getFirst();
            assertNotNull(leaf.bound(), row.toString());
            assertEquals(row.unmet(), leaf.figures().getFirst().value(), row.toString());
            assertEquals("page 12", leaf.figures().getFirst().provenance().note());
            assertNotNull(leaf.change().zh(), row.toString());
            assertNotNull(leaf.change().en(), row.toString());
        });
    }

    @Test
    void a_criterion_without_its_figure_is_unknown_and_says_what_to_enter() {
        rows().filter(each -> !each.memory()).forEach(row -> {
            var finding = Trial.of(row.rules(), row.tier()).finding(row.id());
            var leaf = finding.parts().isEmpty() ? finding : finding.parts().getFirst();

            assertEquals(Verdict.UNKNOWN, finding.verdict(), row.toString());
            assertEquals(Reason.FIGURE_MISSING, leaf.reason(), row.toString());
            assertNotNull(leaf.change(), row.toString());
        });
    }

    @Test
    void a_criterion_known_from_memory_only_is_shown_and_not_judged() {
        rows().filter(Row::memory)
                .forEach(row -> Stream.of(row.met(), row.unmet())
                        .map(row::at)
                        .map(each ->
                                each.parts().isEmpty() ? each : each.parts().getFirst())
                        .forEach(each -> {
                            assertEquals(Verdict.UNKNOWN, each.verdict(), row.toString());
                            assertEquals(Reason.RULE_TEXT_NOT_CHECKED, each.reason(), row.toString());
                            assertEquals(Basis.MEMORY, each.basis(), row.toString());
                            assertEquals(
                                    row.indicator(), each.figures().getFirst().indicator(), row.toString());
                            assertNotNull(each.bound(), row.toString());
                        }));
    }

    @Test
    void the_table_has_every_criterion_that_compares_a_figure() {
        var rules = new RuleSets();
        rules.all()
                .forEach(set -> assertEquals(
                        new TreeSet<>(compared(set)),
                        rows().filter(each -> each.rules().equals(set.id()))
                                .map(Row::id)
                                .collect(Collectors.toCollection(TreeSet::new))));
    }

    private static Stream<Row> rows() {
        return TABLES.entrySet().stream()
                .flatMap(table -> table.getValue().lines().map(line -> Row.of(table.getKey(), line)));
    }

    private static List<String> compared(RuleSet rules) {
        return Stream.concat(
                        rules.general().stream(),
                        rules.tiers().stream()
                                .flatMap(each -> Stream.concat(each.criteria().stream(), each.exclusions().stream())))
                .flatMap(CriteriaTableTest::leaves)
                .filter(Condition.Compare.class::isInstance)
                .map(Condition::id)
                .toList();
    }

    private static Stream<Condition> leaves(Condition condition) {
        return switch (condition) {
            case Condition.All all -> all.parts().stream().flatMap(CriteriaTableTest::leaves);
            case Condition.Any any -> any.parts().stream().flatMap(CriteriaTableTest::leaves);
            case Condition.When when -> Stream.of(when.given(), when.then()).flatMap(CriteriaTableTest::leaves);
            case Condition.Compare compare -> Stream.of(compare);
            case Condition.Score score -> Stream.of(score);
            case Condition.Judge judge -> Stream.of(judge);
        };
    }
}
