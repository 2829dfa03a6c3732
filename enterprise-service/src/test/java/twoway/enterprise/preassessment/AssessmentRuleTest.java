package twoway.enterprise.preassessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static twoway.enterprise.preassessment.Trial.LAST_YEAR;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssessmentRuleTest {

    private static final String OLD = "MIIT-2022-63";
    private static final String NEW = "MIIT-2026-2";

    /** A revision that was published is never edited, or an old assessment could not be made again: add a new one. */
    private static final Map<String, String> PUBLISHED = Map.of(
            "qualification_2022_63.r1.json", "0510b4f1944fb4c625f805a21ed7f0cb0163d83165d509ce28a265e8c0ed9dea",
            "qualification_2026_2.r1.json", "2a541caa9cc34219998c970842224904037c9c192b040d39ecce6330751165ee");

    private final RuleSets rules = new RuleSets();

    @Test
    void published_revisions_stay_as_they_are() throws IOException, NoSuchAlgorithmException {
        for (var name : RuleSets.FILES) {
            try (var file = RuleSets.class.getResourceAsStream("/rules/" + name)) {
                var hash = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
                assertEquals(PUBLISHED.get(name), HexFormat.of().formatHex(hash), name);
            }
        }
    }

    @Test
    void each_day_has_the_rules_in_force_on_it() {
        assertEquals(
                OLD, rules.inForceOn(LocalDate.of(2026, 3, 31)).orElseThrow().id());
        assertEquals(
                NEW, rules.inForceOn(LocalDate.of(2026, 4, 1)).orElseThrow().id());
        assertTrue(rules.inForceOn(LocalDate.of(2022, 7, 31)).isEmpty());
    }

    @Test
    void the_new_first_tier_goes_on_asking_what_the_old_one_asked() {
        var trial = Trial.of(NEW, "TECH_INNOVATIVE").with("scienceAward3y", "YES");

        assertEquals(Verdict.MET, trial.finding("D1").verdict());
        assertEquals(Verdict.MET, trial.finding("PASS").verdict());
        assertEquals(Verdict.UNKNOWN, trial.verdict(), "the general criteria are still open");
    }

    @Test
    void one_direct_condition_passes_whatever_the_points() {
        var poor = Trial.of(OLD, "INNOVATIVE")
                .with("intellectualPropertyLevel", "NONE")
                .with("rdRatio", "0")
                .with("mainRevenueGrowth", "-1")
                .with("debtRatio", "90")
                .with("strategicEmergingIndustry", "NO")
                .with("mainRevenueRatio", "10")
                .with("innovationTitleValid", "NO")
                .with("researchInstitution", "NONE")
                .with("newEquity3y", "0")
                .with("scienceAward3y", "NO");
        assertEquals(Verdict.UNMET, poor.verdict());

        assertEquals(Verdict.MET, poor.with("newEquity3y", "500").verdict());
    }

    @Test
    void all_that_figures_can_say_is_met_and_the_rest_is_left_to_the_authority() {
        assertEquals(Verdict.MANUAL_REVIEW, goodSrdi().verdict());
        assertEquals(Verdict.MANUAL_REVIEW, goodLittleGiant().verdict());
        assertEquals(Verdict.MANUAL_REVIEW, goodSrdi().finding("S7").verdict());
        assertEquals(Reason.TO_BE_JUDGED, goodSrdi().finding("S7").reason());
    }

    @Test
    void one_criterion_unmet_is_enough_and_one_figure_missing_leaves_it_open() {
        for (var indicator : List.of("tierOneTitleValid", "nicheYears", "mainRevenueRatio", "rdRatio")) {
            var bad = indicator.endsWith("Valid") ? "NO" : "0";
            assertEquals(Verdict.UNMET, goodSrdi().with(indicator, bad).verdict(), indicator);
            assertEquals(Verdict.UNKNOWN, goodSrdi().without(indicator).verdict(), indicator);
        }
    }

    @Test
    void an_alternative_takes_the_place_of_what_is_unmet() {
        var small = goodSrdi().with("revenue", "1499");
        assertEquals(Verdict.UNKNOWN, small.finding("S2").verdict(), "the equity is not known");

        assertEquals(
                Verdict.UNMET, small.with("newEquity2y", "1999").finding("S2").verdict());
        assertEquals(
                Verdict.MET, small.with("newEquity2y", "2000").finding("S2").verdict());
    }

    @Test
    void each_of_the_last_two_years_counts_for_itself() {
        assertEquals(
                Verdict.UNMET,
                goodSrdi().with("rdRatio", LAST_YEAR - 1, "2.9").finding("S5b").verdict());
        assertEquals(
                Verdict.UNMET,
                goodSrdi().with("rdRatio", LAST_YEAR, "2.9").finding("S5b").verdict());
        var oneYear = goodSrdi().without("rdRatio").with("rdRatio", LAST_YEAR, "3");
        assertEquals(Verdict.UNKNOWN, oneYear.finding("S5b").verdict());
        assertTrue(oneYear.finding("S5b").parts().getLast().change().en().endsWith("2024"));
        var lost = goodSrdi().without("rdRatio").with("rdRatio", LAST_YEAR, "2");
        assertEquals(Verdict.UNMET, lost.finding("S5b").verdict());
    }

    @Test
    void two_years_are_added_up_where_the_rule_says_so() {
        assertEquals(
                Verdict.MET,
                goodLittleGiant()
                        .with("rdExpense", LAST_YEAR, "1100")
                        .with("rdExpense", LAST_YEAR - 1, "100")
                        .finding("L3a")
                        .verdict());
        assertEquals(
                Verdict.UNMET,
                goodLittleGiant()
                        .with("rdExpense", LAST_YEAR, "1099.9999")
                        .with("rdExpense", LAST_YEAR - 1, "100")
                        .finding("L3a")
                        .verdict());
    }

    @Test
    void a_year_before_the_last_two_is_not_looked_at() {
        var stale = goodSrdi().without("debtRatio").with("debtRatio", LAST_YEAR - 1, "50");

        assertEquals(Verdict.UNKNOWN, stale.finding("S4").verdict());
        assertTrue(stale.finding("S4").change().en().endsWith("2025"));
    }

    @Test
    void a_re_review_looks_at_either_year_and_not_at_growth() {
        var renewal = goodLittleGiant()
                .with("renewal", "YES")
                .with("revenueGrowth2y", "-5")
                .with("platformScore", LAST_YEAR, "10")
                .with("platformScore", LAST_YEAR - 1, "60");
        assertEquals(Verdict.NOT_APPLICABLE, renewal.finding("L2c").verdict());
        assertEquals(Verdict.MET, renewal.finding("L7").verdict());
        assertEquals(Verdict.MANUAL_REVIEW, renewal.verdict());

        var first = renewal.with("renewal", "NO");
        assertEquals(Verdict.UNMET, first.finding("L2c").verdict());
        assertEquals(Verdict.UNMET, first.finding("L7").verdict());
    }

    @Test
    void an_exclusion_shuts_out_whoever_meets_everything_else() {
        for (var exclusion : List.of("manufacturingChampion", "holdsLittleGiant", "similarWithinGroup")) {
            assertEquals(Verdict.UNMET, goodLittleGiant().with(exclusion, "YES").verdict(), exclusion);
            assertEquals(Verdict.UNKNOWN, goodLittleGiant().without(exclusion).verdict(), exclusion);
        }
    }

    @Test
    void no_prize_is_an_answer_and_not_a_rank() {
        assertEquals(
                Verdict.UNMET,
                goodLittleGiant()
                        .with("nationalScienceAwardRank3y", "NONE")
                        .finding("L4b")
                        .verdict());
    }

    @Test
    void rules_that_nobody_has_read_keep_the_whole_open_but_do_not_hide_what_is_unmet() {
        var trial = Trial.of(OLD, "LITTLE_GIANT")
                .with("srdiTitleValid", "YES")
                .with("informationSystemProcesses", "1")
                .with("certifiedSystemOrProduct", "YES")
                .with("marketShare", "10")
                .with("classOneRightsApplied", "2");
        assertEquals(Verdict.UNKNOWN, trial.verdict());

        assertEquals(
                Verdict.UNMET, trial.with("informationSystemProcesses", "0").verdict());
    }

    @Test
    void what_would_change_a_verdict_is_said_in_both_languages() {
        var finding = goodSrdi().with("debtRatio", "81").finding("S4");

        assertEquals(
                "Debt to asset ratio at the end of the year at most 80 % would meet it; it is 81 now",
                finding.change().en());
        assertEquals("年末资产负债率 不高于 80 % 即满足，现为 81", finding.change().zh());
    }

    @Test
    void every_criterion_has_an_id_of_its_own_and_says_what_it_asks() {
        for (var set : rules.all()) {
            for (var tier : set.tiers()) {
                var trial = Trial.of(set.id(), tier.tier()).outcome();
                var ids = trial.criteria().stream().map(Finding::id).toList();
                assertEquals(ids.size(), ids.stream().distinct().count(), tier.tier());
                trial.criteria().forEach(each -> assertFalse(each.text().zh().isBlank(), each.id()));
            }
        }
    }

    private static Trial goodSrdi() {
        return general(Trial.of(NEW, "SRDI"))
                .with("tierOneTitleValid", "YES")
                .with("nicheYears", "3")
                .with("revenue", "1500")
                .with("mainRevenueRatio", "80")
                .with("debtRatio", "80")
                .with("rdExpense", "100")
                .with("rdRatio", "3")
                .with("classOneRightsApplied", "1")
                .with("platformScore", "50");
    }

    private static Trial goodLittleGiant() {
        return general(Trial.of(NEW, "LITTLE_GIANT"))
                .with("srdiTitleValid", "YES")
                .with("nicheYears", "3")
                .with("revenue", "5000")
                .with("mainRevenueRatio", "90")
                .with("renewal", "NO")
                .with("revenueGrowth2y", "5")
                .with("debtRatio", "75")
                .with("rdExpense", "600")
                .with("rdRatio", "3")
                .with("classOneRightsApplied", "4")
                .with("marketShare", "10")
                .with("leadProductDomain", "SIX_BASES")
                .with("platformScore", "60")
                .with("manufacturingChampion", "NO")
                .with("holdsLittleGiant", "NO")
                .with("similarWithinGroup", "NO");
    }

    private static Trial general(Trial trial) {
        return trial.with("registeredInChina", "YES")
                .with("sizeClass", "MEDIUM")
                .with("onDishonestyLists", "NO")
                .with("prohibitedProducts", "NO")
                .with("majorIncidents3y", "NO");
    }
}
