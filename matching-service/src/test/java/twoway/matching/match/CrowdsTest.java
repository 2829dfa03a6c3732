package twoway.matching.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;
import twoway.matching.Undone;

/** Who stands before a posting, however many there are. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class CrowdsTest {

    private static final String OWNER = """
            insert into pooled_enterprise (id, names, markets, state, sample, version)
            values (:owner, '{}', '{}', 'VERIFIED', true, 0)""";
    private static final String POSTING = """
            insert into pooled_posting
                (id, enterprise_id, kind, status, gives, wants, title, description, markets, industries, tags, version)
            values (:posting, :owner, 'OFFER', 'OPEN', '{BRAND}', '{CAPITAL}', '{}', '{}', '{}', '{}', '{}', 0)""";
    private static final String ASKER = """
            insert into asker (id, gives, wants, markets, industries, tags, version)
            values (:me, '{CAPITAL}', '{BRAND}', '{}', '{}', '{}', 0)""";
    private static final String MATCH = """
            insert into match (id, posting_id, left_enterprise_id, right_enterprise_id, state, links, version)
            values (:match, :posting, :me, :owner, 'SUGGESTED', '{}', 0)""";
    private static final String VIEW = """
            insert into match_view (id, match_id, enterprise_id, asks_on, fit, fit_basis_points, other_side,
                other_basis_points, own_likelihood, other_likelihood, version)
            values (gen_random_uuid(), :match, :me, :posting, '{}', 5000, '{}', 5000, 0.5, 0.5, 0)""";

    /** Each is far down on its own firm's list: so many of them together are expected to make one request. */
    private static final String OTHERS = """
            with made as (
                insert into match (id, posting_id, left_enterprise_id, right_enterprise_id, state, links, version)
                select gen_random_uuid(), :posting, gen_random_uuid(), :owner, 'SUGGESTED', '{}', 0
                from generate_series(1, :number) returning id, left_enterprise_id)
            insert into expected_request (asker_id, match_id, posting_id, place, asks, accepts)
            select left_enterprise_id, id, :posting, 20, 0.05, :accepts from made""";

    private final UUID me = UUID.randomUUID();
    private final UUID owner = UUID.randomUUID();
    private final UUID posting = UUID.randomUUID();
    private final UUID match = UUID.randomUUID();

    @Inject
    Crowds crowds;

    @Inject
    Undone undone;

    @Inject
    Session session;

    @Test
    void one_less_than_are_looked_at_are_counted_by_how_likely_each_comes() {
        market(() -> {
            others(Crowd.REQUESTS - 1, 0.9f);

            assertEquals(new Chance(Chance.Band.LIKELY, Chance.Ahead.FEW), told());
        });
    }

    @Test
    void behind_as_many_as_are_looked_at_or_more_there_are_many_ahead() {
        market(() -> {
            others(Crowd.REQUESTS, 0.9f);
            assertEquals(new Chance(Chance.Band.UNLIKELY, Chance.Ahead.MANY), told());

            others(Crowd.REQUESTS, 0.6f);
            assertEquals(new Chance(Chance.Band.UNLIKELY, Chance.Ahead.MANY), told());
        });
    }

    @Test
    void however_many_there_are_that_suit_the_owner_less_they_are_not_ahead() {
        market(() -> {
            others(2 * Crowd.REQUESTS, 0.4f);
            assertEquals(new Chance(Chance.Band.LIKELY, Chance.Ahead.NONE), told());

            others(Crowd.REQUESTS / 2, 0.9f);
            assertEquals(new Chance(Chance.Band.LIKELY, Chance.Ahead.FEW), told());
        });
    }

    private Chance told() {
        return crowds.before(me, List.of(match)).chances().get(match);
    }

    private void others(int number, float accepts) {
        session.createNativeMutationQuery(OTHERS)
                .setParameter("posting", posting)
                .setParameter("owner", owner)
                .setParameter("number", number)
                .setParameter("accepts", accepts)
                .executeUpdate();
    }

    private void market(Runnable work) {
        undone.run(() -> {
            begin();
            work.run();
        });
    }

    private void begin() {
        session.createNativeMutationQuery(OWNER).setParameter("owner", owner).executeUpdate();
        session.createNativeMutationQuery(POSTING)
                .setParameter("posting", posting)
                .setParameter("owner", owner)
                .executeUpdate();
        session.createNativeMutationQuery(ASKER).setParameter("me", me).executeUpdate();
        session.createNativeMutationQuery(MATCH)
                .setParameter("match", match)
                .setParameter("posting", posting)
                .setParameter("me", me)
                .setParameter("owner", owner)
                .executeUpdate();
        session.createNativeMutationQuery(VIEW)
                .setParameter("match", match)
                .setParameter("me", me)
                .setParameter("posting", posting)
                .executeUpdate();
    }
}
