package twoway.matching.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Tenancy;
import twoway.local.testing.EmbeddedServers;
import twoway.matching.pool.DeclaredPlaces;

/** What is free is said once in Java, for whoever asks for one posting, and once in SQL, for lists: both say the same. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class FreePlacesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final List<String> MARKETS = List.of("DE", "FR", "JP");
    private static final String POSTING = """
        insert into pooled_posting (id, enterprise_id, kind, status, gives, wants, title, description, markets, industries, tags, version)
        values (?, ?, 'OFFER', 'CLOSED', '{}', '{}', '{}', '{}', '{}', '{}', '{}', 0)""";
    private static final String LINE = """
        insert into capacity_line (id, posting_id, market, period_from, period_till, declared, held, committed)
        values (?, ?, ?, ?, ?, ?, ?, ?)""";

    @Inject
    Tenancy tenancy;

    @Inject
    DataSource database;

    @Test
    void java_and_sql_say_the_same_of_any_lines_and_there_is_room_where_something_is_free() {
        var random = new Random(20261123);
        var seen = new TreeSet<String>();
        tenancy.asSystem(() -> {
            try (var connection = database.getConnection()) {
                for (int round = 0; round < 300; round++) {
                    var lines = lines(random);
                    var territory = MARKETS.stream()
                            .filter(market -> random.nextBoolean())
                            .toList();

                    var free = lines.free(territory, TODAY);

                    assertEquals(free, inSql(connection, lines, territory), () -> lines.declared() + " " + territory);
                    // one market that no line is about stands for all of those
                    var asked =
                            territory.isEmpty() ? Stream.concat(MARKETS.stream(), Stream.of("US")) : territory.stream();
                    assertEquals(
                            free == null || free > 0,
                            asked.anyMatch(market -> lines.haveRoomFor(List.of(market), TODAY)),
                            () -> lines.declared() + " " + territory);
                    seen.add(String.valueOf(free));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        assertTrue(seen.containsAll(List.of("null", "0", "1", "2")), seen.toString());
    }

    private static Lines lines(Random random) {
        var lines = new ArrayList<Line>();
        for (var market : List.of("ANY", "DE", "FR", "JP")) {
            for (int year : List.of(2025, 2026)) {
                if (random.nextInt(3) > 0) continue;
                var declared = new DeclaredPlaces(
                        market, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), random.nextInt(5), null);
                lines.add(new Line(UUID.randomUUID(), declared, random.nextInt(2), random.nextInt(2)));
            }
        }
        return new Lines(lines);
    }

    private static Integer inSql(Connection connection, Lines lines, List<String> territory) throws SQLException {
        var posting = UUID.randomUUID();
        var owner = UUID.randomUUID();
        run(connection, POSTING, posting, owner);
        run(connection, "insert into capacity_ledger (id, enterprise_id) values (?, ?)", posting, owner);
        for (var line : lines.all()) {
            var declared = line.declared();
            run(
                    connection,
                    LINE,
                    line.id(),
                    posting,
                    declared.market(),
                    declared.periodFrom(),
                    declared.periodTill(),
                    declared.places(),
                    line.held(),
                    line.committed());
        }
        var free = free(connection, posting, territory);
        for (var table :
                List.of("capacity_line where posting_id", "capacity_ledger where id", "pooled_posting where id"))
            run(connection, "delete from " + table + " = ?", posting);
        return free;
    }

    private static Integer free(Connection connection, UUID posting, List<String> territory) throws SQLException {
        try (var query = connection.prepareStatement("select free_places(?, ?, ?)")) {
            query.setObject(1, posting);
            query.setArray(2, connection.createArrayOf("text", territory.toArray()));
            query.setObject(3, TODAY);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getObject(1, Integer.class);
            }
        }
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            statement.executeUpdate();
        }
    }
}
