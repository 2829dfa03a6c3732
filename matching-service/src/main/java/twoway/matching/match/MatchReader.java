package twoway.matching.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import twoway.chassis.page.Page;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/** Reads matches as their parties see them: each with its own view, in its own order. */
@ApplicationScoped
class MatchReader {

    private static final String OWN = """
             from MatchView v
            join Match m on m.id = v.matchId
            join PooledPosting p on p.id = m.postingId
            join PooledEnterprise o on o.id = m.rightEnterpriseId
            join PooledEnterprise a on a.id = m.leftEnterpriseId
            where v.enterpriseId = :reader and :reader in (m.leftEnterpriseId, m.rightEnterpriseId)""";
    private static final String ROWS = "select new MatchRow(m, v, p, o, a)" + OWN;
    /** Which rows, before they are read: to put a long list in order no more of it is looked at than decides. */
    private static final String IDS = """
            select m.id from MatchView v
            join Match m on m.id = v.matchId
            where v.enterpriseId = :reader and :reader in (m.leftEnterpriseId, m.rightEnterpriseId)""";

    private static final String KIND =
            " and exists (select 1 from PooledPosting p where p.id = m.postingId and p.kind = :kind)";
    private static final String CHOICE = " and v.asksOn is not null and m.state in (:open)";
    private static final String AFTER = """
            \sand (v.fitBasisPoints < :fit or v.fitBasisPoints = :fit
                and (v.otherBasisPoints < :other or v.otherBasisPoints = :other and m.lot > :lot))""";
    private static final String ORDER = " order by v.fitBasisPoints desc, v.otherBasisPoints desc, m.lot";

    /** What a list shows when no state is asked for: what can still become something, or has. */
    private static final Collection<MatchState> LIVE =
            EnumSet.complementOf(EnumSet.of(MatchState.DISMISSED, MatchState.STALE));

    private static final Collection<MatchState> OPEN = EnumSet.of(MatchState.SUGGESTED, MatchState.INTEREST);

    private final EntityManager entities;

    MatchReader(EntityManager entities) {
        this.entities = entities;
    }

    /** @param from the place of the first in the whole list, from 0 */
    record Listed(Page<MatchRow> page, int from) {}

    MatchRow one(UUID match, UUID reader) {
        return own(match, reader).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    private Optional<MatchRow> own(UUID match, UUID reader) {
        return entities.createQuery(ROWS + " and m.id = :match", MatchRow.class)
                .setParameter("reader", reader)
                .setParameter("match", match)
                .getResultStream()
                .findFirst();
    }

    /** The match that the reader has where it asks. */
    MatchRow askedOn(UUID posting, UUID reader) {
        return entities.createQuery(
                        ROWS + " and m.postingId = :posting and m.leftEnterpriseId = :reader", MatchRow.class)
                .setParameter("reader", reader)
                .setParameter("posting", posting)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** Best own fit first. */
    Listed list(MatchSearch search, UUID reader) {
        var filter = new Filter(search, reader);
        int from = 0;
        if (search.after() != null) {
            var cursor = PlaceCursor.read(search.after());
            from = cursor.next();
            filter.where.append(AFTER);
            filter.values.putAll(after(cursor.last(), reader));
        }
        return listed(rows(ids(filter, search.limit() + 1), reader), from, search.limit());
    }

    /** What the reader may still ask for, the best {@link Crowd#CHOICES} by its own fit. */
    List<UUID> choices(MatchSearch search, UUID reader) {
        var filter = new Filter(search, reader);
        filter.where.append(CHOICE);
        filter.values.put("open", OPEN);
        return ids(filter, Crowd.CHOICES);
    }

    /** In this order. */
    Listed list(List<UUID> wanted, MatchSearch search, UUID reader) {
        int from = search.after() == null ? 0 : PlaceCursor.read(search.after()).next(wanted);
        var shown = wanted.subList(from, Math.min(wanted.size(), from + search.limit() + 1));
        return listed(rows(shown, reader), from, search.limit());
    }

    private static Listed listed(List<MatchRow> rows, int from, int limit) {
        return new Listed(
                Page.of(rows, limit, row -> new PlaceCursor(row.match().id(), from, from + limit).text()), from);
    }

    private List<UUID> ids(Filter filter, int most) {
        var query = entities.createQuery(IDS + filter.where + ORDER, UUID.class).setMaxResults(most);
        filter.values.forEach(query::setParameter);
        return query.getResultList();
    }

    private List<MatchRow> rows(List<UUID> ids, UUID reader) {
        var rows = entities.createQuery(ROWS + " and m.id in (:ids)", MatchRow.class)
                .setParameter("reader", reader)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.match().id(), Function.identity()));
        return ids.stream().map(rows::get).toList();
    }

    /** What a search asks of the rows. */
    private static final class Filter {

        private final StringBuilder where = new StringBuilder(" and m.state in (:states)");
        private final Map<String, Object> values = new TreeMap<>();

        Filter(MatchSearch search, UUID reader) {
            values.put("reader", reader);
            values.put("states", search.state() == null ? LIVE : EnumSet.of(search.state()));
            if (search.posting() != null) and(" and m.postingId = :posting", "posting", search.posting());
            if (search.kind() != null) and(KIND, "kind", search.kind().name());
            if (search.side() != null)
                where.append(
                        switch (search.side()) {
                            case ASKER -> " and m.leftEnterpriseId = :reader";
                            case OWNER -> " and m.rightEnterpriseId = :reader";
                        });
        }

        private void and(String condition, String name, Object value) {
            where.append(condition);
            values.put(name, value);
        }
    }

    /** The cursor names a match only: the number that breaks ties is not the reader's to see. */
    private Map<String, Object> after(UUID last, UUID reader) {
        var row = own(last, reader).orElseThrow(() -> new Refusal(CommonProblem.INVALID_PARAMETER, "after"));
        var view = row.view();
        return Map.of(
                "fit", view.fit().basisPoints(),
                "other", view.otherSide().basisPoints(),
                "lot", row.match().lot());
    }
}
