package twoway.matching.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;

/** What the database itself shows and lets be changed, should the code ever forget to ask. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class RowSecurityTest {

    private static final List<String> BETWEEN_TWO =
            List.of("match", "match_view", "capacity_hold", "proposal", "proposal_round", "partnership", "commitment");

    @Inject
    DataSource database;

    @Test
    void every_table_is_under_row_security_that_binds_its_owner_too() throws SQLException {
        var open = new ArrayList<String>();
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("""
                        select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
                            and not (relrowsecurity and relforcerowsecurity) and relname <> 'flyway_schema_history'""")) {
            while (rows.next()) open.add(rows.getString(1));
        }
        assertEquals(List.of(), open);
    }

    @Test
    void a_stranger_sees_no_row_of_two_others_and_nobody_sees_nothing() throws SQLException {
        var story = Story.mutual();
        story.large().does("proposals/" + story.sent() + "/agree").statusCode(200);
        var stranger = UUID.randomUUID().toString();

        for (var who : List.of(stranger, "")) {
            for (var table : BETWEEN_TWO) assertEquals(0, count(who, "select count(*) from " + table), table);
            assertEquals(0, count(who, "select count(*) from capacity_ledger"));
            assertEquals(0, count(who, "select count(*) from posting_criteria"));
        }
        for (var party : List.of(story.small(), story.large())) {
            for (var table : BETWEEN_TWO) {
                assertTrue(count(party.id().toString(), "select count(*) from " + table) > 0, table);
            }
        }
    }

    @Test
    void a_party_sees_its_own_view_only_and_never_the_others_criteria() throws SQLException {
        var story = Story.matched();
        var mine = story.small().id().toString();

        assertEquals(1, count(mine, "select count(*) from match_view where match_id = '" + story.match() + "'"));
        assertEquals(
                0,
                count(
                        mine,
                        "select count(*) from posting_criteria where id = '"
                                + story.offer().id() + "'"));
        assertEquals(
                1,
                count(
                        story.large().id().toString(),
                        "select count(*) from posting_criteria where id = '"
                                + story.offer().id() + "'"));
    }

    @Test
    void a_draft_is_its_authors_row_until_it_is_sent() throws SQLException {
        var story = Story.mutual();
        var draft = "select count(*) from proposal where id = '" + story.drafted() + "'";

        assertEquals(1, count(story.small().id().toString(), draft));
        assertEquals(0, count(story.large().id().toString(), draft));
    }

    @Test
    void a_party_moves_the_counts_of_a_ledger_but_never_what_the_owner_declares_and_a_stranger_moves_nothing()
            throws SQLException {
        var story = Story.mutual();
        var posting = " where id = '" + story.offer().id() + "'";
        var party = story.small().id().toString();

        assertEquals(1, change(party, "update capacity_ledger set held = held" + posting));
        var line = " where posting_id = '" + story.offer().id() + "'";
        assertEquals(1, change(party, "update capacity_line set held = held" + line));
        assertThrows(SQLException.class, () -> change(party, "update capacity_line set declared = 99" + line));
        assertEquals(0, change(UUID.randomUUID().toString(), "update capacity_line set held = held" + line));
        assertEquals(0, change(UUID.randomUUID().toString(), "update capacity_ledger set held = held" + posting));
        var early = Story.matched();
        assertEquals(
                0,
                change(
                        early.small().id().toString(),
                        "update capacity_ledger set held = held where id = '"
                                + early.offer().id() + "'"));
    }

    private long count(String tenant, String sql) throws SQLException {
        try (var connection = as(tenant);
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            var count = rows.getLong(1);
            connection.rollback();
            return count;
        }
    }

    private int change(String tenant, String sql) throws SQLException {
        try (var connection = as(tenant)) {
            try {
                return connection.createStatement().executeUpdate(sql);
            } finally {
                connection.rollback();
            }
        }
    }

    private Connection as(String tenant) throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
            statement.setString(1, tenant);
            statement.execute();
        }
        return connection;
    }
}
