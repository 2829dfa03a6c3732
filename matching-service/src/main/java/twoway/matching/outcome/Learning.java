package twoway.matching.outcome;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import twoway.chassis.time.Clock;
import twoway.matching.fit.Likelihood;
import twoway.matching.fit.Likelihoods;

/**
 * Puts a learnt version of the likelihoods into use where it convinces, each direction by itself; the expert's curve where it
 * does not, or no longer does. With the platform's rights.
 */
@ApplicationScoped
public class Learning {

    private static final Logger LOG = Logger.getLogger(Learning.class);

    /** Any number will do, as long as nothing else in this database uses it. */
    private static final long ALONE = 0x6C6561726EL;

    private static final String LOCK = "select 1 from (select pg_advisory_xact_lock(:alone)) alone";
    private static final String LAST = "select number, made_at from likelihood_version order by number desc limit 1";
    private static final String KEEP = """
        insert into likelihood_version (number, made_at, curves, evidence)
        values (:number, :now, cast(:curves as jsonb), cast(:evidence as jsonb))\
        """;

    private final Session session;
    private final Outcomes outcomes;
    private final LearningSettings settings;
    private final LikelihoodsInUse inUse;
    private final ObjectMapper json;
    private final Clock clock;

    Learning(
            Session session,
            Outcomes outcomes,
            LearningSettings settings,
            LikelihoodsInUse inUse,
            ObjectMapper json,
            Clock clock) {
        this.session = session;
        this.outcomes = outcomes;
        this.settings = settings;
        this.inUse = inUse;
        this.json = json;
        this.clock = clock;
    }

    /** What is kept of a lesson beside its curve. */
    record Evidence(
            int trials,
            int yeses,
            int judged,
            int judgedYeses,
            int judgedFirms,
            double loss,
            double expertLoss,
            double error,
            boolean used) {

        static Evidence of(Lesson lesson, boolean used) {
            var verdict = lesson.verdict();
            return new Evidence(
                    lesson.trials(),
                    lesson.yeses(),
                    verdict.trials(),
                    verdict.yeses(),
                    verdict.firms(),
                    verdict.loss(),
                    verdict.expertLoss(),
                    verdict.error(),
                    used);
        }
    }

    private record Both(Evidence asks, Evidence accepts) {}

    private record Last(int number, Instant at) {}

    /**
     * Whether there is another version. It is used from the next {@link LikelihoodsInUse#refresh} on: before it is committed
     * nothing may rest on it. O(outcomes), of which the newest 200,000 are looked at.
     */
    public boolean learn() {
        session.createNativeQuery(LOCK, Integer.class)
                .setParameter("alone", ALONE)
                .getSingleResult();
        var now = clock.now(null);
        var last = last();
        if (last.at().plus(settings.atMostEvery()).isAfter(now)) return false;
        var settled = now.minus(settings.patience());
        var asks = Lesson.of(outcomes.ofShowing(settled));
        var accepts = Lesson.of(outcomes.ofRequests(settled));
        inUse.refresh();
        if (!convinces(asks) && !convinces(accepts) && isExpert(inUse.now())) return false;
        keep(last.number() + 1, asks, accepts, now);
        return true;
    }

    private static boolean isExpert(Likelihoods used) {
        return used.asks().slopes().equals(Likelihood.EXPERT.slopes())
                && used.accepts().slopes().equals(Likelihood.EXPERT.slopes());
    }

    private Last last() {
        return session.createNativeQuery(LAST, Object[].class)
                .getResultStream()
                .findFirst()
                .map(row -> new Last((Integer) row[0], (Instant) row[1]))
                .orElse(new Last(0, Instant.EPOCH));
    }

    private boolean convinces(Lesson lesson) {
        return lesson.convinces(settings.leastTrials(), settings.leastYeses());
    }

    private void keep(int number, Lesson asks, Lesson accepts, Instant now) {
        var name = "learnt-" + now.atZone(ZoneOffset.UTC).toLocalDate() + "-" + number;
        var curves = new Likelihoods(curve(number, name, asks), curve(number, name, accepts));
        session.createNativeMutationQuery(KEEP)
                .setParameter("number", number)
                .setParameter("now", now)
                .setParameter("curves", json(curves))
                .setParameter(
                        "evidence",
                        json(new Both(Evidence.of(asks, convinces(asks)), Evidence.of(accepts, convinces(accepts)))))
                .executeUpdate();
        LOG.infof("likelihoods %s are in use: asks %s, accepts %s", name, source(asks), source(accepts));
    }

    private Likelihood curve(int number, String name, Lesson lesson) {
        return convinces(lesson) ? lesson.curve().likelihood(number, name) : Likelihood.EXPERT.numbered(number);
    }

    private String source(Lesson lesson) {
        return convinces(lesson) ? "learnt" : "by the expert";
    }

    private String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
