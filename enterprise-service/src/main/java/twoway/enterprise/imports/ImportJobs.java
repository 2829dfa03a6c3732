package twoway.enterprise.imports;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import twoway.chassis.id.Ids;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

@ApplicationScoped
class ImportJobs implements PanacheRepositoryBase<ImportJob, UUID> {

    private static final String RECEIVE = """
        insert into import_job (id, state, sha256, bytes, plan, received_by, received_at, dry_run, version)
        values (?1, 'RECEIVED', ?2, ?3, cast(?4 as jsonb), ?5, ?6, ?7, 0)
        on conflict (sha256, md5(plan::text), dry_run)
            where state = 'RECEIVED' or state = 'APPLYING' and not dry_run do nothing\
        """;
    private static final String AT_WORK = """
        select id from import_job where sha256 = ?1 and md5(cast(plan as text)) = md5(cast(cast(?2 as jsonb) as text))
        and dry_run = ?3 and (state = 'RECEIVED' or state = 'APPLYING' and not dry_run)\
        """;

    /** The same bytes with the same plan, wholly applied, and nothing else has come from that source since. */
    private static final String APPLIED_BEFORE = """
        select before.id, before.total_rows, before.created + before.updated + before.unchanged, before.rejected
        from import_job mine join import_job before on before.sha256 = mine.sha256 and before.plan = mine.plan
        where mine.id = ?1 and before.id <> mine.id and before.state in ('DONE', 'PARTIAL') and not exists (
            select 1 from import_job other where other.id not in (before.id, mine.id)
                and other.plan ->> 'kind' = mine.plan ->> 'kind'
                and other.plan #>> '{provenance,source}' = mine.plan #>> '{provenance,source}'
                and other.state not in ('RECEIVED', 'CHECKED') and (other.finished_at is null or other.finished_at >= before.received_at))\
        """;

    private final Ids ids;

    ImportJobs(Ids ids) {
        this.ids = ids;
    }

    /** A file that has arrived and is stored. */
    record Arrived(String sha256, long bytes, Plan plan, boolean dryRun, String by) {}

    /**
     * Takes the file on; the same file with the same plan, while it is still at work, is the import that is there. A dry run
     * that is over is not at work: a new one may come to something else.
     */
    @Transactional
    UUID receive(Arrived file, Instant now) {
        var plan = ImportJson.write(file.plan());
        var id = ids.next();
        var isNew = getEntityManager()
                        .createNativeQuery(RECEIVE)
                        .setParameter(1, id)
                        .setParameter(2, file.sha256())
                        .setParameter(3, file.bytes())
                        .setParameter(4, plan)
                        .setParameter(5, file.by())
                        .setParameter(6, now)
                        .setParameter(7, file.dryRun())
                        .executeUpdate()
                == 1;
        if (isNew) return id;
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(AT_WORK, UUID.class)
                .setParameter(1, file.sha256())
                .setParameter(2, plan)
                .setParameter(3, file.dryRun())
                .getResultStream()
                .findFirst()
                // It finished between the two statements: as good as not being there.
                .orElseGet(() -> receive(file, now));
    }

    /**
     * An import that has done all that this one could do.
     *
     * @param taken rows that are on record as the file has them
     */
    record Before(UUID id, int rows, int taken, int rejected) {}

    Optional<Before> appliedBefore(UUID id) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(APPLIED_BEFORE, Before.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst();
    }

    ImportJob known(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** @throws Refusal {@code not-found} unless the caller may see it */
    void mustBeVisible(UUID id) {
        if (count("id", id) == 0) throw new Refusal(CommonProblem.NOT_FOUND);
    }

    ImportJob forCommand(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    List<ImportJob> newest(UUID before, int limit) {
        var page = before == null ? find("order by id desc") : find("id < ?1 order by id desc", before);
        return page.page(0, limit).list();
    }
}
