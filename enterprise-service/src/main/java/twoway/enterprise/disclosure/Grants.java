package twoway.enterprise.disclosure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/** The grants, of both sides. Of an owner whom a deny-list hides from the reader the reader sees none. */
@ApplicationScoped
class Grants implements PanacheRepositoryBase<Grant, UUID> {

    private static final String VISIBLE = """
            select g.* from disclosure_grant g
            where (g.enterprise_id = :firm
                    or g.reader_id = :firm and g.enterprise_id not in (select hidden_from_me(cast(:today as date))))""";
    private static final String ONE = VISIBLE + " and g.id = :id";
    private static final String PAGE = VISIBLE + """
             and (cast(:posting as uuid) is null or g.posting_id = :posting)
                and (cast(:after as uuid) is null or g.id > :after)
            order by g.id""";
    private static final String MEETS = """
            select exists (select from enterprise
            where id = :firm and state = 'VERIFIED' and id not in (select hidden_from_me(cast(:today as date))))""";

    Grant visible(UUID id, UUID firm, LocalDate today) {
        return getSession()
                .createNativeQuery(ONE, Grant.class)
                .setParameter("firm", firm)
                .setParameter("today", today)
                .setParameter("id", id)
                .uniqueResultOptional()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** The oldest first; ids are ordered by time. */
    List<Grant> page(UUID firm, LocalDate today, UUID posting, UUID after, int limit) {
        return getSession()
                .createNativeQuery(PAGE, Grant.class)
                .setParameter("firm", firm)
                .setParameter("today", today)
                .setParameter("posting", posting, UUID.class)
                .setParameter("after", after, UUID.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those that a firm has given, revoked ones too. */
    List<Grant> given(UUID firm, UUID after, int limit) {
        var page = after == null
                ? find("enterpriseId = ?1 order by id", firm)
                : find("enterpriseId = ?1 and id > ?2 order by id", firm, after);
        return page.page(0, limit).list();
    }

    Optional<Grant> standing(UUID posting, UUID reader) {
        return find("postingId = ?1 and readerId = ?2 and revokedAt is null", posting, reader)
                .firstResultOptional();
    }

    /** As it stands now that nobody else changes it. */
    Grant again(Grant seen) {
        getEntityManager().refresh(seen);
        return seen;
    }

    /** Whether the caller may know that firm as a verified one. */
    boolean meets(UUID firm, LocalDate today) {
        return getSession()
                .createNativeQuery(MEETS, Boolean.class)
                .setParameter("firm", firm)
                .setParameter("today", today)
                .getSingleResult();
    }
}
