package twoway.matching.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;
import twoway.matching.ResourceKind;

/**
 * Who could fit, both ways at once. Who could not meet at all, or is kept apart, takes nobody's place: the best {@link #MOST}
 * by shared subjects and close meanings, in whatever language, and kinds are looked at closely, between equals by lot.
 *
 * <p>What a search costs does not grow with the pool. Under each pair of kinds that are given and wanted it takes the first
 * {@link #FITTING} who fit, beginning at a point of the drawn order that is the searcher's own; so of fewer nobody is left
 * out. Where there are more it takes as well the first {@link #MOST} under each of the {@link #SUBJECTS} rarest subjects, and,
 * where more are found than are scored, the first {@link #MEANT} under each of {@link #MEANINGS} of the closest meanings.
 */
@ApplicationScoped
public class Candidates {

    /** How many candidates of one posting or one asker are scored. */
    static final int MOST = 200;

    /** How many are compared of those who give one kind and want another. */
    static final int FITTING = 300;

    /** By how many subjects it is searched; who speaks of everything is found by the least common. */
    private static final int SUBJECTS = 24;

    /** By how many meanings it is searched, the closest first; a meaning is a concept close to a text with a pair of kinds. */
    private static final int MEANINGS = 24;

    /** How many pairs of kinds before the next concept. */
    private static final int PAIRS = 6;

    /** The closest concepts of a posting by which it is found. */
    private static final int SENSES = 4;

    /** How many are taken of those that mean the same. */
    static final int MEANT = 50;

    /** An asker's postings that are open on the day; its row sums up those of any day, and is only what is looked for first. */
    private static final String OPEN_THAT_DAY = """
            join lateral (select bool_or(p.gives && cast(:wants as text[])) as gives,
                    bool_or(p.wants && cast(:gives as text[])) as wants,
                    bool_or(cardinality(p.markets) = 0 or cardinality(cast(:markets as text[])) = 0
                        or p.markets && cast(:markets as text[])) as meets
                from pooled_posting p where p.enterprise_id = a.id and p.status = 'OPEN'
                    and coalesce(p.valid_from <= :today, true) and coalesce(p.valid_till >= :today, true)) own on true
            """;

    private static final String NOT_APART = "a.id <> :owner and a.id <> all (cast(:apart as uuid[]))";

    /** From the searcher's own point of the drawn order on, or before it; each joined row by row, so that the order is kept and it ends when there are enough. */
    private static final String STANDING = """
            a.finds = 'FINDS' and a.term = TERM and a.lot BESIDE lot_of(cast(:lot as text))
                and (cardinality(a.markets) = 0 or cardinality(cast(:markets as text[])) = 0
                    or a.markets && cast(:markets as text[]))
            """;

    private static final String OPEN_POSTING = """
            join lateral (select p.enterprise_id from pooled_posting p
                join pooled_enterprise e on e.id = p.enterprise_id and e.state = 'VERIFIED'
                where p.id = a.id and p.status = 'OPEN'
                    and p.gives && cast(:wants as text[]) and p.wants && cast(:gives as text[])
                    and p.enterprise_id <> :owner and p.enterprise_id <> all (cast(:apart as uuid[]))
                    and coalesce(p.valid_from <= :today, true) and coalesce(p.valid_till >= :today, true)
                offset 0) p on true
            where\s""" + STANDING;

    /** Whoever says the same with many postings stands there once. */
    private static final String ALONE_OF_ITS_FIRM = """
             and not exists (select from pooled_posting o
                where o.enterprise_id = p.enterprise_id and o.id < a.id and o.status = 'OPEN'
                    and a.term = any (meanings_of(o.gives, o.wants, o.senses))
                    and (cardinality(o.markets) = 0 or cardinality(cast(:markets as text[])) = 0
                        or o.markets && cast(:markets as text[]))
                    and coalesce(o.valid_from <= :today, true) and coalesce(o.valid_till >= :today, true))
            """;

    static final String ASKERS = search(
            "asker",
            new Under(
                    "ASKER",
                    """
            select a.id, a.lot from pool_term a
            join lateral (select from pooled_enterprise e where e.id = a.id and e.state = 'VERIFIED' offset 0) e on true
            """ + OPEN_THAT_DAY + "where " + STANDING + " and " + NOT_APART
                            + " and own.gives and own.wants and own.meets"),
            new Under(
                    "MEANING",
                    "select p.enterprise_id as id, a.lot from pool_term a\n" + OPEN_POSTING + ALONE_OF_ITS_FIRM),
            "concat(cast(:lot as text), a.id)");

    static final String POSTINGS = search(
            "pooled_posting",
            new Under("POSTING", "select a.id, a.lot from pool_term a\n" + OPEN_POSTING),
            new Under("MEANING", "select a.id, a.lot from pool_term a\n" + OPEN_POSTING),
            "concat(a.id, cast(:lot as text))");

    /** Each firm once: those that fail nothing, and those that fail one thing alone. What an asker's row sums up holds unless one of its postings is for another day. */
    private static final String NARROWING = """
            with another_day as (
                select enterprise_id from pooled_posting where status = 'OPEN' and valid_from > :today
                union select enterprise_id from pooled_posting where status = 'OPEN' and valid_till < :today)
            select count(*) filter (where own.gives and own.wants and own.meets),
                count(*) filter (where not own.gives and own.wants and own.meets),
                count(*) filter (where own.gives and not own.wants and own.meets),
                count(*) filter (where own.gives and own.wants and not own.meets)
            from (select a.gives && cast(:wants as text[]) as gives, a.wants && cast(:gives as text[]) as wants,
                    cardinality(a.markets) = 0 or cardinality(cast(:markets as text[])) = 0
                        or a.markets && cast(:markets as text[]) as meets
                from asker a join pooled_enterprise e on e.id = a.id and e.state = 'VERIFIED' and (:member or not e.for_members)
                where a.id not in (select enterprise_id from another_day) and NOT_APART
                union all
                select own.gives, own.wants, own.meets
                from asker a join pooled_enterprise e on e.id = a.id and e.state = 'VERIFIED' and (:member or not e.for_members)
                OPEN_THAT_DAY
                where a.id in (select enterprise_id from another_day) and NOT_APART) own
            """.replace("NOT_APART", NOT_APART).replace("OPEN_THAT_DAY", OPEN_THAT_DAY);

    /** Whoever fits of those under one term. */
    private record Under(String finds, String select) {

        /** The first of a term in the drawn order, which begins anew at its end. */
        String onceAround(String term, int most) {
            var half = select.replace("FINDS", finds).replace("TERM", term) + " order by a.lot, a.id limit " + most;
            return "(select id from (select 0 as half, f.* from (" + half.replace("BESIDE", ">=")
                    + ") f union all select 1, f.* from (" + half.replace("BESIDE", "<")
                    + ") f) halves order by half, lot, id limit " + most + ")";
        }
    }

    /**
     * @param found the table of those who are found
     * @param speaking by a pair of kinds or a subject
     * @param meaning by what a posting means
     * @param lot what decides between equals
     */
    private static String search(String found, Under speaking, Under meaning, String lot) {
        return """
            with pairs as (select p.term from unnest(terms_of(cast(:wants as text[]), cast(:gives as text[]), '{}')) p (term)),
                fitting as materialized (select distinct f.id from pairs cross join lateral PAIRED f),
                subjects as (select s.term from unnest(cast(:subjects as text[])) s (term)
                    cross join lateral (select count(*) as many from
                        (select from pool_term t where t.finds = 'FINDS' and t.term = s.term limit %2$d) t) t
                    order by t.many, md5(s.term || cast(:lot as text)) limit %3$d),
                speaking as (select f.id from subjects cross join lateral SPEAKING f
                    where (select count(*) from fitting) >= %1$d),
                meanings as (select m.term from unnest(cast(:meanings as text[])) m (term)),
                meant as materialized (select f.id, count(distinct split_part(meanings.term, '~', 2)) as meanings
                    from meanings cross join lateral MEANT f where (select count(*) from fitting) >= %2$d group by f.id)
            select a.id
            from (select id from fitting union select id from speaking union select id from meant) f
            join FOUND a on a.id = f.id left join meant on meant.id = f.id
            order by (select count(*) from unnest(a.subjects) each where each = any (cast(:subjects as text[])))
                    + coalesce(meant.meanings, 0) desc,
                (select count(*) from unnest(a.gives) each where each = any (cast(:wants as text[]))) desc, md5(LOT)
            limit %2$d""".formatted(FITTING, MOST, SUBJECTS)
                .replace("PAIRED", speaking.onceAround("pairs.term", FITTING))
                .replace("SPEAKING", speaking.onceAround("subjects.term", MOST))
                .replace("MEANT", meaning.onceAround("meanings.term", MEANT))
                .replace("FINDS", speaking.finds())
                .replace("FOUND", found)
                .replace("LOT", lot);
    }

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
                        posting.meant().toList(),
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

    /** @param member whether who asks may see what is for members */
    public Narrowing narrowing(PooledPosting posting, boolean member, LocalDate today) {
        var row = session.createNativeQuery(NARROWING, Object[].class)
                .setParameter("owner", posting.owner())
                .setParameter("member", member)
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
                        asker.meant(),
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
            List<Meant> meant,
            LocalDate today) {

        /**
         * What a fitting posting may mean: a concept close to one of the searcher's, with what that one wants and gives. Each
         * posting of the searcher has its turn, and each concept before more than {@link #PAIRS} pairs of one.
         */
        String[] meanings() {
            int most = meant.stream()
                    .mapToInt(each -> each.wants().size() * each.gives().size())
                    .max()
                    .orElse(0);
            return IntStream.iterate(0, from -> from < most, from -> from + PAIRS)
                    .boxed()
                    .flatMap(from -> IntStream.range(0, SENSES)
                            .boxed()
                            .flatMap(place -> IntStream.range(from, from + PAIRS)
                                    .boxed()
                                    .flatMap(pair -> meant.stream().flatMap(each -> term(each, place, pair)))))
                    .distinct()
                    .limit(MEANINGS)
                    .toArray(String[]::new);
        }

        private static Stream<String> term(Meant posting, int place, int pair) {
            int give = pair / posting.gives().size();
            if (place >= posting.senses().size() || give >= posting.wants().size()) return Stream.empty();
            var want = posting.gives().get(pair % posting.gives().size());
            return Stream.of(posting.wants().get(give) + ">" + want + "~"
                    + posting.senses().get(place));
        }
    }

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
                .setParameter("meanings", search.meanings())
                .setParameter("today", search.today())
                .getResultList();
    }
}
