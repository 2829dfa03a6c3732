package twoway.matching.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static twoway.matching.pool.PooledFirms.GIVES;
import static twoway.matching.pool.PooledFirms.TODAY;
import static twoway.matching.pool.PooledFirms.WANTS;
import static twoway.matching.pool.PooledFirms.posting;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;
import twoway.matching.Lot;
import twoway.matching.Undone;

/** Who is looked at closely: those who could meet, and nobody in place of them. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class CandidatesTest {

    @Inject
    Candidates candidates;

    @Inject
    Undone undone;

    @Inject
    Session entities;

    @Inject
    PooledFirms pooled;

    @Test
    void however_many_of_another_market_fit_better_the_right_asker_is_found() {
        undone.run(() -> {
            var crowd = crowd(() -> pooled.asks("US", null, "tag"));
            crowd.add(pooled.asks("DE", TODAY.minusDays(1), "tag"));
            var right = pooled.asks("DE", TODAY);

            assertFinds(
                    right,
                    crowd,
                    candidates.askersOn(posting(UUID.randomUUID(), GIVES, WANTS, "DE", null, "tag"), TODAY));
        });
    }

    @Test
    void however_many_of_another_market_fit_better_the_right_posting_is_found() {
        undone.run(() -> {
            var crowd = crowd(() -> pooled.offers("US", null, "tag"));
            crowd.add(pooled.offers("DE", TODAY.minusDays(1), "tag"));
            var right = pooled.offers("DE", TODAY);
            var asker = new Asker(UUID.randomUUID());
            asker.sumUp(List.of(posting(asker.id(), WANTS, GIVES, "DE", null, "tag")));

            assertFinds(right, crowd, candidates.postingsFor(asker, TODAY));
        });
    }

    @Test
    void what_an_asker_has_open_on_other_days_only_neither_finds_it_nor_counts() {
        undone.run(() -> {
            var posting = posting(UUID.randomUUID(), GIVES, WANTS, "DE", null, "tag");
            var before = candidates.narrowing(posting, true, TODAY);
            var firm = pooled.verified();
            var postings = List.of(
                    posting(firm, WANTS, List.of("TALENT"), "DE", null, "tag"),
                    posting(firm, List.of("TALENT"), GIVES, "DE", TODAY.minusDays(1), "tag"));
            postings.forEach(entities::persist);
            var asker = new Asker(firm);
            asker.sumUp(postings);
            entities.persist(asker);

            assertFalse(candidates.askersOn(posting, TODAY).contains(firm));
            var after = candidates.narrowing(posting, true, TODAY);
            assertEquals(before.fitting(), after.fitting());
            assertEquals(before.wantNothing() + 1, after.wantNothing());
        });
    }

    @Test
    void a_chinese_need_finds_the_english_offer_of_the_same_thing_before_however_many_others() {
        undone.run(() -> {
            crowd(() -> pooled.offers("DE", null));
            var right = pooled.offers("DE", null, "mobile robots");
            var asker = new Asker(UUID.randomUUID());
            asker.sumUp(List.of(posting(asker.id(), WANTS, GIVES, "DE", null, "移动机器人")));

            assertEquals(right, candidates.postingsFor(asker, TODAY).getFirst());
        });
    }

    /** By their ids, which grow with time, those who came first would take the places. */
    @Test
    void between_equals_a_lot_decides_whatever_their_ids() {
        undone.run(() -> {
            var posting = posting(UUID.randomUUID(), GIVES, WANTS, "DE", null, "tag");
            var firms = Stream.generate(() -> pooled.asks("DE", null, "tag"))
                    .limit(20)
                    .toList();

            assertEquals(
                    firms.stream()
                            .sorted(Comparator.comparing(firm -> Lot.of(posting.id(), firm)))
                            .toList(),
                    candidates.askersOn(posting, TODAY).stream()
                            .filter(firms::contains)
                            .toList());
        });
        undone.run(() -> {
            var asker = new Asker(UUID.randomUUID());
            asker.sumUp(List.of(posting(asker.id(), WANTS, GIVES, "DE", null, "tag")));
            var offers = Stream.generate(() -> pooled.offers("DE", null, "tag"))
                    .limit(20)
                    .toList();

            assertEquals(
                    offers.stream()
                            .sorted(Comparator.comparing(offer -> Lot.of(offer, asker.id())))
                            .toList(),
                    candidates.postingsFor(asker, TODAY).stream()
                            .filter(offers::contains)
                            .toList());
        });
    }

    /** One more than are ever looked at, so that they would leave no room if they were not sorted out before. */
    private static List<UUID> crowd(Supplier<UUID> one) {
        return Stream.generate(one).limit(Candidates.MOST + 1L).collect(Collectors.toCollection(ArrayList::new));
    }

    /** Others share the database and may be found too; nobody of the crowd may. */
    private static void assertFinds(UUID right, List<UUID> crowd, List<UUID> found) {
        assertTrue(found.contains(right), "the right one is found");
        assertTrue(Collections.disjoint(found, crowd), "nobody of another market or of a time gone by is found");
    }

    @Test
    void candidates_are_found_by_the_index_on_what_is_given_and_wanted_and_spoken_of() {
        for (var sql : List.of(Candidates.POSTINGS, Candidates.ASKERS))
            assertTrue(uses("pool_term_pkey", sql), () -> plan(sql));
    }

    /** More than are ever compared give and want the same. */
    @Test
    void in_however_large_a_crowd_whoever_speaks_of_the_same_is_found() {
        undone.run(() -> {
            Stream.generate(() -> pooled.asks("DE", null))
                    .limit(Candidates.FITTING + 50L)
                    .forEach(each -> {});
            var right = pooled.asks("DE", null, "mobile robots");
            var posting = posting(UUID.randomUUID(), GIVES, WANTS, "DE", null, "移动机器人");

            var found = candidates.askersOn(posting, TODAY);

            assertEquals(right, found.getFirst());
            assertEquals(Candidates.MOST, found.size());
        });
    }

    /** The oldest rows are read first, unless it is said which. */
    @Test
    void of_more_than_are_compared_it_is_the_drawn_order_that_tells_which() {
        undone.run(() -> {
            var firms = Stream.generate(() -> pooled.asks("DE", null))
                    .limit(3 * Candidates.FITTING)
                    .toList();
            entities.createNativeMutationQuery("analyze asker, pool_term, pooled_enterprise, pooled_posting")
                    .executeUpdate();
            var posting = posting(UUID.randomUUID(), GIVES, WANTS, "DE", null, "mobile robots");

            var found = new HashSet<>(candidates.askersOn(posting, TODAY));

            var inOrder = inOrder(posting.id(), firms);
            found.retainAll(firms);
            assertTrue(inOrder.subList(0, Candidates.FITTING).containsAll(found), "only the first are compared");
            assertFalse(found.isEmpty());
        });
    }

    /** From the searcher's own point on. */
    private List<UUID> inOrder(UUID searcher, List<UUID> firms) {
        return entities.createNativeQuery("""
                        select id from unnest(cast(:firms as uuid[])) f (id)
                        order by lot_of(cast(id as text)) < lot_of(:lot), lot_of(cast(id as text)), id""", UUID.class)
                .setParameter("firms", firms.toArray(UUID[]::new))
                .setParameter("lot", searcher.toString())
                .getResultList();
    }

    private boolean uses(String index, String sql) {
        return Pattern.compile(index).matcher(plan(sql)).find();
    }

    /** With full scans priced out: on a few rows the planner would rightly prefer one. */
    private String plan(String sql) {
        var plan = new StringBuilder();
        undone.run(() -> {
            entities.createNativeMutationQuery("set local enable_seqscan = off").executeUpdate();
            entities.createNativeQuery("explain " + sql, String.class)
                    .setParameter("owner", UUID.randomUUID())
                    .setParameter("lot", UUID.randomUUID().toString())
                    .setParameter("gives", new String[] {"TALENT"})
                    .setParameter("wants", new String[] {"BRAND"})
                    .setParameter("markets", new String[] {"DE"})
                    .setParameter("subjects", new String[] {"tag"})
                    .setParameter("meanings", new String[] {"BRAND>TALENT~pump"})
                    .setParameter("apart", new UUID[0])
                    .setParameter("today", TODAY)
                    .getResultList()
                    .forEach(line -> plan.append(line).append('\n'));
        });
        return plan.toString();
    }
}
