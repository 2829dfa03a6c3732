package twoway.matching.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import twoway.chassis.page.Page;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.matching.IdCursor;

/** Reads matches as their parties see them: each with its own view, best own fit first. */
@ApplicationScoped
class MatchReader {

    private static final String ROWS = """
            select new MatchRow(m, v, p, o, a) from MatchView v
            join Match m on m.id = v.matchId
            join PooledPosting p on p.id = m.postingId
            join PooledEnterprise o on o.id = m.rightEnterpriseId
            join PooledEnterprise a on a.id = m.leftEnterpriseId
            where v.enterpriseId = :reader and :reader in (m.leftEnterpriseId, m.rightEnterpriseId)""";
    private static final String AFTER = """
             and (v.fitBasisPoints < :fit or v.fitBasisPoints = :fit
                and (v.otherBasisPoints < :other or v.otherBasisPoints = :other and v.matchId > :after))""";
    private static final String ORDER = " order by v.fitBasisPoints desc, v.otherBasisPoints desc, v.matchId";

    /** What a list shows when no state is asked for: what can still become something, or has. */
    private static final Collection<MatchState> LIVE =
            EnumSet.complementOf(EnumSet.of(MatchState.DISMISSED, MatchState.STALE));

    private final EntityManager entities;

    MatchReader(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param posting only matches on this posting, {@code null} for all
     * @param state only matches in this state, {@code null} for all that live
     * @param after the cursor of the page before, or {@code null}
     */
    record Search(UUID posting, MatchState state, String after, int limit) {}

    MatchRow one(UUID match, UUID reader) {
        return entities.createQuery(ROWS + " and m.id = :match", MatchRow.class)
                .setParameter("reader", reader)
                .setParameter("match", match)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    Page<MatchRow> list(Search search, UUID reader) {
        var where = new StringBuilder(ROWS).append(" and m.state in (:states)");
        var values = new TreeMap<String, Object>();
        values.put("reader", reader);
        values.put("states", search.state() == null ? LIVE : EnumSet.of(search.state()));
        if (search.posting() != null) {
            where.append(" and m.postingId = :posting");
            values.put("posting", search.posting());
        }
        if (search.after() != null) {
            where.append(AFTER);
            values.putAll(after(search.after(), reader));
        }
        var query = entities.createQuery(where + ORDER, MatchRow.class).setMaxResults(search.limit() + 1);
        values.forEach(query::setParameter);
        return Page.of(
                query.getResultList(),
                search.limit(),
                row -> IdCursor.of(row.match().id()));
    }

    /** The cursor names a match only: the number that breaks ties is not the reader's to see. */
    private Map<String, Object> after(String cursor, UUID reader) {
        var match = IdCursor.read(cursor);
        var view = entities.createQuery(
                        "from MatchView where matchId = :match and enterpriseId = :reader", MatchView.class)
                .setParameter("match", match)
                .setParameter("reader", reader)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonProblem.INVALID_PARAMETER, "after"));
        return Map.of("fit", view.fit().basisPoints(), "other", view.otherSide().basisPoints(), "after", match);
    }
}
