package twoway.enterprise.preassessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import twoway.chassis.id.Ids;
import twoway.chassis.problem.Refusal;
import twoway.chassis.time.Clock;
import twoway.enterprise.EnterpriseProblem;

/** Assesses an enterprise by what it has entered, or an old assessment once more. */
@ApplicationScoped
class Assess {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final RuleSets ruleSets;
    private final Indicators indicators;
    private final KnownFigures known;
    private final Clock clock;
    private final Ids ids;

    Assess(RuleSets ruleSets, Indicators indicators, KnownFigures known, Clock clock, Ids ids) {
        this.ruleSets = ruleSets;
        this.indicators = indicators;
        this.known = known;
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
        var figures = new Figures(known.of(enterpriseId, today), lastYear == null ? today.getYear() - 1 : lastYear);
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
}
