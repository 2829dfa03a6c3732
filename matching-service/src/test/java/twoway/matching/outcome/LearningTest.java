package twoway.matching.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Tenancy;
import twoway.local.testing.EmbeddedServers;
import twoway.matching.fit.Feature;
import twoway.matching.fit.Likelihood;
import twoway.matching.fit.Likelihoods;
import twoway.matching.ranking.Attention;

/** From what was shown a month ago and what became of it to the version in use, on the real database. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class LearningTest {

    private static final int FIRMS = 400;
    private static final int PLACES = 10;
    private static final String POSTING = """
        insert into pooled_posting (id, enterprise_id, kind, status, gives, wants, title, description, markets, industries, tags, version)
        values (?, ?, 'OFFER', 'CLOSED', '{}', '{}', '{}', '{}', '{}', '{}', '{}', 0)\
        """;
    private static final String MATCH = """
        insert into match (id, posting_id, left_enterprise_id, right_enterprise_id, state, links, left_interest_at, dismissed_by, version)
        values (?, ?, ?, ?, ?, '{}', case when ? then now() end, ?, 0)\
        """;
    private static final String VIEW = """
        insert into match_view (id, match_id, enterprise_id, fit, fit_basis_points, other_side, other_basis_points, dismiss_code,
            version, policy, likelihood)
        values (gen_random_uuid(), ?, ?, '{}', 0, '{}', 0, ?, 0, 1000, 0)\
        """;
    private static final String SHOWN = """
        insert into match_shown (match_id, enterprise_id, asked, rank, shown_at, lines)
        values (?, ?, false, ?, now() - cast(? as interval), jsonb_build_object('THEY_GIVE_WHAT_YOU_WANT', ?::int, 'SHARED_MARKETS', ?::int))\
        """;

    @Inject
    Tenancy tenancy;

    @Inject
    Session session;

    @Inject
    DataSource database;

    @Inject
    Learning learning;

    @Inject
    LikelihoodsInUse inUse;

    @Inject
    Outcomes outcomes;

    @Inject
    Sightings sightings;

    private final UUID owner = UUID.randomUUID();
    private final List<UUID> postings =
            Stream.generate(UUID::randomUUID).limit(PLACES).toList();

    @BeforeEach
    @AfterEach
    void nothing_was_learnt() {
        tenancy.asSystem(() -> {
            for (var sql : List.of(
                    "delete from likelihood_version",
                    "delete from match_shown where match_id in (select id from match where right_enterprise_id ="
                            + " :owner)",
                    "delete from match_view where match_id in (select id from match where right_enterprise_id ="
                            + " :owner)",
                    "delete from match where right_enterprise_id = :owner",
                    "delete from pooled_posting where enterprise_id = :owner")) {
                var change = session.createNativeMutationQuery(sql);
                if (sql.contains(":owner")) change.setParameter("owner", owner);
                change.executeUpdate();
            }
            inUse.refresh();
        });
    }

    @Test
    void what_firms_do_is_learnt_in_the_direction_it_was_seen_and_the_expert_keeps_the_other() {
        happened("30 days", null);

        assertThrows(
                IllegalStateException.class,
                () -> tenancy.asSystem(() -> {
                    assertTrue(learning.learn());
                    throw new IllegalStateException("the transaction comes to nothing");
                }));
        assertEquals(Likelihoods.EXPERT, inUse.now(), "nothing that does not stand in the database is used");

        assertTrue(tenancy.asSystem(learning::learn));

        tenancy.asSystem(inUse::refresh);
        var used = inUse.now();
        assertEquals(1, used.number());
        assertTrue(used.asks().name().startsWith("learnt-"), used.asks().name());
        assertEquals(Likelihood.EXPERT.numbered(1), used.accepts());
        var slopes = used.asks().slopes();
        assertTrue(
                slopes.get(Feature.SHARED_MARKETS) > 2 * slopes.get(Feature.THEY_GIVE_WHAT_YOU_WANT), slopes::toString);
        assertFalse(tenancy.asSystem(learning::learn), "no sooner than a week later");
    }

    @Test
    void what_may_still_be_answered_teaches_nothing() {
        happened("3 days", null);

        assertFalse(tenancy.asSystem(learning::learn));

        assertEquals(Likelihoods.EXPERT, inUse.now());
    }

    @Test
    void who_says_not_now_for_lack_of_means_has_said_nothing_of_the_other_side() {
        happened("30 days", "NO_RESOURCES_NOW");

        assertFalse(tenancy.asSystem(learning::learn));

        var outcomes = tenancy.asSystem(() -> session.createNativeQuery(
                        "select count(*) from match_shown s join match m on m.id = s.match_id"
                                + " where m.right_enterprise_id = :owner and m.dismissed_by is not null",
                        Long.class)
                .setParameter("owner", owner)
                .getSingleResult());
        assertTrue(outcomes > FIRMS * PLACES / 2, outcomes + " said not now");
    }

    @Test
    void an_answer_to_an_invitation_is_no_request_that_came_by_itself() {
        var asker = UUID.randomUUID();
        var invited = match(0, asker, "2026-01-05", "2026-01-03");
        var asked = match(1, asker, "2026-01-03", "2026-01-05");
        var silent = match(2, asker, null, null);
        var onlyInvited = match(3, asker, null, "2026-01-03");
        for (var each : List.of(invited, asked, silent, onlyInvited)) run(SHOWN, each, asker, 1, "30 days", 100, 100);

        var seen = tenancy.asSystem(() -> outcomes.ofShowing(Instant.now()));

        assertEquals(List.of(true, false), answersOf(asker, seen));
    }

    @Test
    void a_request_teaches_when_it_was_opened_and_in_the_order_of_opening() {
        var asker = UUID.randomUUID();
        var opened = match(0, asker, "2026-01-03", "2026-01-05");
        var refused = match(1, asker, "2026-01-03", null);
        var unseen = match(2, asker, "2026-01-03", "2026-01-05");
        for (var each : List.of(opened, refused, unseen))
            run("update match_view set enterprise_id = ? where match_id = ?", owner, each);
        var shown = """
            insert into match_shown (match_id, enterprise_id, asked, shown_at, opened_at, lines)
            values (?, ?, true, now() - cast(? as interval), now() - cast(? as interval), '{}')""";
        run(shown, opened, owner, "20 days", "20 days");
        run(shown, refused, owner, "30 days", "30 days");
        run(shown, unseen, owner, "25 days", null);

        var seen = tenancy.asSystem(() -> outcomes.ofRequests(Instant.now()));

        assertEquals(List.of(false, true), answersOf(owner, seen));
    }

    /** Whoever decides within a second has dealt with it when it is put down. */
    @Test
    void what_is_acted_on_at_once_was_shown_all_the_same() {
        var asker = UUID.randomUUID();
        var match = match(0, asker, "2026-01-03", "2026-01-05");

        tenancy.asSystem(() -> sightings.keep(List.of(
                new Shown.Sighting(match, asker, false, 3, false),
                new Shown.Sighting(match, asker, true, null, true))));

        var kept = tenancy.asSystem(() -> session.createNativeQuery(
                        "select asked || ' ' || coalesce(rank, 0) from match_shown where match_id = :match order by asked",
                        String.class)
                .setParameter("match", match)
                .getResultList());
        assertEquals(List.of("false 3", "true 0"), kept);
    }

    private static List<Boolean> answersOf(UUID firm, List<Lesson.Seen> seen) {
        return seen.stream()
                .filter(each -> each.firm().equals(firm))
                .map(each -> each.trial().yes())
                .toList();
    }

    /** @param asked the day on which the asker declared interest, {@code null} if it never did */
    private UUID match(int place, UUID asker, String asked, String accepted) {
        var match = UUID.randomUUID();
        run(POSTING, postings.get(place), owner);
        run(MATCH, match, postings.get(place), asker, owner, "SUGGESTED", false, null);
        run(
                "update match set left_interest_at = cast(? as timestamptz), right_interest_at = cast(? as timestamptz)"
                        + " where id = ?",
                asked,
                accepted,
                match);
        run(VIEW, match, asker, null);
        return match;
    }

    private void run(String sql, Object... values) {
        tenancy.asSystem(() -> {
            try (var connection = database.getConnection()) {
                run(connection, sql, values);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Firms that ask for markets and hardly for what is given, place k being looked at with chance 1/k. */
    private void happened(String ago, String declined) {
        var random = new Random(20261123);
        tenancy.asSystem(() -> {
            try (var connection = database.getConnection()) {
                for (var posting : postings) run(connection, POSTING, posting, owner);
                for (int firm = 0; firm < FIRMS; firm++)
                    asked(connection, new UUID(random.nextLong(), random.nextLong()), random, ago, declined);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void asked(Connection connection, UUID firm, Random random, String ago, String declined)
            throws SQLException {
        for (int place : IntStream.rangeClosed(1, PLACES).toArray()) {
            int given = random.nextInt(27) * 100;
            int markets = random.nextInt(12) * 100;
            double chance = 1 / (1 + Math.exp(2 - 0.1 * given / 1_000 - 3.0 * markets / 1_000));
            boolean yes = random.nextDouble() < Attention.INV.at(place) && random.nextDouble() < chance;
            boolean no = !yes && declined != null;
            var match = UUID.randomUUID();
            run(
                    connection,
                    MATCH,
                    match,
                    postings.get(place - 1),
                    firm,
                    owner,
                    yes ? "INTEREST" : no ? "DISMISSED" : "SUGGESTED",
                    yes,
                    no ? firm : null);
            run(connection, VIEW, match, firm, no ? declined : null);
            run(connection, SHOWN, match, firm, place, ago, given, markets);
        }
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            statement.executeUpdate();
        }
    }
}
