package twoway.enterprise.disclosure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import twoway.chassis.id.Ids;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.posting.Posting;

/** What postings say to some only. Row-level security leaves out the texts that are not open to whoever asks. */
@ApplicationScoped
class Details implements PanacheRepositoryBase<Detail, UUID> {

    private static final String SAID = "select d, t.text from Detail d left join DetailText t on t.id = d.id where ";
    private static final String NOW = SAID + "d.postingId = :posting and d.endedAt is null order by d.place";
    private static final String EVER =
            SAID + "d.enterpriseId = :firm and (:after is null or d.id > :after) order by d.id";

    private final Ids ids;

    Details(Ids ids) {
        this.ids = ids;
    }

    /** As its owner has ordered them. */
    List<Said> now(UUID postingId) {
        return getSession()
                .createSelectionQuery(NOW, Object[].class)
                .setParameter("posting", postingId)
                .getResultStream()
                .map(Details::said)
                .toList();
    }

    /** Every version there was, the oldest first; ids are ordered by time. */
    List<Said> ever(UUID enterpriseId, UUID after, int limit) {
        return getSession()
                .createSelectionQuery(EVER, Object[].class)
                .setParameter("firm", enterpriseId)
                .setParameter("after", after, UUID.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(Details::said)
                .toList();
    }

    private static Said said(Object[] row) {
        return new Said((Detail) row[0], (LocalizedText) row[1]);
    }

    void take(Revision revision, Posting posting, Instant now) {
        revision.gone().forEach(each -> each.detail().end(now));
        revision.steps().stream().filter(Revision.Step::changes).forEach(each -> take(each, posting, now));
        flush();
    }

    private void take(Revision.Step step, Posting posting, Instant now) {
        if (step.before() != null && step.saying().repeats(step.before())) {
            step.before().detail().stand(step.place());
            return;
        }
        var next = step.before() == null
                ? new Detail(ids.next(), posting, step.place(), step.saying(), now)
                : step.before().detail().next(ids.next(), step.place(), step.saying(), now);
        persist(next);
        getSession().persist(next.text(step.saying().text()));
    }
}
