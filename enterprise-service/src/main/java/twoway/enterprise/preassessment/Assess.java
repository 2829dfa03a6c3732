package twoway.enterprise.preassessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import twoway.chassis.id.Ids;
import twoway.chassis.problem.Refusal;
import twoway.chassis.time.Clock;
import twoway.enterprise.EnterpriseProblem;
import twoway.enterprise.profile.SizeClasses;
import twoway.enterprise.sizing.SizeClass;
import twoway.enterprise.title.TitlesHeld;

/** Assesses an enterprise by what it has entered, or an old assessment once more. */
@ApplicationScoped
class Assess {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final RuleSets ruleSets;
    private final Indicators indicators;
    private final IndicatorSheets sheets;
    private final SizeClasses sizes;
    private final TitlesHeld titles;
    private final Clock clock;
    private final Ids ids;

    // Seven collaborators: the rules and the figures meet here.
    Assess(
            RuleSets ruleSets,
            Indicators indicators,
            IndicatorSheets sheets,
            SizeClasses sizes,
            TitlesHeld titles,
            Clock clock,
            Ids ids) {
        this.ruleSets = ruleSets;
        this.indicators = indicators;
        this.sheets = sheets;
        this.sizes = sizes;
        this.titles = titles;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * @param ruleSet by its id, the newest revision; {@code null} for the one in force today
     * @param lastYear the last full year; {@code null} for the one before today's
     */
    PreAssessment now(UUID enterpriseId, String ruleSet, String tierName, Integer lastYear) {
        var today = clock.today(enterpriseId, ZONE);
        var rules = rules(ruleSet, today);
        var tier = tier(rules, tierName);
        var figures = new Figures(known(enterpriseId, today), lastYear == null ? today.getYear() - 1 : lastYear);
        return new PreAssessment(
                ids.next(),
                enterpriseId,
                new PreAssessment.Question(rules.id(), rules.revision(), tierName),
                figures,
                new Examiner(indicators, figures).examine(rules, tier),
                clock.now(enterpriseId));
    }

    /** The same rules, the same figures, today's program. */
    Outcome again(PreAssessment old) {
        var question = old.question();
        var rules = ruleSets.revision(question.ruleSet(), question.revision())
                .orElseThrow(() -> new IllegalStateException("rules that were used are gone: " + question));
        return new Examiner(indicators, old.figures()).examine(rules, tier(rules, question.tier()));
    }

    private RuleSet rules(String id, LocalDate today) {
        return (id == null ? ruleSets.inForceOn(today) : ruleSets.newest(id))
                .orElseThrow(() -> new Refusal(EnterpriseProblem.RULE_SET_UNKNOWN, String.valueOf(id)).at("/ruleSet"));
    }

    private Tier tier(RuleSet rules, String name) {
        return ruleSets.tier(rules, name)
                .orElseThrow(() -> new Refusal(
                                EnterpriseProblem.TIER_UNKNOWN,
                                name,
                                String.join(
                                        ", ",
                                        rules.tiers().stream().map(Tier::tier).toList()))
                        .at("/tier"));
    }

    /** What was entered, and what this platform works out itself. */
    private List<Figure> known(UUID enterpriseId, LocalDate today) {
        var figures = new ArrayList<Figure>();
        var size = sizes.of(enterpriseId);
        if (size != SizeClass.NOT_CLASSIFIED) {
            figures.add(chosen(Indicators.SIZE_CLASS, size.name(), Figure.Source.COMPUTED, today));
        }
        // What the authority's list confirms stands before what was entered.
        titles.confirmed(enterpriseId, today).stream()
                .flatMap(each -> Indicators.ofTitle(each).stream())
                .map(each -> chosen(each, "YES", Figure.Source.REGISTER, today))
                .forEach(figures::add);
        figures.addAll(sheets.figures(enterpriseId));
        return figures;
    }

    private static Figure chosen(String indicator, String choice, Figure.Source source, LocalDate today) {
        return new Figure(indicator, null, null, choice, new Figure.Provenance(source, today, null));
    }
}
