package twoway.matching.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import twoway.matching.ResourceKind;

/**
 * Who could fit, both ways at once: an index of what is given and one of what is wanted are combined by the database;
 * nothing is scanned here. Who could not meet at all, or is kept apart, takes nobody's place: the best {@link #MOST} by shared subjects, in whatever language, and kinds are looked at closely.
 */
@ApplicationScoped
public class Candidates {

    /** How many candidates of one posting or one asker are scored. */
    static final int MOST = 200;

    /** An asker's postings that are open on the day; its row sums up those of any day, and is only what is looked for first. */
    private static final String OPEN_THAT_DAY = """
            join lateral (select bool_or(p.gives && cast(:wants as text[])) as gives,
                    bool_or(p.wants && cast(:gives as text[])) as wants,
                    bool_or(cardinality(p.markets) = 0 or cardinality(cast(:markets as text[])) = 0
                        or p.markets && cast(:markets as text[])) as meets
                from pooled_posting p where p.enterprise_id = a.id and p.status = 'OPEN'
                    and coalesce(p.valid_from <= :today, true) and coalesce(p.valid_till >= :today, true)) own on true
            """;

    static final String ASKERS = """
            select a.id from asker a
            join pooled_enterprise e on e.id = a.id and e.state = 'VERIFIED'
            """ + OPEN_THAT_DAY + """
            where a.gives && cast(:wants as text[]) and a.wants && cast(:gives as text[]) and a.id <> :owner
                and a.id <> all (cast(:apart as uuid[])) and own.gives and own.wants and own.meets
            order by cardinality(array(select unnest(a.subjects) intersect select unnest(cast(:subjects as text[])))) desc,
                cardinality(array(select unnest(a.gives) intersect select unnest(cast(:wants as text[])))) desc,
                md5(concat(cast(:lot as text), a.id))
            limit\s""" + MOST;
    static final String POSTINGS = """
            select p.id from pooled_posting p
            join pooled_enterprise e on e.id = p.enterprise_id and e.state = 'VERIFIED'
            where p.status = 'OPEN' and p.gives && cast(:wants as text[]) and p.wants && cast(:gives as text[])
                and p.enterprise_id <> :owner and p.enterprise_id <> all (cast(:apart as uuid[]))
                and (cardinality(p.markets) = 0 or cardinality(cast(:markets as text[])) = 0
                    or p.markets && cast(:markets as text[]))
                and coalesce(p.valid_from <= :today, true) and coalesce(p.valid_till >= :today, true)
            order by cardinality(array(select unnest(p.subjects) intersect select unnest(cast(:subjects as text[])))) desc,
                cardinality(array(select unnest(p.gives) intersect select unnest(cast(:wants as text[])))) desc,
                md5(concat(p.id, cast(:lot as text)))
            limit\s""" + MOST;

    /** Each firm once: those that fail nothing, and those that fail one thing alone. */
    static final String NARROWING =
            """
            select count(*) filter (where own.gives and own.wants and own.meets),
                count(*) filter (where not own.gives and own.wants and own.meets),
                count(*) filter (where own.gives and not own.wants and own.meets),
                count(*) filter (where own.gives and own.wants and not own.meets)
            from asker a
            join pooled_enterprise e on e.id = a.id and e.state = 'VERIFIED'
            """ + OPEN_THAT_DAY + "where a.id <> :owner and a.id <> all (cast(:apart as uuid[]))";

    private final Session session;
    private final Neighbours neighbours;

    Candidates(Session session, Neighbours neighbours) {
        this.session = session;
        this.neighbours = neighbours;
    }

    /** The enterprises that give something this posting wants and want something it gives. */
    public List<UUID> askersOn(PooledPosting posting, LocalDate today) {
        return found(
                ASKERS,
                new Search(
                        posting.owner(),
                        posting.id() == null ? posting.owner() : posting.id(),
                        ResourceKind.names(posting.gives()),
                        ResourceKind.names(posting.wants()),
                        posting.markets(),
                        posting.subjects(),
                        today));
    }

    /**
     * How a posting's conditions narrow the choice.
     *
     * @param fitting firms that meet all of them
     * @param giveNothing firms that meet all but one: they give nothing that it wants
     * @param wantNothing the same: they want nothing that it gives
     * @param elsewhere the same: they share no market with it
     */
    public record Narrowing(long fitting, long giveNothing, long wantNothing, long elsewhere) {}

    public Narrowing narrowing(PooledPosting posting, LocalDate today) {
        var row = session.createNativeQuery(NARROWING, Object[].class)
                .setParameter("owner", posting.owner())
                .setParameter("apart", neighbours.apartFrom(posting.owner()).toArray(UUID[]::new))
                .setParameter("gives", ResourceKind.names(posting.gives()).toArray(String[]::new))
                .setParameter("wants", ResourceKind.names(posting.wants()).toArray(String[]::new))
                .setParameter("markets", posting.markets().toArray(String[]::new))
                .setParameter("today", today)
                .getSingleResult();
        return new Narrowing((Long) row[0], (Long) row[1], (Long) row[2], (Long) row[3]);
    }

    /** The open postings of others that give something this enterprise wants and want something it gives. */
    public List<UUID> postingsFor(Asker asker, LocalDate today) {
        return found(
                POSTINGS,
                new Search(
                        asker.id(),
                        asker.id(),
                        ResourceKind.names(asker.gives()),
                        ResourceKind.names(asker.wants()),
                        asker.markets(),
                        asker.subjects(),
                        today));
    }

    /** @param lot the searcher's part of the {@link twoway.matching.Lot} that decides between equals */
    private record Search(
            UUID owner,
            UUID lot,
            List<String> gives,
            List<String> wants,
            List<String> markets,
            List<String> subjects,
            LocalDate today) {}

    private List<UUID> found(String sql, Search search) {
        if (search.gives().isEmpty() || search.wants().isEmpty()) return List.of();
        return session.createNativeQuery(sql, UUID.class)
                .setParameter("owner", search.owner())
                .setParameter("apart", neighbours.apartFrom(search.owner()).toArray(UUID[]::new))
                .setParameter("lot", search.lot().toString())
                .setParameter("gives", search.gives().toArray(String[]::new))
                .setParameter("wants", search.wants().toArray(String[]::new))
                .setParameter("markets", search.markets().toArray(String[]::new))
                .setParameter("subjects", search.subjects().toArray(String[]::new))
                .setParameter("today", search.today())
                .getResultList();
    }
}
