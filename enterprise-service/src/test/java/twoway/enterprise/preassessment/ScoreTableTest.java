package twoway.enterprise.preassessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The points of every item of both scores of 2022, at every border and just beyond. */
class ScoreTableTest {

    private static final String RULES = "MIIT-2022-63";

    private static final String TABLE = """
            INNOVATIVE I1 intellectualPropertyLevel CLASS_I_HIGH_VALUE=20 CLASS_I_SELF_DEVELOPED=15 CLASS_I=10 CLASS_II=5 NONE=0
            INNOVATIVE I2 rdRatio 5=20 4.9999=15 3=15 2.9999=10 2=10 1.9999=5 1=5 0.9999=0 0=0
            INNOVATIVE G1 mainRevenueGrowth 15=20 14.9999=15 10=15 9.9999=10 5=10 4.9999=5 0=5 -0.0001=0
            INNOVATIVE G2 debtRatio 0=10 55=10 55.0001=5 75=5 75.0001=0
            INNOVATIVE S1 strategicEmergingIndustry YES=10 NO=5
            INNOVATIVE S2 mainRevenueRatio 70=20 69.9999=15 60=15 59.9999=10 55=10 54.9999=5 50=5 49.9999=0
            SRDI P1 mainRevenueRatio 80=5 79.9999=3 70=3 69.9999=1 60=1 59.9999=0
            SRDI P2 revenueGrowth2y 10=10 9.9999=8 8=8 7.9999=6 6=6 5.9999=4 4=4 3.9999=2 0=2 -0.0001=0
            SRDI P3 nicheYears 20=5 10=5 9=4 8=4 7=3 6=3 5=2 4=2 3=1 2=1 1=0
            SRDI P4 leadProductRole FILLS_CHAIN_GAP=5 SIX_BASES_OR_OLD_BRAND_OR_SERVES_CHAIN_LEADER=3 NONE=0
            SRDI F1 digitalLevel 4=5 3=5 2=3 1=0
            SRDI F2 qualityItems 4=5 2=5 1=3 0=0
            SRDI F3 netMargin 10=10 9.9999=8 8=8 7.9999=6 6=6 5.9999=4 4=4 3.9999=2 2=2 1.9999=0
            SRDI F4 debtRatio 50=5 50.0001=3 60=3 60.0001=1 70=1 70.0001=0
            SRDI T1 provincialFeatureScore 0=0 7.5=7.5 15=15 16=15 -1=0
            SRDI N1 intellectualPropertyLevel CLASS_I_HIGH_VALUE=10 CLASS_I_SELF_DEVELOPED=8 CLASS_I=6 CLASS_II=2 NONE=0
            SRDI N2 rdExpense+rdRatio=0 500=10 499.9999=8 400=8 399.9999=6 300=6 299.9999=4 200=4 199.9999=2 100=2 99.9999=0
            SRDI N2 rdRatio+rdExpense=0 10=10 9.9999=8 8=8 7.9999=6 6=6 5.9999=4 4=4 3.9999=2 3=2 2.9999=0
            SRDI N3 rdStaffRatio 20=5 19.9999=3 10=3 9.9999=1 5=1 4.9999=0
            SRDI N4 researchInstitution NATIONAL=10 PROVINCIAL=8 CITY=4 BELOW_CITY=2 NONE=0
            """;

    @Test
    void every_item_gives_its_points_and_the_higher_of_two_at_a_border() {
        TABLE.lines().map(line -> line.split(" +")).forEach(cells -> {
            var indicator = cells[2].split("\\+")[0];
            Arrays.stream(cells).skip(3).map(each -> each.split("=")).forEach(pair -> {
                var trial = Trial.of(RULES, cells[0]).with(indicator, pair[0]);
                // the other scale of an item that has two
                if (cells[2].contains("+")) trial.with(cells[2].split("[+=]")[1], "0");
                var scored = trial.scored(cells[1]);

                var what = cells[1] + " " + indicator + " " + pair[0];
                assertEquals(
                        0, new BigDecimal(pair[1]).compareTo(scored.points().least()), what + scored.points());
                assertEquals(scored.points().least(), scored.points().most(), what);
                if (scored.points().least().compareTo(scored.points().max()) == 0) assertNull(scored.change(), what);
            });
        });
    }

    @Test
    void the_table_has_every_item_and_each_score_is_out_of_a_hundred() {
        for (var tier : new RuleSets().newest(RULES).orElseThrow().tiers()) {
            assertEquals(
                    TABLE.lines()
                            .map(line -> line.split(" +"))
                            .filter(cells -> cells[0].equals(tier.tier()))
                            .map(cells -> cells[1])
                            .collect(Collectors.toSet()),
                    tier.scored().stream().map(ScoredItem::id).collect(Collectors.toSet()));
            if (tier.scored().isEmpty()) continue;
            assertEquals(
                    new BigDecimal(100),
                    tier.scored().stream().map(ScoredItem::max).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    @Test
    void the_better_of_two_scales_counts() {
        assertEquals(
                BigDecimal.TEN,
                Trial.of(RULES, "SRDI")
                        .with("rdExpense", "500")
                        .with("rdRatio", "0")
                        .scored("N2")
                        .points()
                        .least());
    }

    @Test
    void a_missing_figure_leaves_open_what_its_scale_could_give() {
        var nothing = Trial.of(RULES, "INNOVATIVE").scored("S1");
        assertEquals(new BigDecimal(5), nothing.points().least());
        assertEquals(BigDecimal.TEN, nothing.points().most());
        assertNotNull(nothing.change());

        var half = Trial.of(RULES, "SRDI").with("rdExpense", "200").scored("N2");
        assertEquals(new BigDecimal(4), half.points().least());
        assertEquals(BigDecimal.TEN, half.points().most());
    }

    @Test
    void an_item_says_what_the_next_band_would_take() {
        var scored = Trial.of(RULES, "INNOVATIVE").with("rdRatio", "2.5").scored("I2");

        assertEquals(
                "Research and development expense as a share of revenue at least 3 % would give 15 points",
                scored.change().en());
        assertEquals("研发费用占营业收入比重 不低于 3 % 可得 15 分", scored.change().zh());
    }

    @Test
    void the_total_and_each_dimension_decide_at_their_borders() {
        Stream.of("TOTAL", "INNOVATION", "GROWTH", "SPECIALISATION")
                .forEach(each -> assertEquals(
                        Verdict.MET,
                        points("CLASS_I", "3", "10", "75", "NO", "60")
                                .finding(each)
                                .verdict(),
                        each));
        // 10 + 10 + 15 + 5 + 5 + 15 = 60
        assertEquals(
                Verdict.MET,
                points("CLASS_I", "2", "10", "75", "NO", "60").finding("TOTAL").verdict());
        assertEquals(
                Verdict.UNMET,
                points("CLASS_I", "1", "10", "75", "NO", "60").finding("TOTAL").verdict());
        assertEquals(
                Verdict.MET,
                points("CLASS_I", "2", "0", "55", "YES", "70")
                        .finding("INNOVATION")
                        .verdict());
        assertEquals(
                Verdict.UNMET,
                points("CLASS_I", "1", "15", "55", "YES", "70")
                        .finding("INNOVATION")
                        .verdict());
        assertEquals(
                Verdict.MET,
                points("CLASS_I", "5", "0", "55", "YES", "70").finding("GROWTH").verdict());
        assertEquals(
                Verdict.UNMET,
                points("CLASS_I", "5", "0", "75", "YES", "70").finding("GROWTH").verdict());
        assertEquals(
                Verdict.MET,
                points("CLASS_I", "5", "15", "55", "NO", "55")
                        .finding("SPECIALISATION")
                        .verdict());
        assertEquals(
                Verdict.UNMET,
                points("CLASS_I", "5", "15", "55", "NO", "50")
                        .finding("SPECIALISATION")
                        .verdict());
    }

    @Test
    void a_score_is_met_early_and_lost_early_whatever_is_missing() {
        var early = points("CLASS_I_HIGH_VALUE", "5", "15", "55", "YES", "70").without("debtRatio");
        assertEquals(Verdict.MET, early.finding("TOTAL").verdict());

        var open = points("CLASS_I", "2", "10", "75", "NO", "60").without("mainRevenueGrowth");
        assertEquals(Verdict.UNKNOWN, open.finding("TOTAL").verdict());
        assertEquals(Reason.FIGURE_MISSING, open.finding("TOTAL").reason());

        var lost = points("NONE", "0", "0", "90", "NO", "10").without("debtRatio");
        assertEquals(Verdict.UNMET, lost.finding("TOTAL").verdict());
    }

    private static Trial points(
            String property, String research, String growth, String debt, String emerging, String mainRevenue) {
        return Trial.of(RULES, "INNOVATIVE")
                .with("intellectualPropertyLevel", property)
                .with("rdRatio", research)
                .with("mainRevenueGrowth", growth)
                .with("debtRatio", debt)
                .with("strategicEmergingIndustry", emerging)
                .with("mainRevenueRatio", mainRevenue);
    }
}
