package twoway.matching.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Tenancy;
import twoway.local.testing.EmbeddedServers;
import twoway.matching.Parties;

/** What an upgrade makes of claims that had places before places had lines. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class OldClaimsTest {

    private static final String UPGRADE = "/db/migration/V0265__territories_of_old_claims.sql";

    @ConfigProperty(name = "twoway.database.url")
    String url;

    @ConfigProperty(name = "twoway.database.owner-password")
    String password;

    @Inject
    Tenancy tenancy;

    @Inject
    Session session;

    @Inject
    CapacityLedger ledger;

    private final UUID posting = UUID.randomUUID();
    private final UUID owner = UUID.randomUUID();

    @Test
    void a_claim_that_holds_a_place_keeps_it_and_may_be_agreed_though_its_owner_has_cut_the_number() throws Exception {
        tenancy.asSystem(() -> {
            run("""
                insert into pooled_posting (id, enterprise_id, kind, status, gives, wants, title, description, markets, industries, tags,
                    version)
                values (:posting, :owner, 'OFFER', 'CLOSED', '{}', '{}', '{}', '{}', '{}', '{}', '{}', 0)""");
            run("insert into capacity_ledger (id, enterprise_id, held) values (:posting, :owner, 2)");
            run("""
                insert into capacity_line (id, posting_id, market, period_from, period_till, declared, held, committed)
                values (:owner, :posting, 'ANY', '2027-01-01', '2027-12-31', 1, 2, 0)""");
        });
        var claims = List.of(claim(), claim());
        upgrade();
        assertEquals(List.of("{DE,JP} 2027-01-01", "{DE,JP} 2027-01-01"), holds());

        tenancy.asSystem(() -> claims.forEach(ledger::commit));

        assertEquals("0 2", line());
        tenancy.asSystem(() -> ledger.release(claims.getFirst(), "ENDED"));
        assertEquals("0 1", line(), "its place is not lost");
        tenancy.asSystem(this::forget);
    }

    /** As it stood after the first step of that upgrade: without a territory, and taken on the day on which it came. */
    private Claim claim() {
        var asker = UUID.randomUUID();
        var proposal = UUID.randomUUID();
        tenancy.asSystem(() -> {
            run("""
                insert into match (id, posting_id, left_enterprise_id, right_enterprise_id, state, links, version)
                values (:proposal, :posting, :asker, :owner, 'PROPOSED', '{}', 0)""", proposal, asker);
            run("""
                insert into proposal (id, match_id, posting_id, left_enterprise_id, right_enterprise_id, author, state, round, exchange,
                    created_at, version)
                values (:proposal, :proposal, :posting, :asker, :owner, :asker, 'SENT', 1, cast('{"fromLeft": [{"markets": []}],
                    "fromRight": [{"markets": ["JP", "DE"]}, {"markets": ["DE"]}]}' as jsonb), now(), 0)""", proposal, asker);
            run("""
                insert into capacity_hold (id, posting_id, proposal_id, left_enterprise_id, right_enterprise_id, state, asked_at, taken_on)
                values (:proposal, :posting, :proposal, :asker, :owner, 'HELD', now(), '2026-11-23')""", proposal, asker);
        });
        return new Claim(posting, proposal, new Parties(asker, owner), List.of("DE", "JP"));
    }

    private void upgrade() throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(url, "matching_owner", password);
                var script = OldClaimsTest.class.getResourceAsStream(UPGRADE)) {
            connection.setAutoCommit(false);
            connection.createStatement().execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            connection.commit();
        }
    }

    private List<String> holds() {
        return texts("select cast(markets as text) || ' ' || taken_on from capacity_hold where posting_id = :posting");
    }

    private String line() {
        return texts("select held || ' ' || committed from capacity_line where posting_id = :posting")
                .getFirst();
    }

    private List<String> texts(String sql) {
        return tenancy.asSystem(() -> session.createNativeQuery(sql, String.class)
                .setParameter("posting", posting)
                .getResultList());
    }

    private void forget() {
        for (var table : List.of("capacity_hold", "capacity_line", "proposal", "match"))
            run("delete from " + table + " where posting_id = :posting");
        run("delete from capacity_ledger where id = :posting");
        run("delete from pooled_posting where id = :posting");
    }

    /** @param others for {@code :proposal} and {@code :asker} */
    private void run(String sql, UUID... others) {
        var change = session.createNativeMutationQuery(sql);
        change.setParameter("posting", posting);
        if (sql.contains(":owner")) change.setParameter("owner", owner);
        if (sql.contains(":proposal")) change.setParameter("proposal", others[0]);
        if (sql.contains(":asker")) change.setParameter("asker", others[1]);
        change.executeUpdate();
    }
}
