package twoway.enterprise.posting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/** The reports; of a firm only its own. */
@ApplicationScoped
class PostingReports implements PanacheRepositoryBase<PostingReport, UUID> {

    /** Of what stands in the directory, as it stands there; of two at the same moment one. */
    private static final String REPORT = """
            insert into posting_report (id, enterprise_id, posting_id, kind, owner_id, title, summary, fault, statement,
                state, reported_at, version)
            select ?1, ?2, id, e.kind, e.enterprise_id, s.entry -> 'title', nullif(s.entry -> 'summary', 'null'), ?3, ?4,
                'OPEN', ?5, 0
            from directory_entry e join directory_shown s using (id)
            where id = ?6 and e.kind in ('OFFER', 'NEED') and e.last_day >= ?7 and e.enterprise_id <> ?2
            on conflict (enterprise_id, posting_id) where state = 'OPEN' do nothing""";

    /** @return whether there is a new report; not if nothing of another firm's is seen there, nor if it was reported before */
    boolean put(UUID id, PostingReportResource.Request report, Occasion occasion) {
        return getEntityManager()
                        .createNativeQuery(REPORT)
                        .setParameter(1, id)
                        .setParameter(2, occasion.enterpriseId())
                        .setParameter(3, report.fault().name())
                        .setParameter(4, report.statement())
                        .setParameter(5, occasion.now())
                        .setParameter(6, report.entryId())
                        .setParameter(7, occasion.today())
                        .executeUpdate()
                == 1;
    }

    Optional<PostingReport> openOf(UUID enterpriseId, UUID postingId) {
        return find("enterpriseId = ?1 and postingId = ?2 and state = ?3", enterpriseId, postingId, ReportState.OPEN)
                .firstResultOptional();
    }

    /** What it is about. */
    UUID postingOf(UUID id) {
        return getSession()
                .createQuery("select postingId from PostingReport where id = ?1", UUID.class)
                .setParameter(1, id)
                .uniqueResultOptional()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** All that nobody has decided about the posting, held until the transaction ends. */
    List<PostingReport> openOf(UUID postingId) {
        return find("postingId = ?1 and state = ?2 order by id", postingId, ReportState.OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** @param reader the firm that reads, {@code null} for an operator */
    PostingReport visible(UUID id, UUID reader) {
        return findByIdOptional(id)
                .filter(each -> reader == null || reader.equals(each.enterpriseId()))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** Any, held against other commands until the transaction ends. */
    PostingReport forDecision(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** Oldest first, so that nobody waits behind later comers; ids are ordered by time. */
    List<PostingReport> oldest(UUID reader, ReportState state, UUID after, int limit) {
        return find(
                        "(?1 is null or enterpriseId = ?1) and (?2 is null or state = ?2) and (?3 is null or id > ?3)"
                                + " order by id",
                        reader,
                        state,
                        after)
                .page(0, limit)
                .list();
    }
}
