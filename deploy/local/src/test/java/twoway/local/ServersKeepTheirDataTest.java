package twoway.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import twoway.local.testing.Received;
import twoway.local.testing.Topics;

class ServersKeepTheirDataTest {
    @TempDir
    Path folder;

    @Test
    void postgresqlKeepsWhatWasWrittenThroughAStopAndACrash() throws SQLException {
        PostgresServer server = postgres(Ports.free()).start();
        server.prepare("enterprise", "owner's secret", "app's secret");
        run(server, "create table kept(what text)");
        run(server, "insert into kept values ('before the stop')");
        server.stop();
        server.start();
        run(server, "insert into kept values ('before the crash')");

        server.kill9();
        server.start();
        server.prepare("enterprise", "owner's secret", "app's secret");

        assertEquals(2, number(server, "select count(*) from kept"));
        assertEquals(1, number(server, "select count(*) from pg_database where datname = 'enterprise'"));
        assertEquals("on", text(server, "show fsync"));
        assertEquals("127.0.0.1", text(server, "show listen_addresses"));
        assertEquals(
                1,
                number(
                        server,
                        "select count(*) from pg_auth_members m join pg_roles r on r.oid = m.roleid"
                                + " join pg_roles g on g.oid = m.member"
                                + " where r.rolname = 'enterprise_system' and g.rolname = 'enterprise_app'"));
        server.stop();
        assertFalse(server.child().alive());
    }

    @Test
    void kafkaKeepsWhatWasSentThroughAStopAndACrash() {
        UUID key = UUID.randomUUID();
        try (KafkaBroker broker =
                new KafkaBroker(folder.resolve("kafka"), Ports.free(), Ports.free(), new Children(folder))) {
            broker.start();
            Topics topics = new Topics(broker.bootstrapServers());
            topics.send("twoway.test.thing", key, "twoway.thing-made.v1", 1, UUID.randomUUID(), "{\"a\":1}");
            broker.stop();
            broker.start();
            topics.send("twoway.test.thing", key, "twoway.thing-made.v1", 2, UUID.randomUUID(), "{\"a\":2}");

            broker.kill9();
            broker.start();

            assertEquals(
                    List.of(1L, 2L),
                    topics.read("twoway.test.thing", key).stream()
                            .map(Received::sequence)
                            .toList());
        }
    }

    @Test
    void aTakenPortIsOneClearLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            CannotRun refusal = assertThrows(
                    CannotRun.class, () -> postgres(taken.getLocalPort()).start());

            assertTrue(refusal.getMessage().startsWith("port " + taken.getLocalPort() + " (postgresql) is taken"));
            assertTrue(
                    refusal.getMessage()
                            .contains("pid " + ProcessHandle.current().pid()),
                    refusal.getMessage());
            assertEquals(1, refusal.getMessage().lines().count());
        }
    }

    private PostgresServer postgres(int port) {
        return new PostgresServer("postgresql", folder.resolve("pg"), port, "a secret", new Children(folder));
    }

    private static void run(PostgresServer server, String statement) throws SQLException {
        try (Connection connection = server.connect("enterprise");
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static long number(PostgresServer server, String query) throws SQLException {
        return Long.parseLong(text(server, query));
    }

    private static String text(PostgresServer server, String query) throws SQLException {
        try (Connection connection = server.connect("enterprise");
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
